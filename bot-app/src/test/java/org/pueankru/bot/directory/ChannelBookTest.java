package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.ChannelBook.Outcome;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.secrets.Secrets;
import org.pueankru.bot.secrets.SecretsInTests;
import org.pueankru.bot.settings.LineSettings;

import java.net.URI;

class ChannelBookTest {
    private static final String NEW_KEY = "the key of the year to come, long enough";

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final ScriptedFacts line = new ScriptedFacts();
    private final District phatthalung = directory.phatthalung();
    private final DistrictChannels channels = channels(directory.secrets);
    private final ChannelBook book = book(directory.secrets, channels);

    @Test
    void aNewDistrictIsUsedAtOnceAndItsSecretsAreNotReadable() {
        Outcome outcome = book.add("สพป.สงขลา เขต 2", "secret of songkhla", "token of songkhla");

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        DistrictId id = ((Outcome.Done) outcome).district();
        assertThat(channels.all())
                .extracting(Channel::id, Channel::secret, Channel::token, Channel::bot)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ChannelId.FIRST, "first secret", "first token", "Uphatthalung"),
                        org.assertj.core.groups.Tuple.tuple(
                                new ChannelId(id.value().toString()),
                                "secret of songkhla",
                                "token of songkhla",
                                "Usongkhla"));
        assertThat(rowsOfDistricts()).doesNotContain("secret of songkhla", "token of songkhla");
        assertThat(channels.all().toString()).doesNotContain("secret of", "token of");
    }

    @Test
    void nothingIsKeptOfATokenThatLineRefusesOrWhileItIsSilent() {
        line.answer = new Fact.NotAllowed<>();
        assertThat(book.add("ก", "s", "t")).isEqualTo(new Outcome.TokenRefused());
        line.answer = new Fact.NoAnswer<>();
        assertThat(book.add("ก", "s", "t")).isEqualTo(new Outcome.LineSilent());

        assertThat(directory.districts.all()).containsExactly(phatthalung);
    }

    @Test
    void theFirstChannelsOwnBotIsNotTakenForAnotherDistrict() {
        line.answer =
                new Fact.Known<>(
                        new BotFacts("Uphatthalung", "เพื่อนครู พัทลุง 1", "@phatthalung"));

        assertThat(book.add("สพป.สงขลา เขต 2", "s", "t")).isEqualTo(new Outcome.OtherBot());
    }

    @Test
    void whileKeysAreRotatedAChannelIsUsedAsItWasKnownLast() {
        DistrictId songkhla = ((Outcome.Done) book.add("สพป.สงขลา เขต 2", "s1", "t1")).district();
        book(SecretsInTests.with(NEW_KEY), channels(SecretsInTests.with(NEW_KEY)))
                .change(songkhla, "s2", "t2");

        channels.refresh();

        assertThat(channels.all())
                .extracting(Channel::secret)
                .containsExactly("first secret", "s1");
    }

    @Test
    void oneBotBelongsToOneDistrict() {
        book.add("สพป.สงขลา เขต 2", "s", "t");

        assertThat(book.add("สพป.สงขลา เขต 3", "s", "t")).isEqualTo(new Outcome.OtherBot());
    }

    @Test
    void secretsChangeForTheSameBotOnly() {
        DistrictId songkhla = ((Outcome.Done) book.add("สพป.สงขลา เขต 2", "s1", "t1")).district();
        assertThat(book.change(songkhla, "s2", "t2")).isInstanceOf(Outcome.Done.class);
        line.answer = new Fact.Known<>(new BotFacts("Uanother", "อื่น", "@another"));

        assertThat(book.change(songkhla, "s3", "t3")).isEqualTo(new Outcome.OtherBot());

        assertThat(channels.all()).extracting(Channel::secret).contains("s2").doesNotContain("s3");
    }

    @Test
    void whileKeysAreRotatedWhatTheOldOneSealedIsSealedAnew() {
        book.add("สพป.สงขลา เขต 2", "s1", "t1");
        Secrets rotating = SecretsInTests.with(NEW_KEY, SecretsInTests.KEY);

        new OldSeals(directory.database.jdbc(), rotating)
                .run(new org.springframework.boot.DefaultApplicationArguments());

        DistrictChannels withTheNewKeyAlone = channels(SecretsInTests.with(NEW_KEY));
        withTheNewKeyAlone.refresh();
        assertThat(withTheNewKeyAlone.all()).extracting(Channel::secret).contains("s1");
    }

    @Test
    void aChannelWhoseSecretsCannotBeOpenedIsNotUsedAndTheOthersAre() {
        book.add("สพป.สงขลา เขต 2", "s1", "t1");
        DistrictChannels strange = channels(SecretsInTests.with(NEW_KEY));

        strange.refresh();

        assertThat(strange.all()).extracting(Channel::id).containsExactly(ChannelId.FIRST);
    }

    @Test
    void theBotOfTheFirstChannelIsLearntOnce() {
        channels.learn(ChannelId.FIRST, "Uphatthalung");
        channels.learn(ChannelId.FIRST, "Uother");

        assertThat(channels.all()).extracting(Channel::bot).containsExactly("Uphatthalung");
    }

    private String rowsOfDistricts() {
        return directory
                .database
                .jdbc()
                .sql("select string_agg(district::text, ' ') from district")
                .query(String.class)
                .single();
    }

    private DistrictChannels channels(Secrets secrets) {
        return new DistrictChannels(
                directory.database.jdbc(),
                secrets,
                new LineSettings(
                        "first secret",
                        "first token",
                        URI.create("http://127.0.0.1:9"),
                        URI.create("http://127.0.0.1:9")));
    }

    private ChannelBook book(Secrets secrets, DistrictChannels served) {
        return new ChannelBook(
                directory.database.jdbc(),
                directory.database.transaction(),
                secrets,
                line,
                served,
                clock);
    }

    /** A LINE that answers as the test says. */
    private static final class ScriptedFacts implements ChatFacts {
        private Fact<BotFacts> answer =
                new Fact.Known<>(new BotFacts("Usongkhla", "เพื่อนครู สงขลา 2", "@songkhla"));

        @Override
        public Fact<GroupFacts> group(ChannelId channel, ChatId group) {
            return new Fact.NoAnswer<>();
        }

        @Override
        public Fact<String> nameOf(ChannelId channel, PersonId person) {
            return new Fact.NoAnswer<>();
        }

        @Override
        public Fact<BotFacts> botOf(String channelToken) {
            return channelToken.equals("first token")
                    ? new Fact.Known<>(
                            new BotFacts("Uphatthalung", "เพื่อนครู พัทลุง 1", "@phatthalung"))
                    : answer;
        }
    }
}
