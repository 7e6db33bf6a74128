package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.Channels;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;

import java.time.Duration;
import java.util.List;

class BasicIdsTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final Line line = new Line();
    private final BasicIds ids = instance();

    private BasicIds instance() {
        return new BasicIds(directory.database.jdbc(), line, line, clock);
    }

    @Test
    void lineIsAskedOnceADay() {
        ids.goRound();
        ids.goRound();
        assertThat(line.asked).isEqualTo(1);
        assertThat(ids.of(phatthalung)).hasValue("@216pk");

        clock.move(Duration.ofHours(25));
        line.name = "@phatthalung1";
        ids.goRound();

        assertThat(ids.of(phatthalung)).hasValue("@phatthalung1");
    }

    @Test
    void aNewTokenIsAskedForAtOnceAndSoIsEverythingAtAStart() {
        ids.goRound();
        line.name = "@other";
        line.token = "token of another channel";
        ids.goRound();
        assertThat(ids.of(phatthalung)).hasValue("@other");

        line.name = "@started";
        instance().goRound();
        assertThat(ids.of(phatthalung)).hasValue("@started");
    }

    @Test
    void whileLineIsSilentTheLastOneStaysAndItIsAskedAgain() {
        ids.goRound();
        clock.move(Duration.ofHours(25));
        line.silent = true;
        ids.goRound();
        ids.goRound();

        assertThat(ids.of(phatthalung)).hasValue("@216pk");
        assertThat(line.asked).isEqualTo(3);
    }

    /** One channel of one bot. */
    private static final class Line implements Channels, ChatFacts {
        private String token = "token";
        private String name = "@216pk";
        private boolean silent;
        private int asked;

        @Override
        public List<Channel> all() {
            return List.of(new Channel(ChannelId.FIRST, "secret", token, null));
        }

        @Override
        public void learn(ChannelId channel, String bot) {}

        @Override
        public Fact<BotFacts> botOf(String channelToken) {
            asked++;
            return silent
                    ? new Fact.NoAnswer<>()
                    : new Fact.Known<>(new BotFacts("Ubot", "เพื่อนครู", name));
        }

        @Override
        public Fact<GroupFacts> group(ChannelId channel, ChatId group) {
            return new Fact.NoAnswer<>();
        }

        @Override
        public Fact<String> nameOf(ChannelId channel, PersonId person) {
            return new Fact.NoAnswer<>();
        }
    }
}
