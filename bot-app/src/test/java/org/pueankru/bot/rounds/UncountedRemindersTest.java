package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Nobody is reminded on an old count of a group. */
class UncountedRemindersTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id school = office.schoolWithGroup(1, 25);
    private final ChatId group = NoticesInTests.groupOf(1);
    private final Notice round =
            rounds.round(rounds.today().plusDays(8), Ladder.usual(), NoticesInTests.schoolGroups());

    @Test
    void aReminderWaitsUntilLineCounts() {
        office.line.saysNothingOf(group);
        rounds.nextDay();
        assertThat(rounds.gotBy(group)).hasSize(1);
        assertThat(told()).isEmpty();

        office.line.has(group, 25);
        rounds.goRound();
        assertThat(rounds.gotBy(group)).as("it is asked once a minute").hasSize(1);
        office.clock.move(Duration.ofMinutes(1));
        rounds.goRound();

        assertThat(rounds.gotBy(group)).hasSize(2);
    }

    @Test
    void afterTenMinutesSomebodyIsAsked() {
        stoodStill();
        assertThat(rounds.gotBy(group)).hasSize(1);
        assertThat(told()).containsExactly("reminder-uncounted");
        assertThat(rounds.reminderActs.unsent(office.district.id(), round).orElseThrow().parts())
                .containsExactly(
                        new Unsent.Part(
                                "school",
                                rounds.today(),
                                false,
                                "uncounted",
                                null,
                                List.of("บ้านทุ่ง 1")));

        assertThat(sendUnsent()).isEqualTo(Nudged.UNCOUNTED);
        office.line.has(group, 25);
        assertThat(sendUnsent()).isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(rounds.gotBy(group)).hasSize(2);
        assertThat(told()).isEmpty();
    }

    private void stoodStill() {
        office.line.saysNothingOf(group);
        rounds.nextDay();
        for (int minute = 0; minute < 11; minute++) {
            office.clock.move(Duration.ofMinutes(1));
            rounds.goRound();
        }
    }

    private Nudged sendUnsent() {
        return rounds.reminderActs.sendUnsent(office.district, round, 25, office.officer.id());
    }

    @Test
    void aNudgeIsNotSentOnAnOldCount() {
        office.line.saysNothingOf(group);

        assertThat(
                        rounds.nudges.nudge(
                                office.district, round, Set.of(school), 25, office.officer.id()))
                .isEqualTo(Nudged.UNCOUNTED);
        rounds.goRound();

        assertThat(rounds.gotBy(group)).hasSize(1);
    }

    private List<String> told() {
        return office.directory.attention.open(office.district.id()).stream()
                .map(Attention.Entry::kind)
                .toList();
    }
}
