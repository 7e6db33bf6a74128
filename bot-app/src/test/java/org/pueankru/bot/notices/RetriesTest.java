package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice.State;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Sending;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What failed is sent again where that helps, and never twice. */
class RetriesTest {
    private static final ChatId LOST = NoticesInTests.groupOf(1);

    private final NoticesInTests office = new NoticesInTests();

    @Test
    void aLostGroupGetsItOnceWhenItIsBoundAgain() {
        School.Id school = office.schoolWithGroup(1, 25);
        office.schoolWithGroup(2, 40);
        office.outbox.line.next(LOST, new PushOutcome.ChatLost("r"));
        Notice notice = sent(65);

        Failure lost = onlyFailure(notice);
        assertThat(lost.state()).isEqualTo(Delivery.State.LOST);
        assertThat(lost.schools()).containsExactly("บ้านทุ่ง 1");
        assertThat(lost.again()).as("nobody bound it again").isEmpty();
        assertThat(retry(notice, lost, 25)).isEqualTo(Outcome.CHANGED_MEANWHILE);

        office.clock.move(Duration.ofMinutes(1));
        office.directory.groups.bind(office.district.id(), LOST, new Stands.ForSchool(school));
        assertThat(onlyFailure(notice).cost()).isEqualTo(25);
        assertThat(retry(notice, lost, 24)).isEqualTo(Outcome.DEARER);
        assertThat(retry(notice, lost, 25)).isEqualTo(Outcome.DONE);
        assertThat(retry(notice, lost, 25)).isEqualTo(Outcome.CHANGED_MEANWHILE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(LOST)).hasSize(1);
        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(2))).hasSize(1);
        assertThat(failures(notice)).isEmpty();
        Retries.Retry made = office.retries.of(office.district.id(), notice.id()).getFirst();
        assertThat(made.taken()).isEqualTo(1);
        assertThat(made.sending().state()).isEqualTo(Sending.State.DONE);
    }

    @Test
    void anotherGroupOfTheSchoolTakesThePlaceOfTheLostOne() {
        School.Id school = office.schoolWithGroup(1, 25);
        office.outbox.line.next(LOST, new PushOutcome.ChatLost("r"));
        Notice notice = sent(25);
        ChatId other = NoticesInTests.groupOf(9);
        office.directory.groups.bind(office.district.id(), other, new Stands.ForSchool(school));
        office.directory.groups.counted(office.district.id(), other, "ใหม่", 7);
        office.line.has(other, 7);

        assertThat(retry(notice, onlyFailure(notice), 7)).isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(other)).hasSize(1);
        assertThat(office.circulation.schools(office.district.id(), notice.id()))
                .extracting(Circulation.SchoolReached::target)
                .containsExactly(
                        office.directory
                                .groups
                                .of(office.district.id(), other)
                                .orElseThrow()
                                .id()
                                .value());
    }

    @Test
    void whatMayHaveArrivedIsSentAgainOnlyKnowingly() {
        office.schoolWithGroup(1, 25);
        office.outbox.line.takesSilently(LOST);
        Notice notice = sent(25);
        office.clock.move(Duration.ofHours(25));
        office.goRound();
        Failure unknown = onlyFailure(notice);
        assertThat(unknown.isDoubtful()).isTrue();

        assertThat(retry(notice, unknown, 25)).isEqualTo(Outcome.NOT_CONFIRMED);
        assertThat(
                        office.retries.send(
                                office.district,
                                again(notice),
                                Set.of(unknown.delivery()),
                                25,
                                true,
                                office.officer.id()))
                .isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(LOST)).hasSize(2);
    }

    @Test
    void eachSchoolOfALostGroupIsReachedByItsOwnPeopleAndAllOfThemAreToldInTheChat() {
        School.Id first = office.school(1);
        School.Id second = office.school(2);
        Person director = office.directorOf(first, 1);
        Person deputy = office.directorOf(first, 2);
        Person other = office.directorOf(second, 3);
        ChatId chat = NoticesInTests.chatOf(director);
        Notice notice = sentToPeople(3);
        Circulation circulation = office.circulation;
        var jdbc = office.directory.database.jdbc();
        // as when one chat stood for both schools: each school is told by its own people later
        jdbc.sql("delete from notice_person").update();
        jdbc.sql("update notice_school set target_id = ?").param(director.id().value()).update();
        Reach now = office.previews.reach(office.district.id(), notice.kind(), notice.audience());
        circulation.turn(
                office.district.id(),
                notice.id(),
                director.id().value(),
                now.targets().stream().filter(target -> !target.chat().equals(chat)).toList());

        assertThat(circulation.schools(office.district.id(), notice.id()))
                .extracting(Circulation.SchoolReached::target)
                .containsExactly(deputy.id().value(), other.id().value());
        for (Person told : List.of(deputy, other)) {
            assertThat(
                            office.board.concerns(
                                    office.district.id(),
                                    notice.id(),
                                    new Comer.Somebody(told.id())))
                    .isTrue();
        }
    }

    @Test
    void whoHasAnsweredMeanwhileIsNotSentItAgain() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        ChatId chat = NoticesInTests.chatOf(director);
        office.outbox.line.takesSilently(chat);
        Notice notice = sentToPeople(1);
        office.clock.move(Duration.ofHours(25));
        office.goRound();
        assertThat(onlyFailure(notice).again()).hasSize(1);

        office.answers.byPerson(
                office.district.id(), notice.id(), director.id(), Answers.Answer.SEEN);

        Failure answered = onlyFailure(notice);
        assertThat(answered.again()).isEmpty();
        assertThat(answered.answered()).isTrue();
        assertThat(retry(notice, answered, 1)).isEqualTo(Outcome.CHANGED_MEANWHILE);
    }

    @Test
    void whileItIsHeldNothingIsSentAgain() {
        School.Id school = office.schoolWithGroup(1, 25);
        office.schoolWithGroup(2, 40);
        office.outbox.line.next(LOST, new PushOutcome.ChatLost("r"));
        office.outbox.line.next(NoticesInTests.groupOf(2), new PushOutcome.Busy("r"));
        Notice notice = sent(65);
        office.directory.groups.bind(office.district.id(), LOST, new Stands.ForSchool(school));
        assertThat(hold(notice)).isEqualTo(Outcome.DONE);

        assertThat(retry(notice, onlyFailure(notice), 25)).isEqualTo(Outcome.HELD);
        office.halting.goOn(office.district.id(), notice.id(), office.officer.id());
        assertThat(retry(notice, onlyFailure(notice), 25)).isEqualTo(Outcome.DONE);
    }

    private Notice sentToPeople(int cost) {
        Notice notice =
                office.draft(
                        NoticeKind.NEWS,
                        Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));
        submit(notice, cost);
        office.goRound();
        return notice;
    }

    @Test
    void whatLineRefusedIsNotSentAgainAsItIs() {
        office.schoolWithGroup(1, 25);
        office.outbox.line.next(LOST, new PushOutcome.Refused(400, "r", "no"));
        Notice notice = sent(25);

        Failure refused = onlyFailure(notice);
        assertThat(refused.again()).isEmpty();
        assertThat(refused.error()).contains("no");
        // the refusal stopped the sending
        assertThat(retry(notice, refused, 25)).isEqualTo(Outcome.HELD);
    }

    @Test
    void aPersonWhoComesBackGetsIt() {
        School.Id school = office.school(1);
        Person director = office.directorOf(school, 1);
        ChatId chat = NoticesInTests.chatOf(director);
        office.outbox.line.next(chat, new PushOutcome.ChatLost("r"));
        Notice notice =
                office.draft(
                        NoticeKind.NEWS,
                        Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));
        submit(notice, 1);
        office.goRound();
        assertThat(onlyFailure(notice).again()).isEmpty();

        office.clock.move(Duration.ofMinutes(1));
        office.directory.people.noteBond(
                office.district.id(),
                java.util.Objects.requireNonNull(director.line()),
                false,
                office.clock.instant());
        assertThat(retry(notice, onlyFailure(notice), 1)).isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(chat)).hasSize(1);
    }

    @Test
    void whatIsHeldIsNotSentUntilSomebodyLetsItGoOn() {
        office.schoolWithGroup(1, 25);
        office.outbox.line.next(LOST, new PushOutcome.Busy("r"));
        Notice notice = sent(25);

        assertThat(hold(notice)).isEqualTo(Outcome.DONE);
        assertThat(hold(notice)).as("once more").isEqualTo(Outcome.CHANGED_MEANWHILE);
        office.clock.move(Duration.ofMinutes(5));
        office.goRound();
        assertThat(office.outbox.line.gotBy(LOST)).isEmpty();

        assertThat(office.halting.goOn(office.district.id(), notice.id(), office.officer.id()))
                .isEqualTo(Outcome.DONE);
        office.goRound();
        assertThat(office.outbox.line.gotBy(LOST)).hasSize(1);
    }

    @Test
    void cancellingStopsAlsoWhatIsSentAgain() {
        School.Id school = office.schoolWithGroup(1, 25);
        office.outbox.line.next(LOST, new PushOutcome.ChatLost("r"));
        Notice notice = sent(25);
        office.directory.groups.bind(office.district.id(), LOST, new Stands.ForSchool(school));
        retry(notice, onlyFailure(notice), 25);

        assertThat(office.halting.cancel(office.district.id(), notice.id(), office.officer.id()))
                .isEqualTo(Outcome.DONE);
        office.goRound();

        assertThat(office.outbox.line.gotBy(LOST)).isEmpty();
        assertThat(again(notice).state()).isEqualTo(State.SENT);
    }

    @Test
    void whatStopsWhileItIsSentAgainIsToldUnderTheNotice() {
        School.Id school = office.schoolWithGroup(1, 25);
        office.outbox.line.next(LOST, new PushOutcome.ChatLost("r"));
        Notice notice = sent(25);
        office.directory.groups.bind(office.district.id(), LOST, new Stands.ForSchool(school));
        retry(notice, onlyFailure(notice), 25);
        office.outbox.line.next(LOST, new PushOutcome.Refused(400, "r", "no"));
        office.goRound();

        assertThat(office.directory.attention.open(office.district.id()))
                .filteredOn(entry -> entry.kind().equals("notice-refused"))
                .extracting(Attention.Entry::subject)
                .extracting(subject -> java.util.Objects.requireNonNull(subject).id())
                .containsExactly(notice.id().value());
    }

    private Notice sent(int cost) {
        Notice notice = office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups());
        submit(notice, cost);
        office.goRound();
        return notice;
    }

    private void submit(Notice notice, int cost) {
        assertThat(
                        office.announcing.submit(
                                office.district,
                                notice.id(),
                                notice.version(),
                                cost,
                                office.officer.id()))
                .isEqualTo(Outcome.DONE);
    }

    private Outcome hold(Notice notice) {
        return office.halting.hold(office.district.id(), notice.id(), office.officer.id());
    }

    private Outcome retry(Notice notice, Failure failure, int cost) {
        return office.retries.send(
                office.district,
                again(notice),
                Set.of(failure.delivery()),
                cost,
                false,
                office.officer.id());
    }

    private Failure onlyFailure(Notice notice) {
        List<Failure> all = failures(notice);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Failure> failures(Notice notice) {
        return office.retries.failures(office.district.id(), again(notice)).stream()
                .collect(Collectors.toList());
    }

    private Notice again(Notice notice) {
        return office.notices.byId(office.district.id(), notice.id()).orElseThrow();
    }
}
