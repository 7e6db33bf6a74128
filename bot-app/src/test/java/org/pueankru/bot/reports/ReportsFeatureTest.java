package org.pueankru.bot.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.links.LinksInTests;
import org.pueankru.bot.marks.MarksInTests;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.reports.Reports.Reported;
import org.pueankru.bot.search.ShelfInTests;
import org.pueankru.bot.stores.MigratedDatabase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class ReportsFeatureTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final ChatId SOMSRI = Teachers.chatOf(Teachers.somsri());
    private static final ChatId WICHAI = Teachers.chatOf(Teachers.wichai());
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final ShelfInTests shelf =
            new ShelfInTests()
                    .with("m6-01", "คลิปสอน ห.ร.ม.", "https://media.example.go.th/m6-01")
                    .with("m6-02", "ใบงาน ห.ร.ม.", "https://media.example.go.th/m6-02");
    private final Reports reports = new Reports(DATABASE.jdbc());
    private final LinksInTests links = new LinksInTests(DATABASE, clock);
    private final ReportsFeature feature =
            new ReportsFeature(
                    shelf,
                    new ReportBox(reports, MarksInTests.in(DATABASE, clock), links.care()),
                    new ReportWords(ThaiMessages.source()));

    @BeforeEach
    void nothingWasReported() {
        DATABASE.empty("daily_salt", "media_report", "media_link", "link_host");
    }

    @Test
    void asksWhatIsWrongAndOffersEachTroubleAndAWayOut() {
        Text asked = text(taps(SOMSRI, "new|m6-01"));

        assertThat(asked.text())
                .isEqualTo("สื่อ “คลิปสอน ห.ร.ม.” มีปัญหาอะไรคะ แตะเลือกด้านล่างได้เลยค่ะ");
        assertThat(asked.quickReplies())
                .extracting(QuickReply::label)
                .containsExactly(
                        "ลิงก์เปิดไม่ได้",
                        "ชั้นไม่ตรง",
                        "เนื้อหาไม่ถูกต้อง",
                        "อื่น ๆ",
                        "ไม่แจ้งแล้ว");
        assertThat(reports.open()).isEmpty();
    }

    @Test
    void thanksForAReportAndKeepsItWithoutThePerson() {
        Text thanks = text(taps(SOMSRI, "link|m6-01"));

        assertThat(thanks.text()).contains("ขอบคุณที่แจ้ง").contains("คลิปสอน ห.ร.ม.");
        assertThat(reports.open())
                .containsExactly(
                        new Reported(
                                "m6-01",
                                "คลิปสอน ห.ร.ม.",
                                "https://media.example.go.th/m6-01",
                                Map.of(Trouble.LINK, 1),
                                Map.of(),
                                SATURDAY,
                                SATURDAY));
        assertThat(DATABASE.template().queryForList("select * from media_report").toString())
                .doesNotContain(SOMSRI.value());
    }

    @Test
    void asksForTheRightGradeAndThatIsNoSecondReport() {
        Text asked = text(taps(SOMSRI, "grade|m6-01"));
        assertThat(asked.quickReplies()).hasSize(13);
        assertThat(text(follows(asked, "ป.5", SOMSRI)).text()).contains("ควรเป็น ป.5");
        taps(WICHAI, "grade|m6-01");
        taps(WICHAI, "K|m6-01");

        Reported reported = reports.open().getFirst();
        assertThat(reported.troubles()).isEqualTo(Map.of(Trouble.GRADE, 2));
        assertThat(reported.rightGrades()).isEqualTo(Map.of("P5", 1, "K", 1));
    }

    @Test
    void tappingOftenCountsOncePerChatItemTroubleAndDay() {
        for (int n = 0; n < 5; n++) {
            taps(SOMSRI, "link|m6-01");
            taps(SOMSRI, "P5|m6-01");
            taps(SOMSRI, "M1|m6-01");
        }
        taps(SOMSRI, "content|m6-01");
        taps(SOMSRI, "link|m6-02");
        taps(Groups.network(), "link|m6-01");
        clock.move(Duration.ofDays(1));
        taps(SOMSRI, "link|m6-01");

        assertThat(reports.open())
                .extracting(Reported::item, Reported::troubles, Reported::rightGrades)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "m6-01",
                                Map.of(Trouble.CONTENT, 1, Trouble.LINK, 3),
                                Map.of("P5", 1)),
                        org.assertj.core.groups.Tuple.tuple(
                                "m6-02", Map.of(Trouble.LINK, 1), Map.of()));
        assertThat(reports.open().getFirst().lastDay()).isEqualTo(SATURDAY.plusDays(1));
    }

    @Test
    void aClosedReportIsOpenedByTheNextOneAndCountsAnew() {
        taps(SOMSRI, "grade|m6-01");
        taps(SOMSRI, "P5|m6-01");
        taps(WICHAI, "grade|m6-01");

        assertThat(reports.close("m6-01", clock.instant())).isEqualTo(2);
        assertThat(reports.close("m6-01", clock.instant())).isZero();
        assertThat(reports.open()).isEmpty();

        taps(Groups.network(), "grade|m6-01");
        assertThat(reports.open().getFirst().troubles()).isEqualTo(Map.of(Trouble.GRADE, 1));
    }

    @Test
    void closedReportsAreDeletedAfterFourHundredDays() {
        taps(SOMSRI, "link|m6-01");
        taps(SOMSRI, "link|m6-02");
        reports.close("m6-01", clock.instant());
        OldReports old = new OldReports(reports, clock);

        clock.move(Duration.ofDays(400));
        old.forget();
        assertThat(DATABASE.rows("media_report")).isEqualTo(2);
        clock.move(Duration.ofMillis(1));
        old.forget();
        assertThat(DATABASE.rows("media_report")).isOne();
        assertThat(reports.open()).hasSize(1);
    }

    @Test
    void aLinkThatIsSaidToBeBrokenIsLookedAtSoon() {
        links.listed(shelf).allFoundWorking();
        assertThat(links.due()).isEmpty();

        taps(SOMSRI, "content|m6-01");
        assertThat(links.due()).isEmpty();
        taps(SOMSRI, "link|m6-01");
        assertThat(links.due()).containsExactly("https://media.example.go.th/m6-01");
    }

    @Test
    void saysSoWhenTheItemIsNotThereAndKeepsNothing() {
        assertThat(text(taps(SOMSRI, "link|gone")).text()).contains("เปิดดูข้อมูลของสื่อนี้ไม่ได้");
        assertThat(reports.open()).isEmpty();
    }

    @Test
    void leavesWithoutAReport() {
        assertThat(text(taps(SOMSRI, "none|m6-01")).text()).isEqualTo("ได้ค่ะ ไม่แจ้งแล้วนะคะ");
        assertThat(reports.open()).isEmpty();
    }

    @Test
    void hasNoAnswerToAButtonThatItDoesNotKnow() {
        assertThat(feature.answer(turn(SOMSRI, new Input.Tapped("P9|m6-01", Map.of())))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แจ้งปัญหา",
                "ขอแจ้งปัญหาค่ะ",
                "ลิงก์เสีย",
                "ลิ้งเสียค่ะ",
                "ลิงก์เข้าไม่ได้",
                "ลิงค์เปิดไม่ได้ครับ",
                "แจ้งลิงก์เสีย",
                "มีปัญหา"
            })
    void whoTypesThatSomethingIsWrongIsToldWhereTheButtonIs(String typed) {
        assertThat(text(says(typed, null)).text()).contains("ปุ่ม “แจ้งปัญหา” ใต้การ์ด");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แจ้งปัญหา",
                "ลิงก์เสีย",
                "เปิดไม่ได้ค่ะ",
                "คลิปดูไม่ได้",
                "ชั้นไม่ตรง",
                "เนื้อหาผิดค่ะ"
            })
    void orAskedWhichOfTheItemsJustShownItIs(String typed) {
        Text asked = text(says(typed, "shown"));

        assertThat(asked.text())
                .startsWith("สื่อชิ้นไหนมีปัญหาคะ\n1) คลิปสอน ห.ร.ม.\n2) ใบงาน ห.ร.ม.");
        assertThat(asked.quickReplies())
                .extracting(QuickReply::label)
                .containsExactly("ชิ้นที่ 1", "ชิ้นที่ 2");
    }

    @Test
    void aTapOnTheItemThenReportsWhatWasTyped() {
        follows(text(says("ลิงก์เข้าไม่ได้", "shown")), "ชิ้นที่ 2", SOMSRI);

        assertThat(reports.open()).extracting(Reported::item).containsExactly("m6-02");
        assertThat(reports.open().getFirst().troubles()).containsOnlyKeys(Trouble.LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เปิดไม่ได้",
                "เข้าเว็บไม่ได้",
                "รายงาน",
                "แจ้ง",
                "การแก้ปัญหา",
                "โจทย์ปัญหา",
                "ของเสีย",
                "ปัญหาสังคม",
                "ชั้นดิน",
                "ค่ะ"
            })
    void otherWordsAreLeftToOthers(String typed) {
        assertThat(feature.answer(turn(SOMSRI, new Input.Words(typed, true)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"การแก้ปัญหา", "โจทย์ปัญหา", "ของเสีย", "พืช", "เข้าสู่ระบบไม่ได้"})
    void soAreTopicsAfterASearch(String typed) {
        assertThat(feature.answer(noted(typed, "shown"))).isEmpty();
    }

    @Test
    void inGroupsOnlyAMentionIsAnswered() {
        ChatId group = Groups.network();

        assertThat(feature.answer(turn(group, new Input.Words("ลิงก์เสีย", false)))).isEmpty();
        assertThat(feature.answer(turn(group, new Input.Words("ลิงก์เสีย", true)))).isPresent();
    }

    private Answer says(String typed, @Nullable String note) {
        return feature.answer(noted(typed, note)).orElseThrow();
    }

    private Turn noted(String typed, @Nullable String note) {
        var words = new Input.Words(typed, true);
        return new Turn(ChannelId.FIRST, SOMSRI, words, note, clock.instant());
    }

    private Answer follows(Text asked, String label, ChatId chat) {
        Tap tap =
                asked.quickReplies().stream()
                        .filter(reply -> reply.label().equals(label))
                        .findFirst()
                        .orElseThrow()
                        .tap();
        return taps(chat, ((Tap.Choose) tap).data().substring("report:".length()));
    }

    private Answer taps(ChatId chat, String data) {
        return feature.answer(turn(chat, new Input.Tapped(data, Map.of()))).orElseThrow();
    }

    private Turn turn(ChatId chat, Input input) {
        return new Turn(ChannelId.FIRST, chat, input, null, clock.instant());
    }

    private static Text text(Answer answer) {
        List<OutgoingMessage> messages = answer.messages();
        assertThat(messages).hasSize(1);
        return (Text) messages.getFirst();
    }
}
