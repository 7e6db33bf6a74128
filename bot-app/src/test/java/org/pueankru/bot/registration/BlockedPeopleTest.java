package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.BondWitness.Change;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent.Bond;

import java.time.Duration;

class BlockedPeopleTest {
    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final District phatthalung = directory.phatthalung();
    private final Person somsri =
            directory.registered(phatthalung.id(), "สมศรี ใจดี", Teachers.somsri());
    private final BlockedPeople witness = new BlockedPeople(directory.districts, directory.friends);

    @Test
    void whoBlocksTheBotIsMarkedUntilTheyComeBack() {
        happens(Bond.UNFOLLOWED, 1);
        assertThat(isBlocked()).isTrue();

        happens(Bond.FOLLOWED, 2);
        assertThat(isBlocked()).isFalse();
    }

    @Test
    void aBlockThatIsToldLateDoesNotUndoTheReturn() {
        happens(Bond.FOLLOWED, 2);
        happens(Bond.UNFOLLOWED, 1);

        assertThat(isBlocked()).isFalse();
    }

    @Test
    void theSamePersonInAnotherDistrictIsNotMarked() {
        Person there =
                directory.registered(directory.songkhla().id(), "สมศรี ใจดี", Teachers.somsri());

        happens(Bond.UNFOLLOWED, 1);

        assertThat(directory.people.isBlocked(directory.songkhla().id(), there.id())).isFalse();
    }

    @Test
    void strangersAndGroupsAreNoPeople() {
        happens(Teachers.chatOf(Teachers.wichai()), Bond.UNFOLLOWED, 1);
        happens(Groups.network(), Bond.BOT_LEFT, 1);

        assertThat(isBlocked()).isFalse();
    }

    @Test
    void staffAreToldOfADirectorWhoBlockedTheBotUntilTheyComeBackAndNotOfTeachers() {
        School.Id school = directory.school(phatthalung.id(), "17", "บ้านควนนา");
        directory.posts.give(
                phatthalung.id(),
                somsri.id(),
                Role.TEACHER,
                new Place.AtSchool(school),
                Post.State.HELD,
                Post.Source.CLAIM);
        happens(Bond.UNFOLLOWED, 1);
        assertThat(directory.attention.open(phatthalung.id())).isEmpty();

        directory.posts.give(
                phatthalung.id(),
                somsri.id(),
                Role.DIRECTOR,
                new Place.AtSchool(school),
                Post.State.HELD,
                Post.Source.CONSOLE);
        happens(Bond.UNFOLLOWED, 2);
        assertThat(directory.attention.open(phatthalung.id()))
                .extracting(Attention.Entry::kind)
                .containsExactly("person-blocked");

        happens(Bond.FOLLOWED, 3);
        assertThat(directory.attention.open(phatthalung.id())).isEmpty();
    }

    /** LINE says the same 400 to a push whether somebody blocked the bot or it hiccups. */
    @Test
    void whoWritesLaterHasNotBlockedTheBotAndStaffNeedNotLook() {
        directory.posts.give(
                phatthalung.id(),
                somsri.id(),
                Role.STAFF,
                new Place.WholeDistrict(),
                Post.State.HELD,
                Post.Source.CONSOLE);
        happens(Bond.UNFOLLOWED, 2);

        speaks(1);
        assertThat(isBlocked()).as("what was said before, told late").isTrue();
        speaks(2);
        assertThat(isBlocked()).as("the last word before the block").isTrue();
        speaks(3);

        assertThat(isBlocked()).isFalse();
        assertThat(directory.attention.open(phatthalung.id())).isEmpty();
    }

    /** It comes with every word that anybody writes. */
    @Test
    void whoHasNotBlockedTheBotAndWritesChangesNothing() {
        String before = rowOfSomsri();

        speaks(3);

        assertThat(rowOfSomsri()).isEqualTo(before);
    }

    private String rowOfSomsri() {
        return directory
                .database
                .jdbc()
                .sql("select xmin::text from person where district_id = ? and id = ?")
                .params(phatthalung.id().value(), somsri.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void whoWritesInOneDistrictMayStillHaveBlockedTheOther() {
        Person there =
                directory.registered(directory.songkhla().id(), "สมศรี ใจดี", Teachers.somsri());
        directory.people.noteBond(
                directory.songkhla().id(),
                Teachers.somsri(),
                true,
                Events.SATURDAY_MORNING.plus(Duration.ofMinutes(1)));

        speaks(3);

        assertThat(directory.people.isBlocked(directory.songkhla().id(), there.id())).isTrue();
    }

    private void speaks(int minute) {
        witness.spoke(
                phatthalung.channel(),
                Teachers.chatOf(Teachers.somsri()),
                Events.SATURDAY_MORNING.plus(Duration.ofMinutes(minute)));
    }

    private boolean isBlocked() {
        return directory.people.isBlocked(phatthalung.id(), somsri.id());
    }

    private void happens(Bond bond, int minute) {
        happens(Teachers.chatOf(Teachers.somsri()), bond, minute);
    }

    private void happens(ChatId chat, Bond bond, int minute) {
        witness.changed(
                new Change(
                        phatthalung.channel(),
                        chat,
                        bond,
                        Events.SATURDAY_MORNING.plus(Duration.ofMinutes(minute))));
    }
}
