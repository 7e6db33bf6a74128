package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice.State;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is held, cancelled or refused is not sent again behind the back of whoever stopped it. */
class HaltedRetriesTest {
    private static final ChatId LOST = NoticesInTests.groupOf(1);

    private final NoticesInTests office = new NoticesInTests();

    @Test
    void whileItIsHeldNothingIsSentAgain() {
        School.Id school = office.schoolWithGroup(1, 25);
        office.schoolWithGroup(2, 40);
        office.outbox.line.next(LOST, new PushOutcome.ChatLost("r"));
        ChatId busy = NoticesInTests.groupOf(2);
        List.of("r1", "r2", "r3")
                .forEach(id -> office.outbox.line.next(busy, new PushOutcome.Busy(id)));
        Notice notice = sent(65);
        // the busy one may have gone first, and then alone
        office.clock.move(Duration.ofMinutes(5));
        office.goRound();
        office.directory.groups.bind(office.district.id(), LOST, new Stands.ForSchool(school));
        assertThat(hold(notice)).isEqualTo(Outcome.DONE);

        assertThat(retry(notice, onlyFailure(notice), 25)).isEqualTo(Outcome.HELD);
        office.halting.goOn(office.district.id(), notice.id(), office.officer.id());
        assertThat(retry(notice, onlyFailure(notice), 25)).isEqualTo(Outcome.DONE);
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

    private Outcome hold(Notice notice) {
        return office.halting.hold(office.district.id(), notice.id(), office.officer.id());
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
