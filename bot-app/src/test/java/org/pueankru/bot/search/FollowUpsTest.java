package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.bot.conversation.Input;

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
                "คณิต หรม      | ไม่เอาวิดีโอค่ะ  | 🔎 คณิตศาสตร์ · ไม่เอาวิดีโอ · “หรม”",
                "วิดีโอ หรม     | ไม่เอาวิดีโอ    | 🔎 ไม่เอาวิดีโอ · “หรม”",
                "หรม ไม่เอาวิดีโอ | ป.5          | 🔎 ป.5 · ไม่เอาวิดีโอ · “หรม”",
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
        assertThat(chat.labels()).contains("✕ ไม่เอาวิดีโอ");
        assertThat(chat.taps("✕ ไม่เอาวิดีโอ").titles()).hasSize(all);
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

    private String back() {
        return chat.enters(new Input.Back()).text();
    }
}
