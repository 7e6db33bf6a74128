package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.LocalDate;
import java.util.List;

/** What is overdue goes up; where nobody is there to hear of it, the office is told. */
class OverdueToNobodyTest {
    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id school = office.schoolWithGroup(1, 25);

    /** Due on a Thursday; D+1 is the last day, so the network hears of it on D+3. */
    private final LocalDate due = rounds.today().plusDays(7);

    private final Notice round =
            rounds.round(due, new Ladder(null, List.of(1), 3, 1), NoticesInTests.schoolGroups());

    @Test
    void theOfficeIsToldOnceThatNobodyOfTheNetworkAndNobodyOfTheOfficeCouldBeTold() {
        until(due.plusDays(3));
        assertThat(told()).isEmpty();
        until(due.plusDays(15));

        assertThat(told()).containsExactly("overdue-nobody-told");
        List<String> names = List.of("บ้านทุ่ง 1");
        assertThat(parts())
                .extracting(Unsent.Part::whom, Unsent.Part::why, Unsent.Part::schools)
                .containsExactly(
                        tuple("office", "nobody-office", names),
                        tuple("network", "nobody-network", names));
    }

    @Test
    void whoTakesThePostIsToldWhenStaffWishIt() {
        until(due.plusDays(15));
        var supervisor =
                office.directory.registered(
                        office.district.id(),
                        "ศน. มานี",
                        new PersonId("U%032d".formatted(77)),
                        new Held(Role.SUPERVISOR, new Place.WholeDistrict()));

        assertThat(rounds.reminderActs.sendUnsent(office.district, round, 1, office.officer.id()))
                .isEqualTo(Nudged.SENT);
        rounds.goRound();

        assertThat(rounds.gotBy(NoticesInTests.chatOf(supervisor))).hasSize(1);
        assertThat(parts()).extracting(Unsent.Part::whom).containsExactly("network");
        assertThat(told()).as("the network still knows nothing").hasSize(1);
    }

    @Test
    void whenTheSchoolReportsNobodyNeedBeToldAnyMore() {
        until(due.plusDays(15));

        rounds.tap(NoticesInTests.groupOf(1), "done:" + round.id().value());

        assertThat(rounds.reports.of(office.district.id(), round.id(), school).isReported())
                .isTrue();
        assertThat(told()).isEmpty();
        assertThat(parts()).isEmpty();
    }

    private void until(LocalDate day) {
        while (rounds.today().isBefore(day)) {
            rounds.nextDay();
        }
    }

    private List<Unsent.Part> parts() {
        return rounds.reminderActs
                .unsent(office.district.id(), round)
                .map(Unsent::parts)
                .orElse(List.of());
    }

    private List<String> told() {
        return office.directory.attention.open(office.district.id()).stream()
                .map(Attention.Entry::kind)
                .toList();
    }
}
