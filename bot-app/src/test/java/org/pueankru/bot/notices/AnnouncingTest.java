package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice.State;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class AnnouncingTest {
    private final NoticesInTests office = new NoticesInTests();

    @Test
    void anAnnouncementGoesToTheGroupOfEachSchoolAtThePriceThatWasShown() {
        office.schoolWithGroup(1, 25);
        office.schoolWithGroup(2, 40);
        School.Id without = office.school(3);
        Notice notice = office.draft(NoticeKind.MEETING, NoticesInTests.schoolGroups());

        Previews.Preview preview = office.previews.preview(office.district, notice);
        assertThat(preview.cost()).isEqualTo(65);
        assertThat(preview.reach().unreached()).isEqualTo(Map.of(without, Reach.Why.NO_GROUP));
        assertThat(submit(notice, 65)).isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1)))
                .containsExactly("นัดประชุม: ประชุมเปิดภาคเรียน");
        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(2))).hasSize(1);
        assertThat(again(notice).state()).isEqualTo(State.SENT);
        assertThat(office.outbox.budgets.of(office.district.id()).used()).isEqualTo(65);
    }

    @Test
    void aGroupThatWasBoundJustNowIsCountedBeforeThePriceIsShown() {
        School.Id school = office.school(1);
        office.directory.groups.bind(
                office.district.id(), NoticesInTests.groupOf(1), new Stands.ForSchool(school));
        office.line.has(NoticesInTests.groupOf(1), 25);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        Previews.Preview preview = office.previews.preview(office.district, notice);

        assertThat(preview.cost()).isEqualTo(25);
        assertThat(preview.reach().uncounted()).isZero();
    }

    @Test
    void whatIsUrgentIsNotKeptByAnyNumberThatWaitForTheMorning() {
        office.schoolWithGroup(1, 25);
        office.clock.move(Duration.ofHours(12));
        for (int one = 0; one < 25; one++) {
            Notice news = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
            assertThat(submit(news, 25)).isEqualTo(Outcome.DONE);
        }
        Notice flood = urgentIn(Duration.ofMinutes(1));
        assertThat(submit(flood, 25)).isEqualTo(Outcome.DONE);
        office.clock.move(Duration.ofMinutes(1));

        office.goRound();
        assertThat(again(flood).state()).isEqualTo(State.SENT);
        assertThat(office.outbox.line.requests()).as("in the evening").hasSize(1);
        office.clock.move(Duration.ofHours(11));
        office.goRound();
        office.goRound();

        assertThat(office.outbox.line.requests()).as("in the morning").hasSize(26);
    }

    private Notice urgentIn(Duration time) {
        Notice written = office.draft(NoticeKind.URGENT, NoticesInTests.schoolGroups());
        return office.notices.add(
                office.district.id(),
                new Notices.Draft(
                        written.kind(),
                        written.content(),
                        written.audience(),
                        office.clock.instant().plus(time),
                        Notice.Ride.AT_ONCE,
                        null),
                office.officer.id());
    }

    @Test
    void aCountThatIsOldIsTakenAnewBeforeThePriceIsShownAndThePageSaysWhen() {
        office.schoolWithGroup(1, 25);
        office.line.has(NoticesInTests.groupOf(1), 31);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        office.clock.move(Duration.ofMinutes(59));
        Previews.Preview preview = office.previews.preview(office.district, notice);
        assertThat(preview.cost()).isEqualTo(25);
        assertThat(preview.countedAt()).isEqualTo(NoticesInTests.THURSDAY_NINE);

        office.clock.move(Duration.ofMinutes(2));
        preview = office.previews.preview(office.district, notice);
        assertThat(preview.cost()).isEqualTo(31);
        assertThat(preview.countedAt()).isEqualTo(office.clock.instant());
    }

    @Test
    void whoWantsToKnowCountsAnewAndLineIsNotAskedTwiceAtOnce() {
        office.schoolWithGroup(1, 25);
        office.line.has(NoticesInTests.groupOf(1), 31);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        office.clock.move(Duration.ofMinutes(2));
        assertThat(office.previews.recount(office.district, notice)).isTrue();
        assertThat(office.previews.preview(office.district, notice).cost()).isEqualTo(31);
        assertThat(office.line.asked()).isEqualTo(1);
        office.previews.recount(office.district, notice);
        assertThat(office.line.asked()).as("a second press").isEqualTo(1);

        office.line.saysNothingOf(NoticesInTests.groupOf(1));
        office.clock.move(Duration.ofMinutes(2));
        assertThat(office.previews.recount(office.district, notice)).isFalse();
        assertThat(office.previews.preview(office.district, notice).cost()).isEqualTo(31);
    }

    @Test
    void aPageAsksLineOfAHundredGroupsAtMostTheOldestFirst() {
        for (int number = 1; number <= 120; number++) {
            office.schoolWithGroup(number, 1);
            office.line.has(NoticesInTests.groupOf(number), 2);
        }
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        office.clock.move(Duration.ofHours(2));

        assertThat(office.previews.preview(office.district, notice).cost()).isEqualTo(100 * 2 + 20);
        assertThat(office.previews.preview(office.district, notice).cost()).isEqualTo(120 * 2);
        assertThat(office.line.asked()).isEqualTo(120);
    }

    @Test
    void whatCannotBeCountedIsUnknownAndGoesOutOnlyWhenItIsKnown() {
        School.Id school = office.school(1);
        ChatId group = NoticesInTests.groupOf(1);
        office.directory.groups.bind(office.district.id(), group, new Stands.ForSchool(school));
        office.line.saysNothingOf(group);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        assertThat(office.previews.preview(office.district, notice).reach().uncounted())
                .isEqualTo(1);
        submit(notice, 30);
        office.goRound();
        assertThat(office.outbox.line.requests()).isEmpty();

        office.line.has(group, 25);
        office.goRound();
        assertThat(office.outbox.line.requests()).as("LINE is not asked at once").isEmpty();
        office.clock.move(Duration.ofMinutes(1));
        office.goRound();
        assertThat(office.outbox.line.gotBy(group)).hasSize(1);
        assertThat(office.outbox.budgets.of(office.district.id()).used()).isEqualTo(25);
    }

    @Test
    void aGroupThatGrewWhileLineDoesNotCountIsNotSentToOnTheOldCount() {
        office.schoolWithGroup(1, 4);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice, 4);
        office.line.saysNothingOf(NoticesInTests.groupOf(1));

        office.goRound();
        assertThat(office.outbox.line.requests()).isEmpty();

        office.line.has(NoticesInTests.groupOf(1), 10);
        office.clock.move(Duration.ofMinutes(1));
        office.goRound();
        assertThat(office.outbox.line.requests()).isEmpty();
        assertThat(office.directory.attention.open(office.district.id()))
                .extracting(Attention.Entry::kind)
                .containsExactly("notice-costs-more");
    }

    @Test
    void whatLineDoesNotCountForTenMinutesIsForTheOfficeToDecide() {
        School.Id school = office.school(1);
        ChatId group = NoticesInTests.groupOf(1);
        office.directory.groups.bind(office.district.id(), group, new Stands.ForSchool(school));
        office.line.saysNothingOf(group);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice, 30);

        for (int minute = 0; minute < 10; minute++) {
            office.goRound();
            assertThat(office.directory.attention.open(office.district.id())).isEmpty();
            office.clock.move(Duration.ofMinutes(1));
        }
        office.goRound();

        assertThat(office.directory.attention.open(office.district.id()))
                .extracting(Attention.Entry::kind)
                .containsExactly("notice-uncounted");
        assertThat(office.outbox.line.requests()).isEmpty();
    }

    @Test
    void aGroupOfUnknownSizeIsNotTheCheaperWay() {
        School.Id school = office.school(1);
        ChatId group = NoticesInTests.groupOf(1);
        office.directory.groups.bind(office.district.id(), group, new Stands.ForSchool(school));
        office.line.saysNothingOf(group);
        Person director = office.directorOf(school, 1);
        Notice notice =
                office.draft(
                        NoticeKind.NEWS,
                        Audience.everybody(Audience.Way.CHEAPER, Set.of(Role.DIRECTOR)));

        assertThat(office.previews.preview(office.district, notice).reach().targets())
                .extracting(Reach.Target::id)
                .containsExactly(director.id().value());
    }

    @Test
    void whenAGroupGrewBeyondWhatWasAgreedNothingGoesOutAndSomebodyIsAsked() {
        office.schoolWithGroup(1, 25);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice, 25);
        office.line.has(NoticesInTests.groupOf(1), 26);

        office.goRound();

        assertThat(office.outbox.line.requests()).isEmpty();
        assertThat(again(notice).state()).isEqualTo(State.ASKING);
        assertThat(toldToStaff()).containsExactly("notice-costs-more");

        assertThat(
                        office.announcing.approve(
                                office.district, notice.id(), 1, 26, office.officer.id()))
                .isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1))).hasSize(1);
    }

    @Test
    void whatGoesWithFreeRepliesOnlyIsNotKeptByAGroupThatGrew() {
        office.schoolWithGroup(1, 25);
        Notice notice = office.draft(NoticeKind.NEWS, Notice.Ride.FREE_ONLY);
        submit(notice, 25);
        office.line.has(NoticesInTests.groupOf(1), 26);

        office.goRound();

        assertThat(again(notice).state()).isEqualTo(State.SENDING);
        assertThat(toldToStaff()).isEmpty();
    }

    /** Its page said that it may cost more, and that it may go. */
    @Test
    void whatIsUrgentIsNotKeptByAGroupThatWasCountedAfterItWasAgreedTo() {
        office.schoolWithGroup(1, 4);
        School.Id other = office.school(2);
        ChatId group = NoticesInTests.groupOf(2);
        office.directory.groups.bind(office.district.id(), group, new Stands.ForSchool(other));
        office.line.saysNothingOf(group);
        Notice notice = office.draft(NoticeKind.URGENT, NoticesInTests.schoolGroups());
        submit(notice, 4);
        office.line.has(group, 25);

        office.goRound();

        assertThat(office.outbox.line.gotBy(group)).hasSize(1);
        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1))).hasSize(1);
    }

    @Test
    void whatIsUrgentAndWasCountedStillCostsNoMoreThanWasAgreedTo() {
        office.schoolWithGroup(1, 4);
        Notice notice = office.draft(NoticeKind.URGENT, NoticesInTests.schoolGroups());
        submit(notice, 4);
        office.line.has(NoticesInTests.groupOf(1), 25);

        office.goRound();

        assertThat(office.outbox.line.requests()).isEmpty();
        assertThat(again(notice).state()).isEqualTo(State.ASKING);
    }

    @Test
    void whatTheMonthCannotPayIsAskedBeforeAnythingIsSent() {
        office.schoolWithGroup(1, 25);
        office.schoolWithGroup(2, 40);
        office.outbox.line.allows(100, 50);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        assertThat(office.previews.preview(office.district, notice).isAffordable(notice.kind()))
                .isFalse();
        submit(notice, 65);
        office.goRound();

        assertThat(office.outbox.line.requests()).isEmpty();
        assertThat(toldToStaff()).containsExactly("notice-out-of-messages");
    }

    @Test
    void newsWaitsForTheMorningAndUrgentDoesNot() {
        office.schoolWithGroup(1, 25);
        office.clock.move(Duration.ofHours(12));
        Notice news = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        Notice flood = office.draft(NoticeKind.URGENT, NoticesInTests.schoolGroups());
        submit(news, 25);
        submit(flood, 25);

        office.goRound();
        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1)))
                .containsExactly("ด่วน: ประชุมเปิดภาคเรียน");
        office.clock.move(Duration.ofHours(10));
        office.goRound();

        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1))).hasSize(2);
    }

    @Test
    void toAllSchoolsASecondPersonAgreesWhereThereIsOne() {
        office.schoolWithGroup(1, 25);
        Person executive =
                office.directory.registered(
                        office.district.id(),
                        "รองฯ วิชัย",
                        new PersonId("U" + "b".repeat(32)),
                        new Held(Role.EXECUTIVE, new Place.WholeDistrict()));
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        assertThat(submit(notice, 25)).isEqualTo(Outcome.NEEDS_SECOND);
        office.goRound();
        assertThat(office.outbox.line.requests()).isEmpty();
        assertThat(approve(notice, office.officer)).isEqualTo(Outcome.OWN);
        assertThat(approve(notice, executive)).isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1))).hasSize(1);
    }

    private Outcome approve(Notice notice, Person by) {
        return office.announcing.approve(
                office.district, notice.id(), notice.version(), 25, by.id());
    }

    @Test
    void aChangeAfterTheAgreementNeedsANewOne() {
        office.schoolWithGroup(1, 25);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        office.clock.move(Duration.ofHours(12));
        submit(notice, 25);
        Notice planned = again(notice);

        boolean changed =
                office.notices.change(
                        office.district.id(),
                        notice.id(),
                        planned.version(),
                        new Notices.Draft(
                                NoticeKind.NEWS,
                                planned.content(),
                                planned.audience(),
                                null,
                                Notice.Ride.AT_ONCE,
                                null),
                        office.officer.id());
        office.clock.move(Duration.ofHours(12));
        office.goRound();

        assertThat(changed).isTrue();
        assertThat(again(notice).state()).isEqualTo(State.DRAFT);
        assertThat(again(notice).approval()).isNull();
        assertThat(office.outbox.line.requests()).isEmpty();
        assertThat(submit(notice, 25))
                .as("the version before")
                .isEqualTo(Outcome.CHANGED_MEANWHILE);
    }

    @Test
    void cancellingBeforeItsTimeSendsNothing() {
        office.schoolWithGroup(1, 25);
        office.clock.move(Duration.ofHours(12));
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice, 25);

        assertThat(cancel(notice)).isEqualTo(Outcome.DONE);
        office.clock.move(Duration.ofHours(12));
        office.goRound();

        assertThat(office.outbox.line.requests()).isEmpty();
        assertThat(cancel(notice)).isEqualTo(Outcome.CHANGED_MEANWHILE);
    }

    private Outcome cancel(Notice notice) {
        return office.halting.cancel(office.district.id(), notice.id(), office.officer.id());
    }

    @Test
    void forEachSchoolTheCheaperOfGroupAndDirectorIsFound() {
        School.Id one = office.schoolWithGroup(1, 25);
        School.Id two = office.schoolWithGroup(2, 40);
        Person director = office.directorOf(one, 1);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        Previews.Preview preview = office.previews.preview(office.district, notice);

        Reach cheaper = Objects.requireNonNull(preview.cheaper());
        assertThat(cheaper.cost()).isEqualTo(41);
        assertThat(cheaper.targets())
                .extracting(Reach.Target::chat)
                .containsExactlyInAnyOrder(
                        NoticesInTests.chatOf(director), NoticesInTests.groupOf(2));
        assertThat(cheaper.unreached()).doesNotContainKey(two);
    }

    @Test
    void aDirectorSeesWhatConcernsTheSchoolForFreeAndAnswersWithATap() {
        School.Id school = office.schoolWithGroup(1, 25);
        Person director = office.directorOf(school, 1);
        School.Id other = office.schoolWithGroup(2, 25);
        Person stranger = office.directorOf(other, 2);
        Audience onlyOne =
                new Audience(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(school.value()),
                        Set.of(),
                        Audience.Way.SCHOOL_GROUPS,
                        Set.of());
        Notice notice = office.draft(NoticeKind.MEETING, onlyOne);
        submit(notice, 25);
        office.goRound();

        assertThat(textOf(says(NoticesInTests.chatOf(director), new Input.Command("ประกาศ"))))
                .contains("ประชุมเปิดภาคเรียน");
        assertThat(textOf(says(NoticesInTests.chatOf(stranger), new Input.Command("ประกาศ"))))
                .contains("ยังไม่มีประกาศ");
        String tap = "seen:" + notice.id().value();
        assertThat(textOf(taps(NoticesInTests.chatOf(stranger), tap))).contains("ส่งถึงผู้อื่น");
        assertThat(office.answers.bySchool(office.district.id(), notice.id())).isEmpty();
        assertThat(textOf(taps(NoticesInTests.chatOf(director), tap))).contains("รับทราบ");

        assertThat(office.answers.bySchool(office.district.id(), notice.id()))
                .isEqualTo(Map.of(school, Answers.Answer.SEEN));
    }

    @Test
    void whatWentToTheDirectorAloneNobodyElseOfTheSchoolIsShown() {
        School.Id school = office.schoolWithGroup(1, 25);
        Person director = office.directorOf(school, 1);
        Person teacher =
                office.directory.registered(
                        office.district.id(),
                        "ครูสมศรี",
                        new PersonId("U" + "c".repeat(32)),
                        new Held(Role.TEACHER, new Place.AtSchool(school)));
        Notice notice =
                office.draft(
                        NoticeKind.NEWS,
                        Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));
        submit(notice, 1);
        office.goRound();

        String tap = "seen:" + notice.id().value();
        assertThat(textOf(says(NoticesInTests.chatOf(teacher), new Input.Command("ประกาศ"))))
                .contains("ยังไม่มีประกาศ");
        assertThat(textOf(taps(NoticesInTests.chatOf(teacher), tap))).contains("ส่งถึงผู้อื่น");
        assertThat(textOf(taps(NoticesInTests.groupOf(1), tap))).contains("ในแชตส่วนตัว");
        assertThat(textOf(says(NoticesInTests.chatOf(director), new Input.Command("ประกาศ"))))
                .contains("ประชุมเปิดภาคเรียน");
    }

    @Test
    void aTapOnATrialIsToldThatNothingWasSentYet() {
        Person director = office.directorOf(office.schoolWithGroup(1, 25), 1);
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());

        assertThat(textOf(taps(NoticesInTests.chatOf(director), "seen:" + notice.id().value())))
                .contains("ฉบับทดสอบ");
        assertThat(office.answers.bySchool(office.district.id(), notice.id())).isEmpty();
    }

    @Test
    void aTapInASchoolsGroupCountsForTheSchool() {
        School.Id school = office.schoolWithGroup(1, 25);
        Notice notice = office.draft(NoticeKind.URGENT, NoticesInTests.schoolGroups());
        submit(notice, 25);
        office.goRound();

        taps(NoticesInTests.groupOf(1), "need-help:" + notice.id().value());

        assertThat(office.answers.bySchool(office.district.id(), notice.id()))
                .isEqualTo(Map.of(school, Answers.Answer.NEED_HELP));
        assertThat(toldToStaff()).containsExactly("help-needed");
    }

    private Answer taps(ChatId chat, String data) {
        return says(chat, new Input.Tapped(data, Map.of()));
    }

    private Answer says(ChatId chat, Input input) {
        return office.feature
                .answer(
                        new Turn(
                                office.district.channel(),
                                chat,
                                input,
                                null,
                                office.clock.instant()))
                .orElseThrow();
    }

    private static String textOf(Answer answer) {
        return String.join(
                "\n",
                answer.messages().stream()
                        .map(
                                message ->
                                        message instanceof Text text
                                                ? text.text()
                                                : message.toString())
                        .toList());
    }

    private Outcome submit(Notice notice, int cost) {
        return office.announcing.submit(
                office.district, notice.id(), notice.version(), cost, office.officer.id());
    }

    private Notice again(Notice notice) {
        return office.notices.byId(office.district.id(), notice.id()).orElseThrow();
    }

    private List<String> toldToStaff() {
        return office.directory.attention.open(office.district.id()).stream()
                .map(Attention.Entry::kind)
                .toList();
    }
}
