package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;
import org.pueankru.bot.outbox.FakePushes;
import org.pueankru.bot.rounds.Fate.How;
import org.pueankru.bot.rounds.Fate.Why;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** LINE itself says that the month's messages are used up while reminders go out. */
class HeldRemindersTest {
    private static final PushOutcome USED_UP =
            new PushOutcome.OverTheLimit("r1", "You have reached your monthly limit.");
    private static final Fate WAITS = new Fate(How.WAITING, Why.MONTH);
    private static final Fate SENT = new Fate(How.SENT, null);

    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final FakePushes line = office.outbox.line;
    private final List<School.Id> schools =
            IntStream.rangeClosed(1, 3).mapToObj(i -> office.schoolWithGroup(i, 25)).toList();
    private final LocalDate due = rounds.today().plusDays(15);

    /** Seven days before and on the day, but one of both: at most once, and eight days between. */
    private final Notice round =
            rounds.round(
                    due, new Ladder(null, List.of(-7, 0), 1, 8), NoticesInTests.schoolGroups());

    private LocalDate first = due;

    @BeforeEach
    void sevenDaysBeforeLineTakesNothingMore() {
        line.always(USED_UP);
        office.clock.move(Duration.ofDays(8));
        rounds.goRound();
        first = rounds.today();
    }

    @Test
    void aReminderThatStandsStillIsNotSaidToBeSent() {
        assertThat(reminded().values())
                .containsExactly(
                        new Reminded(0, null, first, WAITS),
                        new Reminded(0, null, first, WAITS),
                        new Reminded(0, null, first, WAITS));
        assertThat(unsent().parts())
                .containsExactly(
                        new Unsent.Part(
                                "school",
                                first,
                                true,
                                "month",
                                null,
                                List.of("บ้านทุ่ง 1", "บ้านทุ่ง 2", "บ้านทุ่ง 3")));
        assertThat(unsent().isForStaff()).as("it goes by itself").isFalse();
        assertThat(unsent().cost()).isZero();
        assertThat(line.requests()).as("the notice, and LINE was asked once more").hasSize(4);
    }

    @Test
    void whenTheOfficeLetsItGoOnEachIsRemindedOnceButNotWhoReportedMeanwhile() {
        rounds.tap(NoticesInTests.groupOf(2), "done:" + round.id().value());

        goesOn();
        rounds.goRound();

        assertThat(got(1)).isEqualTo(1);
        assertThat(got(2)).isZero();
        assertThat(got(3)).isEqualTo(1);
        assertThat(reminded())
                .containsEntry(schools.get(0), new Reminded(1, first, first, SENT))
                .containsEntry(schools.get(2), new Reminded(1, first, first, SENT));
        assertThat(reminded(2).times()).isZero();
        assertThat(rounds.reminderActs.unsent(office.district.id(), round)).isEmpty();
    }

    /** What waits would go out beside it, as soon as the district goes on. */
    @Test
    void nobodyIsRemindedByHandWhileWhatWaitsGoesByItself() {
        assertThat(
                        rounds.nudges.nudge(
                                office.district,
                                round,
                                Set.copyOf(schools),
                                100,
                                office.officer.id()))
                .isEqualTo(Nudged.STANDSTILL);
        assertThat(sendUnsent()).isEqualTo(Nudged.STANDSTILL);

        goesOn();
        assertThat(sendUnsent()).isEqualTo(Nudged.NOBODY);
        rounds.goRound();

        assertThat(List.of(got(1), got(2), got(3))).containsExactly(1, 1, 1);
    }

    @Test
    void theDayAfterTheReasonIsStillSaidAndStaffSendItOnceWithTheWordsOfTheDay() {
        office.clock.move(Duration.ofDays(4));
        rounds.goRound();
        assertThat(reminded(1))
                .isEqualTo(new Reminded(0, null, first, new Fate(How.UNSENT, Why.MONTH)));
        assertThat(unsent().isForStaff()).isTrue();
        assertThat(sendUnsent()).isEqualTo(Nudged.STANDSTILL);

        goesOn();
        assertThat(got(1)).as("not by itself").isZero();
        assertThat(reminded(1).fate()).isEqualTo(new Fate(How.UNSENT, Why.MONTH));
        assertThat(sendUnsent()).isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1)).getLast())
                .endsWith("เหลือเวลาอีก 3 วัน");
        assertThat(List.of(got(1), got(2), got(3))).containsExactly(1, 1, 1);
        assertThat(reminded(1).fate()).isEqualTo(SENT);
        assertThat(sendUnsent()).isEqualTo(Nudged.NOBODY);
    }

    @Test
    void aReminderThatNeverWentOutTakesNoPlaceOnTheLadder() {
        assertThat(made(1).reminders()).as("it may still go out today").isEqualTo(1);
        assertThat(made(1).last()).isEqualTo(first);
        office.clock.move(Duration.ofDays(1));
        rounds.goRound();
        goesOn();
        assertThat(made(1).reminders()).isZero();
        assertThat(made(1).last()).isNull();
        assertThat(made(1).steps()).as("and does not come again").containsExactly("d-7");

        office.clock.move(Duration.ofDays(6));
        rounds.goRound();
        rounds.nextDay();

        assertThat(rounds.gotBy(NoticesInTests.groupOf(1)).getLast()).endsWith("ครบกำหนดวันนี้");
        assertThat(List.of(got(1), got(2), got(3))).containsExactly(1, 1, 1);
        assertThat(made(1).reminders()).isEqualTo(1);
    }

    @Test
    void aFreeReplyCarriesItAllTheSameAndItIsNotPushedLater() {
        ChatId tried = line.requests().getLast().to();
        int rider = tried.equals(NoticesInTests.groupOf(1)) ? 2 : 1;
        EventId event = new EventId("event-1");
        assertThat(
                        office.outbox.rides.board(
                                office.district.id(),
                                NoticesInTests.groupOf(rider),
                                event,
                                office.clock.instant(),
                                List.of(),
                                4))
                .isPresent();
        assertThat(reminded(rider).fate()).isEqualTo(new Fate(How.UNDER_WAY, null));
        office.outbox.rides.ended(office.district.id(), event, new ReplyOutcome.Accepted("r2"));

        assertThat(reminded(rider)).isEqualTo(new Reminded(1, first, first, SENT));
        assertThat(reminded(3).fate()).isEqualTo(WAITS);
        goesOn();
        assertThat(got(rider)).as("by push").isZero();
        assertThat(got(1) + got(2) + got(3)).isEqualTo(2);
    }

    @Test
    void aChannelThatLineDoesNotAcceptIsTheReasonWhenItIs() {
        goesOn();
        line.always(new PushOutcome.NotAllowed(401, "r3", "Authentication failed"));
        office.clock.move(Duration.ofMinutes(1));
        rounds.nudges.nudge(
                office.district, round, Set.of(schools.getFirst()), 25, office.officer.id());
        rounds.goRound();

        assertThat(reminded(1))
                .isEqualTo(new Reminded(1, first, first, new Fate(How.WAITING, Why.TOKEN)));
        assertThat(reminded(2).fate()).isEqualTo(SENT);
    }

    /** The notice reached nobody there, so the reminder is the first that the school hears. */
    @Test
    void aSchoolThatNobodyCouldTellIsNotSaidToBeToldByWhatStandsStill() {
        office.directory
                .database
                .jdbc()
                .sql("update notice_school set unreached = 'nobody', target_id = null")
                .update();
        assertThat(said()).containsOnly("unreachable");

        goesOn();

        assertThat(said()).containsOnly("waiting");
    }

    private List<String> said() {
        return office.directory
                .database
                .jdbc()
                .sql("select said from round_standing")
                .query(String.class)
                .list();
    }

    private void goesOn() {
        line.always(null);
        office.outbox.budgets.goOn(office.district.id());
        rounds.goRound();
    }

    private Nudged sendUnsent() {
        return rounds.reminderActs.sendUnsent(office.district, round, 100, office.officer.id());
    }

    private Unsent unsent() {
        return rounds.reminderActs.unsent(office.district.id(), round).orElseThrow();
    }

    private Map<School.Id, Reminded> reminded() {
        return requireNonNull(
                rounds.fates
                        .ofSchools(office.district.id(), List.of(round.id()), schools)
                        .get(round.id()));
    }

    private Reminded reminded(int school) {
        return requireNonNull(reminded().get(schools.get(school - 1)));
    }

    private Reminders.Made made(int school) {
        return rounds.reminders
                .of(office.district.id(), round.id())
                .getOrDefault(schools.get(school - 1), Reminders.Made.NOTHING);
    }

    /** Reminders, without the notice. */
    private int got(int group) {
        return rounds.gotBy(NoticesInTests.groupOf(group)).size() - 1;
    }
}
