package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Input;

import java.util.List;

class FollowUpsTest {
    private final SearchChat chat = SearchChat.oneToOne(Catalogues.primary());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "คณิต ป.6 หรม | ป.5           | 🔎 ป.5 · คณิตศาสตร์ · “หรม”",
                "คณิต ป.6 หรม | เอาเป็นวิดีโอ   | 🔎 ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”",
                "วิดีโอ หรม     | ขอแบบใบงานค่ะ  | 🔎 เทมเพลต · “หรม”",
                "วิดีโอ หรม     | คณิต ป.6       | 🔎 ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”",
                "วิดีโอ หรม     | พืช            | 🔎 “พืช”",
                "วิดีโอ หรม     | พืช ป.5        | 🔎 ป.5 · “พืช”",
                "วิดีโอ         | ป.6           | 🔎 ป.6 · วิดีโอ",
                "คณิต หรม      | ไม่เอาวิดีโอค่ะ  | 🔎 คณิตศาสตร์ · ไม่เอา วิดีโอ · “หรม”",
                "วิดีโอ หรม     | ไม่เอาวิดีโอ    | 🔎 ไม่เอา วิดีโอ · “หรม”",
                "หรม ไม่เอาวิดีโอ | ป.5          | 🔎 ป.5 · ไม่เอา วิดีโอ · “หรม”",
                "หรม ไม่เอาวิดีโอ | เอาเป็นวิดีโอ  | 🔎 วิดีโอ · “หรม”"
            })
    void facetsAloneRefineAndTopicsStartAnew(String first, String second, String heading) {
        assertThat(chat.says(first).says(second).text().lines().findFirst()).contains(heading);
    }

    @Test
    void whatIsExcludedIsTappedAwayAgain() {
        int all = chat.says("หรม").titles().size();
        chat.says("ไม่เอาวิดีโอ");

        assertThat(chat.titles().size()).isLessThan(all);
        assertThat(chat.labels()).contains("✕ ไม่เอา วิดีโอ");
        assertThat(chat.taps("✕ ไม่เอา วิดีโอ").titles()).hasSize(all);
    }

    @Test
    void aRefinementBeginsOnTheFirstPage() {
        assertThat(chat.says("วิดีโอ หรม").taps("หน้าถัดไป ▶").says("ป.6").titles())
                .hasSize(10)
                .first()
                .isEqualTo("หรม ตอนที่ 1");
    }

    @Test
    void aRefinementHoldsForWhatWasTappedToo() {
        assertThat(chat.says("หรม").taps("วิดีโอ (12)").says("ป.6").text())
                .contains("🔎 ป.6 · วิดีโอ · “หรม”");
    }

    @Test
    void whatWasAskedForIsRefinedEvenIfItWasGivenUp() {
        assertThat(chat.says("วิดีโอ ป.6 พืช").says("ป.4").text())
                .contains("ไม่จำกัดประเภทสื่อ (เดิม วิดีโอ)");
    }

    @Test
    void afterMoreLikeThisTheLastSearchIsRefined() {
        chat.says("พืช").tapsOnCard(0, "คล้ายกัน").says("ป.5");

        assertThat(chat.text()).contains("🔎 ป.5 · “พืช”");
    }

    @Test
    void withoutMemoryFacetsAreASearchOfTheirOwn() {
        assertThat(chat.says("หรม").forgets().says("ป.5").text()).contains("🔎 ป.5\n");
    }

    @Test
    void backLeadsThroughSearchesAndPages() {
        chat.says("พืช").says("วิดีโอ หรม").taps("หน้าถัดไป ▶").says("ป.6");

        assertThat(back()).startsWith("🔎 วิดีโอ · “หรม”").contains("รายการที่ 11–12");
        assertThat(back()).startsWith("🔎 วิดีโอ · “หรม”").contains("รายการที่ 1–10");
        assertThat(back()).startsWith("🔎 “พืช”");
        assertThat(back()).startsWith("ยังไม่มีหน้าก่อนหน้า");
        assertThat(back()).startsWith("ยังไม่มีหน้าก่อนหน้า");
    }

    @Test
    void theSameAskTwiceIsOneStepBack() {
        chat.says("พืช").says("หรม").says("หรม");

        assertThat(back()).startsWith("🔎 “พืช”");
    }

    @Test
    void aTurnThatIsRunTwiceAnswersTheSame() {
        chat.says("วิดีโอ หรม");
        String once = chat.says("ป.6").text();

        assertThat(chat.says("ป.6").text()).isEqualTo(once);
    }

    @Test
    void moreLikeThisOffersTheWayBack() {
        chat.says("พืช").tapsOnCard(0, "คล้ายกัน");

        assertThat(chat.labels()).contains("↩ ย้อนกลับ");
    }

    @Test
    void aNoteThatCannotBeReadIsNoMemory() {
        assertThat(Trail.of("{\"asks\":null}")).isEqualTo(Trail.EMPTY);
        assertThat(Trail.of("not JSON")).isEqualTo(Trail.EMPTY);
        assertThat(Trail.of("{\"asks\":[\"from another version\"]}")).isEqualTo(Trail.EMPTY);
        assertThat(Trail.of(null)).isEqualTo(Trail.EMPTY);
    }

    @Test
    void typedWordsTurnThePages() {
        assertThat(chat.says("วิดีโอ หรม").says("หน้าถัดไป").text()).contains("รายการที่ 11–12");
        assertThat(chat.says("หน้าก่อนค่ะ").text()).contains("รายการที่ 1–10");
        assertThat(chat.says("ขอหน้า 2 หน่อย").text()).contains("รายการที่ 11–12");
        assertThat(chat.says("หน้า 9").text()).contains("รายการที่ 11–12");
        assertThat(chat.says("มีอีกไหม").text()).startsWith("แสดงครบทุกรายการแล้วค่ะ");
        assertThat(chat.says("หน้าแรก").text()).contains("รายการที่ 1–10");
    }

    @Test
    void thePageBeforeTheFirstIsWhatWasShownBefore() {
        assertThat(chat.says("พืช").says("หรม").says("หน้าก่อน").text()).startsWith("🔎 “พืช”");
    }

    @Test
    void typedPagesOfWhatIsLikeAnItemAreItsOwn() {
        chat.says("หรม").tapsOnCard(0, "คล้ายกัน");
        List<String> first = chat.titles();

        assertThat(chat.says("ต่อไป").text()).startsWith("🔎 สื่อที่คล้ายกับ");
        assertThat(chat.titles()).doesNotContainAnyElementsOf(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "คณิต ป.6 วิดีโอ หรม  | ทุกประเภทค่ะ      | 🔎 ป.6 · คณิตศาสตร์ · “หรม”",
                "คณิต ป.6 วิดีโอ หรม  | ขอทุกชั้น          | 🔎 คณิตศาสตร์ · วิดีโอ · “หรม”",
                "คณิต ป.6 วิดีโอ หรม  | ทุกวิชา           | 🔎 ป.6 · วิดีโอ · “หรม”",
                "คณิต ป.6 วิดีโอ หรม  | ทุกชั้น ทุกประเภท   | 🔎 คณิตศาสตร์ · “หรม”",
                "คณิต ป.6 วิดีโอ หรม  | ทั้งหมด           | 🔎 “หรม”",
                "คณิต ป.6 หรม       | ทุกชั้น วิดีโอ      | 🔎 คณิตศาสตร์ · วิดีโอ · “หรม”",
                "วิดีโอ หรม          | พืช ทุกชั้น        | 🔎 “พืช”"
            })
    void typedWordsWidenTheLastSearch(String first, String second, String heading) {
        assertThat(chat.says(first).says(second).text().lines().findFirst()).contains(heading);
    }

    @Test
    void whoDropsAllThatWasAskedForChoosesFromTheBeginning() {
        chat.says("ป.6").says("ทุกชั้น");

        assertThat(chat.choiceLabels()).isNotEmpty();
    }

    @Test
    void anItemIsShownByItsPlace() {
        String second = chat.says("หรม").titles().get(1);

        assertThat(chat.says("อันที่ 2").titles()).containsExactly(second);
    }

    @Test
    void startingAnewForgetsTheLastSearch() {
        assertThat(chat.says("หรม").says("เริ่มใหม่").text())
                .startsWith("ต้องการค้นหาสื่อเรื่องอะไรคะ");
        assertThat(chat.remembersSomething()).isFalse();
        assertThat(chat.says("ป.5").text()).contains("🔎 ป.5\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"หน้าถัดไป", "หน้า 2", "มีอีกไหม", "ทุกชั้น", "ย้อน", "ทั้งหมด"})
    void withoutMemoryAFollowUpIsAnsweredPolitely(String typed) {
        assertThat(chat.says(typed).text()).startsWith("ตอนนี้ไม่มีผลค้นหาให้ดูต่อค่ะ");
        assertThat(chat.labels()).contains("📚 เลือกตามชั้น");
    }

    @Test
    void groupsTurnPagesByButtons() {
        SearchChat group = SearchChat.group(Catalogues.primary());

        assertThat(group.mentions("หน้าถัดไป").text()).startsWith("ในกลุ่ม ดูต่อได้ด้วยปุ่ม");
        assertThat(group.says("หน้าถัดไป").messages()).isEmpty();
    }

    private String back() {
        return chat.enters(new Input.Back()).text();
    }
}
