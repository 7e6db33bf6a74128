package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaIndex;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class BrowsingByTapsTest {
    private static final String START = "เลือกตามชั้น";

    private final SearchChat chat = SearchChat.oneToOne(school());

    /** P5 and P6 have mathematics and science, M1 science alone; 14 about fractions in P6. */
    private static FakeIndex school() {
        var index = new FakeIndex();
        add(index, 14, "เศษส่วน", LearningArea.MATHEMATICS, Grade.P6);
        add(index, 3, "วงกลม", LearningArea.MATHEMATICS, Grade.P6);
        add(index, 2, "พืช", LearningArea.SCIENCE, Grade.P6);
        add(index, 4, "ทศนิยม", LearningArea.MATHEMATICS, Grade.P5);
        add(index, 1, "สัตว์", LearningArea.SCIENCE, Grade.P5);
        add(index, 5, "เซลล์", LearningArea.SCIENCE, Grade.M1);
        return index;
    }

    private static void add(
            FakeIndex index, int count, String topic, LearningArea area, Grade grade) {
        IntStream.rangeClosed(1, count)
                .mapToObj(
                        n ->
                                Catalogues.item(topic + grade + n, topic + " ชุดที่ " + n)
                                        .learningArea(area)
                                        .grades(grade)
                                        .tags(List.of(topic))
                                        .build())
                .forEach(index::with);
    }

    @Test
    void leadsFromTheLevelToTheMedia() {
        assertThat(chat.says(START).choiceLabels())
                .containsExactly("ประถมปลาย ป.4–6 (24)", "มัธยมต้น ม.1–3 (5)");
        assertThat(chat.chooses("ประถมปลาย ป.4–6 (24)").choiceLabels())
                .containsExactly("ป.5 (5)", "ป.6 (19)", "ทุกชั้นในระดับนี้ (24)");
        assertThat(chat.chooses("ป.6 (19)").choiceLabels())
                .containsExactly("คณิตศาสตร์ (17)", "วิทยาศาสตร์ฯ (2)", "ทุกกลุ่มสาระ (19)");
        assertThat(chat.chooses("คณิตศาสตร์ (17)").choiceLabels())
                .containsExactly("เศษส่วน (14)", "วงกลม (3)", "ดูทั้งหมด (17)");
        assertThat(chat.chooses("เศษส่วน (14)").text())
                .contains("🔎 ป.6 · คณิตศาสตร์ · “เศษส่วน”")
                .contains("พบ 14 รายการ");
        assertThat(chat.titles()).hasSize(10);
    }

    @Test
    void saysWhereOneIs() {
        chat.says(START).chooses("ประถมปลาย ป.4–6 (24)").chooses("ป.6 (19)");

        assertThat(chat.cards().getFirst())
                .returns("เลือกกลุ่มสาระ", card -> card.badge())
                .returns("ป.6", card -> card.title())
                .returns(List.of("พบ 19 รายการ"), card -> card.facts());
        assertThat(((Cards) chat.messages().getLast()).summary())
                .isEqualTo("เลือกกลุ่มสาระ · ป.6 — พบ 19 รายการ");
    }

    @Test
    void passesOverStepsWithoutAChoice() {
        chat.says(START).chooses("มัธยมต้น ม.1–3 (5)");

        assertThat(chat.text()).contains("🔎 ม.1 · วิทยาศาสตร์ฯ").contains("พบ 5 รายการ");
        assertThat(chat.taps("↩ ย้อนกลับ").choiceLabels()).hasSize(2);
    }

    @Test
    void showsFewMediaWithoutAskingForATopic() {
        chat.says(START).chooses("ประถมปลาย ป.4–6 (24)").chooses("ป.6 (19)");

        assertThat(chat.chooses("วิทยาศาสตร์ฯ (2)").titles()).hasSize(2);
        assertThat(chat.taps("↩ ย้อนกลับ").choiceLabels()).contains("คณิตศาสตร์ (17)");
    }

    @Test
    void goesBackStepByStepAndToTheStart() {
        chat.says(START);
        assertThat(chat.labels()).isEmpty();
        chat.chooses("ประถมปลาย ป.4–6 (24)");
        assertThat(chat.labels()).containsExactly("↩ ย้อนกลับ");
        chat.chooses("ป.6 (19)").chooses("คณิตศาสตร์ (17)").chooses("เศษส่วน (14)");
        assertThat(chat.labels()).startsWith("หน้าถัดไป ▶", "↩ ย้อนกลับ", "↺ เลือกชั้นใหม่");

        assertThat(chat.taps("↩ ย้อนกลับ").choiceLabels()).contains("เศษส่วน (14)");
        assertThat(chat.taps("↩ ย้อนกลับ").choiceLabels()).contains("คณิตศาสตร์ (17)");
        assertThat(chat.taps("↩ ย้อนกลับ").choiceLabels()).contains("ป.6 (19)");
        assertThat(chat.taps("↩ ย้อนกลับ").choiceLabels()).contains("มัธยมต้น ม.1–3 (5)");
    }

    @Test
    void theTypedWordGoesBackTheWayOneCame() {
        chat.says("หรม").says(START).chooses("ประถมปลาย ป.4–6 (24)").chooses("ป.6 (19)");

        assertThat(chat.enters(new Input.Back()).choiceLabels()).contains("ป.6 (19)");
        assertThat(chat.enters(new Input.Back()).choiceLabels()).hasSize(2);
    }

    @Test
    void keepsTheWayBackWhileMediaAreTurnedPageByPage() {
        chat.says(START).chooses("ประถมปลาย ป.4–6 (24)").chooses("ทุกชั้นในระดับนี้ (24)");
        chat.chooses("ทุกกลุ่มสาระ (24)").taps("หน้าถัดไป ▶");

        assertThat(chat.titles()).hasSize(10);
        assertThat(chat.taps("↩ ย้อนกลับ").choiceLabels()).contains("ทุกกลุ่มสาระ (24)");
    }

    @Test
    void aTypedFilterGoesOnFromWhereOneIs() {
        chat.says("หรม").says(START).chooses("ประถมปลาย ป.4–6 (24)").chooses("ป.6 (19)");

        assertThat(chat.says("คณิต").text()).contains("🔎 ป.6 · คณิตศาสตร์\n");
    }

    @Test
    void aSecondTapShowsTheSame() {
        Button choice = chat.says(START).choices().getFirst();
        List<String> first = chat.taps((Tap.Choose) choice.tap()).choiceLabels();

        assertThat(chat.says("หรม").forgets().taps((Tap.Choose) choice.tap()).choiceLabels())
                .isEqualTo(first);
    }

    @Test
    void worksInGroupsWithoutMemory() {
        SearchChat group = SearchChat.group(school());
        group.mentions("ค้นหาอะไรดี").taps("📚 เลือกตามชั้น");
        group.chooses("ประถมปลาย ป.4–6 (24)").chooses("ป.6 (19)").chooses("คณิตศาสตร์ (17)");

        assertThat(group.chooses("วงกลม (3)").titles()).hasSize(3);
        assertThat(group.taps("↩ ย้อนกลับ").choiceLabels()).contains("วงกลม (3)");
        assertThat(group.remembersSomething()).isFalse();
        assertThat(group.says(START).choiceLabels()).hasSize(2);
    }

    @Test
    void isOfferedWhereOneMayNotKnowWhatToType() {
        assertThat(chat.enters(new Input.Command("ค้นหา")).labels()).startsWith("📚 เลือกตามชั้น");
        assertThat(chat.says("ที่จอดรถ").labels()).contains("📚 เลือกตามชั้น");
        assertThat(chat.says("***").labels()).startsWith("📚 เลือกตามชั้น");
        assertThat(chat.taps("📚 เลือกตามชั้น").choiceLabels()).hasSize(2);
    }

    @Test
    void aCatalogueWithoutGradesBeginsWithTheLearningArea() {
        var index = new FakeIndex();
        index.with(
                Catalogues.item("1", "หรม").learningArea(LearningArea.MATHEMATICS).build(),
                Catalogues.item("2", "พืช").learningArea(LearningArea.SCIENCE).build());

        assertThat(SearchChat.oneToOne(index).says(START).choiceLabels())
                .containsExactly("คณิตศาสตร์ (1)", "วิทยาศาสตร์ฯ (1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b|0|t|P1|mathematics|0", "b|0|a|K3", "b|0|g|K1K2K3", "b|0|t|P6|arts|9"})
    void aPlaceThatIsNoLongerThereLeadsToOneThatIs(String data) {
        assertThat(chat.enters(new Input.Tapped(data, Map.of())).choiceLabels()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b", "b|0", "b|0|", "b|0|t|P6", "b|0|t|P6|x|0", "b|0|t|P6|arts|x", "i|0"})
    void aBrokenButtonIsAnsweredPolitely(String data) {
        assertThat(chat.enters(new Input.Tapped(data, Map.of())).text()).contains("ยังไม่แน่ใจ");
    }

    @Test
    void nothingIsBrokenWithoutAnyCatalogue() {
        assertThat(SearchChat.oneToOne(new FakeIndex()).says(START).text())
                .contains("ต้องการค้นหา");
        assertThat(
                        SearchChat.with(new Library.Preparing(), SearchChat.ONE_TO_ONE)
                                .says(START)
                                .text())
                .contains("กำลังเตรียมคลังสื่อ");
    }

    /** Follows each button of the real catalogue once, but one topic of each place. */
    @Test
    void inTheDemoCatalogueEveryCountIsKeptAndNoStepIsEmpty(@TempDir Path folder) {
        CatalogueImport.of(Path.of("../src/demo/catalogue.jsonl")).into(folder);
        try (MediaIndex index = MediaIndex.open(folder)) {
            var demo = SearchChat.oneToOne(index);
            Set<String> seen = new HashSet<>();
            Deque<Button> left = new ArrayDeque<>(demo.says(START).choices());
            while (!left.isEmpty()) {
                Button choice = left.remove();
                demo.taps((Tap.Choose) choice.tap());
                String count = choice.label().replaceAll(".*\\(([\\d,]+)\\)", "$1");
                assertThat(said(demo)).as(choice.label()).contains("พบ " + count + " รายการ");
                assertThat(demo.choices()).as(choice.label()).hasSizeBetween(0, 14).isNotEqualTo(1);
                assertThat(demo.labels()).as(choice.label()).contains("↩ ย้อนกลับ");
                boolean topics = demo.choiceLabels().toString().contains("ดูทั้งหมด");
                demo.choices().stream()
                        .limit(topics ? 1 : 20)
                        .filter(next -> seen.add(next.tap().toString()))
                        .forEach(left::add);
            }
            assertThat(seen.size()).isGreaterThan(300);
        }
    }

    private static String said(SearchChat chat) {
        return chat.text() + chat.cards().stream().flatMap(c -> c.facts().stream()).toList();
    }

    @Test
    void popularQueriesStandBeforeTheExamples() {
        chat.popular().offer("เศษส่วน ป.6");

        assertThat(chat.enters(new Input.Command("ค้นหา")).quickReplies())
                .extracting(QuickReply::label)
                .startsWith("📚 เลือกตามชั้น", "เศษส่วน ป.6", SearchChat.EXAMPLES.getFirst());
    }

    @Test
    void onlyWhatIsTypedIsCounted() {
        chat.says("เศษส่วน").taps("หน้าถัดไป ▶").says(START).choices();

        assertThat(chat.popular().counted()).containsExactly("เศษส่วน");
    }
}
