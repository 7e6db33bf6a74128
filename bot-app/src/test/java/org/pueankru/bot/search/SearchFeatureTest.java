package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.index.MediaType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class SearchFeatureTest {
    private final SearchChat chat = SearchChat.oneToOne(Catalogues.primary());

    @Test
    void answersATextWithWhatWasUnderstoodAndCards() {
        chat.says("วิดีโอ คณิต ป.6 หรม");

        assertThat(chat.text())
                .contains("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”")
                .contains("พบ 12 รายการ")
                .contains("รายการที่ 1–10 (หน้า 1 จาก 2)");
        assertThat(chat.titles()).hasSize(10).first().isEqualTo("หรม ตอนที่ 1");
        assertThat(chat.labels()).startsWith("หน้าถัดไป ▶", "✕ ป.6", "✕ คณิตศาสตร์", "✕ วิดีโอ");
    }

    @Test
    void saysThatNearMatchesAreNoMore() {
        SearchChat parking = SearchChat.oneToOne(Catalogues.primary().findingRoughly("ที่จอดรถ"));

        assertThat(parking.says("ที่จอดรถ").text())
                .contains("ยังไม่พบสื่อเรื่องนี้โดยตรง จึงแสดงสื่อที่ใกล้เคียงให้นะคะ");
        assertThat(parking.says("หรม").text()).doesNotContain("ใกล้เคียง");
    }

    @Test
    void tellsTheChatListWhatWasFound() {
        chat.says("วิดีโอ คณิต ป.6 หรม");

        assertThat(((Cards) chat.messages().getLast()).summary())
                .startsWith("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม” — พบ 12 รายการ\n• หรม ตอนที่ 1\n");
    }

    @Test
    void showsWhatMatters() {
        Card card = chat.says("พืช").cards().getFirst();

        assertThat(card.picture()).isEqualTo(URI.create("https://bot.test/cover.png"));
        assertThat(card.badge()).isEqualTo("อีบุ๊ก");
        assertThat(card.title()).isEqualTo("ส่วนประกอบของพืช");
        assertThat(card.facts()).containsExactly("ป.4–6", "วิทยาศาสตร์ฯ", "ครูสมศรี ใจดี");
        assertThat(card.buttons())
                .extracting(Button::label)
                .containsExactly("เปิดดู", "แชร์", "คล้ายกัน");
        var address = new Tap.Open(URI.create("https://contentcenter.obec.go.th/store/plant"));
        assertThat(card.onPicture()).isEqualTo(address);
        assertThat(card.buttons().getFirst().tap()).isEqualTo(address);
    }

    @Test
    void prefersTheItemsOwnPictureOverHttps() {
        var index =
                new FakeIndex()
                        .with(
                                Catalogues.item("1", "หรม 1")
                                        .thumbnail("https://example.org/1.png")
                                        .build(),
                                Catalogues.item("2", "หรม 2")
                                        .thumbnail("http://example.org/2.png")
                                        .build());

        assertThat(SearchChat.oneToOne(index).says("หรม").cards())
                .extracting(card -> String.valueOf(card.picture()))
                .containsExactly("https://example.org/1.png", "https://bot.test/cover.png");
    }

    @Test
    void leavesOutWhatTheCatalogueDoesNotSay() {
        var index = new FakeIndex().with(Catalogues.item("1", "หรม").build());
        Card card = SearchChat.oneToOne(index).says("หรม").cards().getFirst();

        assertThat(card.badge()).isNull();
        assertThat(card.facts()).isEmpty();
    }

    @Test
    void turnsPagesBothWays() {
        chat.says("วิดีโอ หรม").taps("หน้าถัดไป ▶");

        assertThat(chat.titles()).containsExactly("หรม ตอนที่ 11", "หรม ตอนที่ 12");
        assertThat(chat.text()).contains("รายการที่ 11–12 (หน้า 2 จาก 2)");
        assertThat(chat.labels()).doesNotContain("หน้าถัดไป ▶");

        chat.taps("◀ หน้าก่อน");

        assertThat(chat.titles()).hasSize(10).first().isEqualTo("หรม ตอนที่ 1");
        assertThat(chat.labels()).doesNotContain("◀ หน้าก่อน");
    }

    @Test
    void aButtonShowsTheSameHoweverOldItIs() {
        var next = (Tap.Choose) chat.says("วิดีโอ หรม").quickReply("หน้าถัดไป ▶").tap();
        List<String> first = chat.taps(next).titles();

        assertThat(chat.says("พืช").forgets().taps(next).titles()).isEqualTo(first);
    }

    @Test
    void aPageThatIsNoLongerThereBecomesTheFirst() {
        chat.enters(new Input.Tapped("q|2s||||" + "|หรม", Map.of()));

        assertThat(chat.titles()).hasSize(10).first().isEqualTo("หรม ตอนที่ 1");
    }

    @Test
    void aFilterIsDroppedByATap() {
        chat.says("วิดีโอ ป.6 หรม").taps("✕ วิดีโอ");

        assertThat(chat.text()).contains("🔎 ป.6 · “หรม”");
        assertThat(chat.labels()).contains("✕ ป.6").doesNotContain("✕ วิดีโอ");
    }

    @Test
    void theOnlyThingAskedForCannotBeDropped() {
        assertThat(chat.says("วิดีโอ").labels()).doesNotContain("✕ วิดีโอ");
    }

    @Test
    void aRefinementLeavesAsManyAsItSays() {
        chat.says("หรม");
        assertThat(chat.labels()).contains("วิดีโอ (12)", "ป.6 (12)", "เทมเพลต (3)", "ป.5 (3)");

        chat.taps("เทมเพลต (3)");

        assertThat(chat.text()).contains("🔎 เทมเพลต · “หรม”").contains("พบ 3 รายการ");
    }

    @Test
    void refinementsThatWouldChangeNothingAreNotOffered() {
        assertThat(chat.says("วิดีโอ หรม").labels()).noneMatch(label -> label.startsWith("ป.6"));
    }

    @Test
    void saysWhatWasGivenUp() {
        chat.says("วิดีโอ พืช");

        assertThat(chat.titles()).containsExactly("ส่วนประกอบของพืช");
        assertThat(chat.text())
                .contains("🔎 “พืช”")
                .contains("ไม่พบสื่อที่ตรงทุกข้อ จึงไม่จำกัดประเภทสื่อ (เดิม วิดีโอ)");
    }

    @Test
    void saysSeveralThingsGivenUpInTheirOrder() {
        assertThat(chat.says("วิดีโอ ป.4 บวกเลข").text())
                .contains("จึงไม่จำกัดประเภทสื่อ (เดิม วิดีโอ) แล้วไม่จำกัดคำค้น (เดิม “บวกเลข”)");
    }

    @Test
    void asksWhetherACorrectionIsMeantAndShowsIt() {
        var index = Catalogues.primary().correcting("พึช", "พืช");
        SearchChat typo = SearchChat.oneToOne(index).says("พึช");

        assertThat(typo.text()).contains("ท่านหมายถึง “พืช” ใช่ไหมคะ").contains("🔎 “พืช”");
        assertThat(typo.titles()).containsExactly("ส่วนประกอบของพืช");
    }

    @Test
    void aCorrectedSearchIsRefinedWithTheCorrection() {
        var index = Catalogues.primary().correcting("พึช", "พืช");

        assertThat(SearchChat.oneToOne(index).says("พึช").says("ป.4").text())
                .contains("🔎 ป.4 · “พืช”");
    }

    @Test
    void asksWhetherATextThatFindsMuchMoreWasMeantAndSearchesForItByATap() {
        var index = Catalogues.primary().suggesting("ส่วนประกอบ", "พืช");
        SearchChat asking = SearchChat.oneToOne(index).says("ส่วนประกอบ");

        assertThat(asking.text()).contains("หรือหมายถึง “พืช” คะ");
        assertThat(asking.taps("หมายถึง พืช").text()).contains("🔎 “พืช”");
    }

    @Test
    void nothingFoundIsSaidWithSomethingToGoOnWith() {
        chat.says("ควอนตัม");

        assertThat(chat.text()).contains("ไม่พบสื่อสำหรับ “ควอนตัม”");
        assertThat(chat.cards()).isEmpty();
        assertThat(chat.labels())
                .startsWith("📚 เลือกตามชั้น")
                .endsWith(SearchChat.EXAMPLES.toArray(String[]::new));
    }

    @Test
    void nothingFoundSuggestsWhatTheTextBeginsLike() {
        chat.says("ส่วนประกอบของรถ");

        assertThat(chat.text()).contains("หรือท่านหมายถึง “ส่วนประกอบของพืช” คะ");
        assertThat(chat.taps("ส่วนประกอบของพืช").titles()).containsExactly("ส่วนประกอบของพืช");
    }

    @Test
    void showsMoreLikeAnItem() {
        chat.says("พืช").tapsOnCard(0, "คล้ายกัน");

        assertThat(chat.text())
                .contains("สื่อที่คล้ายกับ “ส่วนประกอบของพืช”")
                .contains("พบ 15 รายการ");
        assertThat(chat.titles()).doesNotContain("ส่วนประกอบของพืช");
        assertThat(chat.taps("หน้าถัดไป ▶").titles()).hasSize(5);
    }

    @Test
    void anItemThatLeftTheCatalogueIsSaidToBeGone() {
        assertThat(chat.enters(new Input.Tapped("l|0|left", Map.of())).text())
                .contains("ไม่พบสื่อนี้ในคลังแล้ว");
    }

    @Test
    void theCommandAsksWhatToSearchForWithExamples() {
        chat.enters(new Input.Command("ค้นหา"));

        assertThat(chat.text()).contains("ต้องการค้นหาสื่อเรื่องอะไรคะ").contains("• หรม ป.6");
        assertThat(chat.labels())
                .startsWith("📚 เลือกตามชั้น")
                .endsWith(SearchChat.EXAMPLES.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😀😀", "?!?", "***", "\u0000\u0007", "+-&&||!(){}[]^\"~*?:\\/", "…"})
    void whatCannotBeSearchedForGetsAShortAnswer(String text) {
        assertThat(chat.says(text).text()).startsWith("ยังไม่แน่ใจว่าต้องการค้นหาเรื่องอะไร");
        assertThat(chat.cards()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:หรม AND (a OR b)",
                "'; DROP TABLE media; --",
                "หรม\u0000\u0008",
                "\ud83d หรม \udc00",
                "%s %d {0}"
            })
    void oddTextIsSearchedForAsItIs(String text) {
        assertThat(chat.says(text).messages()).isNotEmpty();
    }

    @Test
    void ofALongTextTheBeginningIsSearchedForAndTheAnswerSaysSo() {
        chat.says("ก".repeat(5_000));

        assertThat(chat.text())
                .contains("ก".repeat(100) + "”")
                .doesNotContain("ก".repeat(101))
                .contains("ข้อความยาวมาก จึงค้นจากส่วนต้นเท่านั้นค่ะ");
    }

    static Stream<Library> unready() {
        return Stream.of(new Library.Preparing(), new Library.Missing());
    }

    @ParameterizedTest
    @MethodSource("unready")
    void withoutAnIndexEveryTurnGetsAPoliteAnswer(Library library) {
        SearchChat early = SearchChat.with(library, SearchChat.ONE_TO_ONE);

        assertThat(early.says("หรม").text()).contains("คลังสื่อ");
        assertThat(early.enters(new Input.Tapped("l|0|1", Map.of())).text()).contains("คลังสื่อ");
        assertThat(early.enters(new Input.Command("ค้นหา")).text()).contains("ต้องการค้นหา");
    }

    @Test
    void whileTheCatalogueIsPreparedTheQuestionCanBeAskedAgainByATap() {
        SearchChat early = SearchChat.with(new Library.Preparing(), SearchChat.ONE_TO_ONE);

        assertThat(early.says("หรม ป.6").quickReply("ลองอีกครั้ง").tap())
                .isEqualTo(new Tap.Say("หรม ป.6"));
    }

    @Test
    void everyMediaTypeHasABadge() {
        for (MediaType type : MediaType.values()) {
            var index = new FakeIndex().with(Catalogues.item("1", "หรม").mediaType(type).build());
            assertThat(SearchChat.oneToOne(index).says("หรม").cards().getFirst().badge())
                    .as(type.name())
                    .isNotBlank();
        }
    }
}
