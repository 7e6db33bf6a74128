package org.pueankru.bot.groups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.BondWitness.Change;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent.Bond;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.SeenGroups;
import org.pueankru.bot.messaging.SeenGroups.Seen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class GroupRoundsTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final District district = directory.phatthalung();
    private final ChatId chat = Groups.network();
    private final ScriptedLine line = new ScriptedLine();
    private final List<Seen> seen = new ArrayList<>();
    private final GroupBonds bonds =
            new GroupBonds(
                    directory.districts, directory.groups, directory.toCount, directory.attention);
    private final GroupRounds rounds =
            new GroupRounds(
                    directory.districts,
                    directory.groups,
                    directory.toCount,
                    bonds,
                    line,
                    new ScriptedInbox(),
                    clock);

    @Test
    void aGroupThatTheBotWasInAllAlongIsMetByItsTalkAndCounted() {
        seen.add(new Seen(ChannelId.FIRST, chat));

        rounds.goRound();

        GroupChat met = directory.groups.of(district.id(), chat).orElseThrow();
        assertThat(met.state()).isEqualTo(GroupChat.State.UNBOUND);
        assertThat(met.name()).isEqualTo("เครือข่ายควนขนุน");
        assertThat(met.members()).isEqualTo(24);
    }

    @Test
    void aGroupIsCountedOnceADayAndSoonAfterSomebodyCame() {
        directory.groups.joined(district.id(), chat, clock.instant());
        rounds.goRound();
        rounds.goRound();
        assertThat(line.asked).isEqualTo(1);

        changes(Bond.MEMBERS_JOINED);
        rounds.goRound();
        assertThat(line.asked).isEqualTo(2);

        clock.move(Duration.ofHours(24));
        rounds.goRound();
        assertThat(line.asked).isEqualTo(3);
    }

    @Test
    void aBoundGroupThatLineDoesNotKnowIsGoneAndToldToStaff() {
        directory.groups.bind(district.id(), chat, new Stands.ForDistrict());
        line.answer = new ChatFacts.Fact.NotThere<>();

        rounds.goRound();

        assertThat(directory.groups.of(district.id(), chat).orElseThrow().state())
                .isEqualTo(GroupChat.State.GONE);
        assertThat(directory.attention.open(district.id()))
                .extracting(Attention.Entry::kind)
                .containsExactly("group-unknown");
    }

    @Test
    void aGroupThatSpeaksAgainStandsForWhatItStoodFor() {
        directory.groups.bind(district.id(), chat, new Stands.ForDistrict());
        line.answer = new ChatFacts.Fact.NotThere<>();
        rounds.goRound();

        bonds.spoke(ChannelId.FIRST, chat, clock.instant().minusSeconds(1));
        assertThat(state()).as("what was said before, told late").isEqualTo(GroupChat.State.GONE);
        bonds.spoke(ChannelId.FIRST, chat, clock.instant().plusSeconds(1));

        assertThat(state()).isEqualTo(GroupChat.State.BOUND);
        assertThat(directory.groups.of(district.id(), chat).orElseThrow().stands())
                .isEqualTo(new Stands.ForDistrict());
        assertThat(directory.attention.open(district.id())).isEmpty();
    }

    /** Whoever let the bot in again need not be whom the code was given to. */
    @Test
    void aGroupThatHadRemovedTheBotAndSpeaksIsThereButStandsForNothing() {
        directory.groups.bind(district.id(), chat, new Stands.ForDistrict());
        changes(Bond.BOT_LEFT);

        bonds.spoke(ChannelId.FIRST, chat, clock.instant().plusSeconds(1));

        assertThat(state()).isEqualTo(GroupChat.State.UNBOUND);
        assertThat(directory.groups.of(district.id(), chat).orElseThrow().stands()).isNull();
    }

    private GroupChat.State state() {
        return directory.groups.of(district.id(), chat).orElseThrow().state();
    }

    @Test
    void aSilentLineChangesNothing() {
        directory.groups.bind(district.id(), chat, new Stands.ForDistrict());
        line.answer = new ChatFacts.Fact.NoAnswer<>();

        rounds.goRound();

        assertThat(directory.groups.of(district.id(), chat).orElseThrow().state())
                .isEqualTo(GroupChat.State.BOUND);
    }

    @Test
    void anUnboundGroupThatRemovesTheBotIsNobodysConcern() {
        directory.groups.joined(district.id(), chat, clock.instant());

        changes(Bond.BOT_LEFT);

        assertThat(directory.attention.open(district.id())).isEmpty();
    }

    private void changes(Bond bond) {
        bonds.changed(new Change(ChannelId.FIRST, chat, bond, clock.instant()));
    }

    /** An inbox with the groups that the test says. */
    private final class ScriptedInbox implements SeenGroups {
        @Override
        public List<Seen> since(Instant when) {
            return seen;
        }

        @Override
        public List<SeenPerson> peopleSince(Instant when) {
            return List.of();
        }
    }

    @Test
    void whileLineIsSilentTheOtherGroupsAreNotAskedAfter() {
        directory.groups.joined(district.id(), chat, clock.instant());
        directory.groups.joined(district.id(), Groups.threeTeachers(), clock.instant());
        line.answer = new ChatFacts.Fact.NoAnswer<>();

        rounds.goRound();
        assertThat(line.asked).isEqualTo(1);

        clock.move(Duration.ofMinutes(15));
        rounds.goRound();
        assertThat(line.asked).isEqualTo(2);
    }

    /** A LINE that knows one group, or answers as the test says. */
    private static final class ScriptedLine implements ChatFacts {
        private Fact<GroupFacts> answer = new Fact.Known<>(new GroupFacts("เครือข่ายควนขนุน", 24));
        private int asked;

        @Override
        public Fact<GroupFacts> group(ChannelId channel, ChatId group) {
            asked++;
            return answer;
        }

        @Override
        public Fact<String> nameOf(ChannelId channel, PersonId person) {
            return new Fact.NoAnswer<>();
        }

        @Override
        public Fact<BotFacts> botOf(String channelToken) {
            return new Fact.NoAnswer<>();
        }
    }
}
