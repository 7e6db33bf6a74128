package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticesInTests;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Directors are replaced on the day of a reminder, before it went out. */
class ReminderSuccessionsTest {
    private static final String SEVEN_DAYS =
            "เตือน " + RoundsInTests.TITLE + ": เหลือเวลาอีก 7 วัน";

    private final RoundsInTests rounds = new RoundsInTests();
    private final NoticesInTests office = rounds.office;
    private final School.Id school = office.school(1);
    private final Person old = office.directorOf(school, 1);

    @Test
    void aWaitingReminderGoesToTheNewDirectorOnceAndNotToTheOldOne() {
        reminderWaits();
        leaves(old, school);
        Person next = office.directorOf(school, 2);

        rounds.look();
        rounds.goRound();
        rounds.goRound();

        assertThat(reminders(next)).containsExactly(SEVEN_DAYS);
        assertThat(reminders(old)).isEmpty();
    }

    @Test
    void theSchoolWasRemindedOnceAllTheSame() {
        Notice round = reminderWaits();
        leaves(old, school);
        office.directorOf(school, 2);

        rounds.goRound();

        assertThat(made(round, school).reminders()).isEqualTo(1);
        assertThat(made(round, school).steps()).containsExactly("d-7");
    }

    @Test
    void whereNobodyFollowsNobodyIsRemindedAndThePageSaysThatItDidNotGoOut() {
        Notice round = reminderWaits();
        leaves(old, school);

        rounds.goRound();

        assertThat(reminders(old)).isEmpty();
        assertThat(made(round, school).reminders()).isZero();
        assertThat(rounds.reminderActs.unsent(office.district.id(), round)).isPresent();
    }

    @Test
    void whoLeavesOneOfTwoSchoolsIsRemindedOfTheOther() {
        School.Id other = office.school(2);
        directs(old, other);
        Notice round = reminderWaits();
        leaves(old, school);
        Person next = office.directorOf(school, 2);

        rounds.look();
        rounds.goRound();

        assertThat(reminders(old)).containsExactly(SEVEN_DAYS);
        assertThat(reminders(next)).containsExactly(SEVEN_DAYS);
        assertThat(made(round, school).reminders()).isEqualTo(1);
        assertThat(made(round, other).reminders()).isEqualTo(1);
    }

    /** The neighbour takes the school over, and has a reminder of an own school waiting. */
    @Test
    void whoIsRemindedAnywayIsNotRemindedTwice() {
        School.Id other = office.school(2);
        Person neighbour = office.directorOf(other, 2);
        Notice round = reminderWaits();
        leaves(old, school);
        directs(neighbour, school);

        rounds.look();
        rounds.goRound();

        assertThat(reminders(neighbour)).containsExactly(SEVEN_DAYS);
        assertThat(made(round, school).reminders()).isEqualTo(1);
    }

    @Test
    void whoLeftAnotherPostKeepsTheReminder() {
        Person busy =
                office.directory.registered(
                        office.district.id(),
                        "ครูแก้ว",
                        new PersonId("U%032d".formatted(7)),
                        new Held(Role.TEACHER, new Place.AtSchool(office.school(3))));
        leaves(old, school);
        directs(busy, school);
        reminderWaits();
        leaves(busy, office.school(3));

        rounds.look();
        rounds.goRound();

        assertThat(reminders(busy)).containsExactly(SEVEN_DAYS);
        assertThat(office.directory.database.rows("reminder_run")).as("as it was").isEqualTo(1);
    }

    @Test
    void whatGoesUpWaitsForTheChairOfTheNetworkNotForAPerson() {
        Network.Id network =
                office.directory.networks.put(office.district.id(), "n1", "เครือข่ายที่ 1");
        office.directory.schools.put(
                office.district.id(),
                new Schools.Told(
                        "93010001",
                        "บ้านทุ่ง 1",
                        network,
                        null,
                        null,
                        null,
                        School.Location.UNKNOWN));
        Person chair = chair(network, 8);
        Notice round = round(new Ladder(null, List.of(), 0, 1));
        office.clock.move(Duration.ofDays(11));
        rounds.look();
        office.directory
                .posts
                .held(office.district.id(), chair.id())
                .forEach(post -> office.directory.posts.end(office.district.id(), post.id()));
        Person next = chair(network, 9);

        rounds.look();
        rounds.goRound();

        assertThat(made(round, school).steps()).containsExactly("network");
        assertThat(reminders(chair)).isEmpty();
        assertThat(reminders(next)).hasSize(1);
    }

    private Person chair(Network.Id network, int number) {
        return office.directory.registered(
                office.district.id(),
                "ประธาน " + number,
                new PersonId("U%032d".formatted(number)),
                new Held(Role.NETWORK_CHAIR, new Place.InNetwork(network)));
    }

    /** It is made, and nothing of it went out. */
    private Notice reminderWaits() {
        Notice round = round(Ladder.usual());
        office.clock.move(Duration.ofDays(1));
        rounds.look();
        return round;
    }

    private Notice round(Ladder ladder) {
        return rounds.round(
                rounds.today().plusDays(8),
                ladder,
                Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR)));
    }

    private Reminders.Made made(Notice round, School.Id of) {
        return rounds.reminders
                .of(office.district.id(), round.id())
                .getOrDefault(of, Reminders.Made.NOTHING);
    }

    private List<String> reminders(Person person) {
        return rounds.gotBy(NoticesInTests.chatOf(person)).stream()
                .filter(got -> got.startsWith("เตือน"))
                .toList();
    }

    private void leaves(Person person, School.Id left) {
        office.directory.posts.held(office.district.id(), person.id()).stream()
                .filter(post -> post.place().equals(new Place.AtSchool(left)))
                .forEach(post -> office.directory.posts.end(office.district.id(), post.id()));
    }

    private void directs(Person person, School.Id place) {
        office.directory.posts.give(
                office.district.id(),
                person.id(),
                Role.DIRECTOR,
                new Place.AtSchool(place),
                Post.State.HELD,
                Post.Source.CONSOLE);
    }
}
