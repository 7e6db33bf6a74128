package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.Tap;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is coming for somebody, one announcement by its number, and groups of several schools. */
class AgendaTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR));
    private static final LocalDateTime THURSDAY = NoticesInTests.NEXT_THURSDAY_NINE;

    private final NoticesInTests office = new NoticesInTests();
    private final Person director = office.directorOf(office.school(1), 1);

    @Test
    void itIsSortedByDateWithContestsByTheirLastDay() {
        sent(NoticeKind.CONTEST, "ประกวดสื่อ", THURSDAY.minusDays(2), THURSDAY.plusDays(9));
        sent(NoticeKind.MEETING, "ประชุม", THURSDAY, THURSDAY.plusHours(3));
        sent(NoticeKind.REPORT_DUE, "รายงานนิเทศ", THURSDAY.plusDays(3), null);
        sent(NoticeKind.NEWS, "ข่าวไม่มีวัน", null, null);

        List<Card> cards = agenda();

        assertThat(cards)
                .extracting(Card::title)
                .containsExactly("ประชุม", "รายงานนิเทศ", "ประกวดสื่อ");
        assertThat(cards.get(0).facts()).first().isEqualTo("🗓 3 ธ.ค. 2569 09.00–12.00 น.");
        assertThat(cards.get(1).facts()).first().isEqualTo("⏰ ภายใน 6 ธ.ค. 2569 09.00 น.");
        assertThat(cards.get(2).facts()).first().isEqualTo("⏰ ภายใน 12 ธ.ค. 2569 09.00 น.");
        assertThat(cards.get(0).buttons())
                .extracting(Card.Button::label)
                .containsExactly("ดูประกาศ", "เพิ่มในปฏิทิน");
    }

    @Test
    void theDayItselfIsStillThereAndTheNextOneItIsNot() {
        sent(NoticeKind.MEETING, "ประชุม", THURSDAY, null);

        office.clock.move(Duration.ofDays(7).plusHours(14));
        assertThat(agenda()).as("at 23:00 of the day").hasSize(1);
        office.clock.move(Duration.ofHours(1));
        assertThat(said("ปฏิทิน")).contains("60 วันข้างหน้ายังไม่มีนัดประชุม");
    }

    @Test
    void sixtyDaysAreShownAndTenCards() {
        sent(NoticeKind.MEETING, "วันที่ 60", THURSDAY.plusDays(53), null);
        sent(NoticeKind.MEETING, "วันที่ 61", THURSDAY.plusDays(54), null);
        assertThat(agenda()).extracting(Card::title).containsExactly("วันที่ 60");

        for (int i = 0; i < 11; i++) {
            sent(NoticeKind.MEETING, "ประชุม", THURSDAY.plusDays(i), null);
        }
        assertThat(agenda()).hasSize(10).extracting(Card::title).doesNotContain("วันที่ 60");
    }

    /** The day on the notice is everybody's; the school was told another one. */
    @Test
    void aSchoolThatWasGivenTimeSeesTheDayThatItWasGiven() {
        Person other = office.directorOf(office.school(2), 2);
        sent(NoticeKind.REPORT_DUE, "รายงานนิเทศ", THURSDAY, null);
        given(director, THURSDAY.plusDays(4).toLocalDate());

        Card mine = agenda().getFirst();
        assertThat(mine.facts()).first().isEqualTo("⏰ ภายใน 7 ธ.ค. 2569 (ได้เวลาเพิ่มแล้ว)");
        assertThat(mine.buttons())
                .as("the file for calendars has the other day")
                .extracting(Card.Button::label)
                .containsExactly("ดูประกาศ");
        assertThat(bulletin(says(chat(), new Input.Command("ประกาศ"))).facts().getFirst().value())
                .isEqualTo("7 ธ.ค. 2569 09.00 น.");
        Card theirs =
                cardsIn(says(NoticesInTests.chatOf(other), new Input.Command("ปฏิทิน"))).getFirst();
        assertThat(theirs.facts()).first().isEqualTo("⏰ ภายใน 3 ธ.ค. 2569 09.00 น.");

        office.clock.move(Duration.ofDays(11).plusHours(14));
        assertThat(agenda()).as("at 23:00 of its own day").hasSize(1);
        office.clock.move(Duration.ofHours(1));
        assertThat(said("ปฏิทิน")).contains("60 วันข้างหน้ายังไม่มีนัดประชุม");
    }

    @Test
    void aDayThatIsNoLaterThanEverybodysSaysNothing() {
        sent(NoticeKind.REPORT_DUE, "รายงานนิเทศ", THURSDAY, null);
        given(director, THURSDAY.minusDays(1).toLocalDate());

        assertThat(agenda().getFirst().facts()).first().isEqualTo("⏰ ภายใน 3 ธ.ค. 2569 09.00 น.");
    }

    private void given(Person who, LocalDate until) {
        office.directory
                .database
                .jdbc()
                .sql(
                        """
                        insert into round_school (district_id, notice_id, school_id, due_on, granted_on)
                        select n.district_id, n.id, post.school_id, :until, date '2026-11-26' from notice n
                        join post on post.district_id = n.district_id and post.person_id = :who
                        where n.kind = 'report-due'
                        """)
                .param("until", until)
                .param("who", who.id().value())
                .update();
    }

    @Test
    void whatWasCorrectedIsThereOnceAsItIsNow() {
        Notice first = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(first);
        office.send(office.meeting("ประชุม ห้องใหม่", 30, DIRECTORS, first.id()));

        assertThat(agenda()).extracting(Card::title).containsExactly("ประชุม ห้องใหม่");
    }

    @Test
    void aCorrectionSaysThatItIsOneAndTakesThePlaceOfWhatItCorrects() {
        Notice first = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(first);
        assertThat(bulletin(says(chat(), new Input.Command("ประกาศ"))).label())
                .isEqualTo("นัดประชุม");

        office.send(office.meeting("ประชุม ห้องใหม่", 30, DIRECTORS, first.id()));

        Bulletin now = bulletin(says(chat(), new Input.Command("ประกาศ")));
        assertThat(now.title()).isEqualTo("ประชุม ห้องใหม่");
        assertThat(now.label()).isEqualTo("แก้ไขประกาศเดิม · นัดประชุม");
        assertThat(now.summary()).startsWith("แก้ไขประกาศเดิม · ");
    }

    /** The next school has another room; that says nothing to this one. */
    @Test
    void whatWasCorrectedForOthersOnlyIsThereAsItWas() {
        office.directorOf(office.school(2), 2);
        Notice first = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(first);
        Notice others = office.meeting("ประชุม ห้องใหม่", 30, only(office.school(2)), first.id());
        office.send(others);
        assertThat(agenda()).extracting(Card::title).containsExactly("ประชุม");

        office.send(office.meeting("ประชุม เลื่อนเวลา", 30, DIRECTORS, others.id()));
        assertThat(agenda()).extracting(Card::title).containsExactly("ประชุม เลื่อนเวลา");
    }

    private static Audience only(School.Id school) {
        return new Audience(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(school.value()),
                Set.of(),
                Audience.Way.PEOPLE,
                Set.of(Role.DIRECTOR));
    }

    @Test
    void theGroupOfASchoolIsToldWhatConcernsTheSchool() {
        office.schoolWithGroup(7, 25);
        office.send(office.meeting("ประชุมทุกโรงเรียน", null, NoticesInTests.schoolGroups(), null));
        office.send(office.meeting("ประชุม ผอ.", null, DIRECTORS, null));

        assertThat(cardsIn(says(NoticesInTests.groupOf(7), new Input.Command("ปฏิทิน"))))
                .extracting(Card::title)
                .containsExactly("ประชุมทุกโรงเรียน");
    }

    @Test
    void oneAnnouncementIsShownByItsNumberToThoseItConcerns() {
        Notice meeting = office.meeting("ประชุม", 30, DIRECTORS, null);
        office.send(meeting);
        String number = office.numberOf(meeting);
        Person elsewhere = office.directorOf(office.school(2), 2);

        assertThat(bulletin(says(chat(), new Input.Command("ประกาศ", number))).title())
                .isEqualTo("ประชุม");
        assertThat(bulletin(says(chat(), new Input.Command("ประกาศ", thai(number)))).title())
                .isEqualTo("ประชุม");
        assertThat(textOf(says(chat(), new Input.Command("ประกาศ", "999999"))))
                .contains("ไม่พบประกาศเลขที่ 999999");
        assertThat(
                        textOf(
                                says(
                                        NoticesInTests.chatOf(elsewhere),
                                        new Input.Command("ประกาศ", number))))
                .contains("ไม่พบประกาศเลขที่ " + number);
        assertThat(asked(chat(), new Input.Command("ประกาศ", "ม.2")))
                .as("words for the search")
                .isEmpty();
    }

    private static String thai(String number) {
        return number.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '๐'))
                .reduce("", String::concat);
    }

    @Test
    void inAGroupOfSeveralSchoolsOneButtonLeadsTo1To1WithTheTextPrepared() {
        ChatId group = networkGroup();
        Notice meeting =
                office.meeting(
                        "ประชุม",
                        30,
                        Audience.everybody(Audience.Way.NETWORK_GROUPS, Set.of()),
                        null);
        office.send(meeting);

        assertThat(office.buttonsInACrowd(meeting))
                .containsOnlyKeys("ตอบในแชตส่วนตัว", "เพิ่มในปฏิทิน")
                .containsEntry(
                        "ตอบในแชตส่วนตัว",
                        "https://line.me/R/oaMessage/%40216pk/?%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8%20"
                                + office.numberOf(meeting));
        Answer answer = says(group, new Input.Command("ปฏิทิน"));
        assertThat(textOf(answer)).contains("เชิญพิมพ์ “ปฏิทิน” ในแชตส่วนตัว");
        assertThat(answer.messages().getFirst().quickReplies())
                .singleElement()
                .satisfies(
                        tap ->
                                assertThat(((Tap.Open) tap.tap()).address().toString())
                                        .startsWith("https://line.me/R/oaMessage/%40216pk/?"));
    }

    @Test
    void whileNobodyKnowsTheBotsNameThereIsNoSuchButton() {
        office.directory.database.jdbc().sql("update district set bot_basic_id = null").update();
        ChatId group = networkGroup();
        Notice meeting =
                office.meeting(
                        "ประชุม",
                        30,
                        Audience.everybody(Audience.Way.NETWORK_GROUPS, Set.of()),
                        null);
        office.send(meeting);

        assertThat(office.buttonsInACrowd(meeting)).containsOnlyKeys("เพิ่มในปฏิทิน");
        assertThat(says(group, new Input.Command("ประกาศ")).messages().getFirst().quickReplies())
                .isEmpty();
    }

    private ChatId networkGroup() {
        Network.Id network =
                office.directory.networks.put(office.district.id(), "N1", "เครือข่ายริมน้ำ");
        office.directory.schools.put(
                office.district.id(),
                new org.pueankru.bot.directory.Schools.Told(
                        "77", "บ้านริมน้ำ", network, null, null, null, School.Location.UNKNOWN));
        ChatId group = NoticesInTests.groupOf(9);
        office.directory.groups.bind(office.district.id(), group, new Stands.ForNetwork(network));
        office.directory.groups.counted(office.district.id(), group, "เครือข่าย", 12);
        office.line.has(group, 12);
        return group;
    }

    private void sent(
            NoticeKind kind,
            String title,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to) {
        office.send(office.draft(kind, title, from, to, DIRECTORS));
    }

    private ChatId chat() {
        return NoticesInTests.chatOf(director);
    }

    private List<Card> agenda() {
        return cardsIn(says(chat(), new Input.Command("ปฏิทิน")));
    }

    private String said(String command) {
        return textOf(says(chat(), new Input.Command(command)));
    }

    private static List<Card> cardsIn(Answer answer) {
        return ((Cards) answer.messages().getFirst()).cards();
    }

    private static Bulletin bulletin(Answer answer) {
        assertThat(answer.messages()).hasSize(1);
        OutgoingMessage first = answer.messages().getFirst();
        assertThat(first).isInstanceOf(Bulletin.class);
        return (Bulletin) first;
    }

    private static String textOf(Answer answer) {
        return ((Text) answer.messages().getFirst()).text();
    }

    private Answer says(ChatId chat, Input input) {
        return asked(chat, input).orElseThrow();
    }

    private Optional<Answer> asked(ChatId chat, Input input) {
        return office.feature.answer(
                new Turn(office.district.channel(), chat, input, null, office.clock.instant()));
    }
}
