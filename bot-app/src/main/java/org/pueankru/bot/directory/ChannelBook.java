package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes further districts into the service, each with its own channel, and changes a channel's
 * secrets. Asks LINE which bot a token belongs to before anything is kept. Thread-safe.
 */
@Component
public class ChannelBook {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final ChatFacts facts;
    private final DistrictChannels channels;
    private final Clock clock;

    ChannelBook(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Secrets secrets,
            ChatFacts facts,
            DistrictChannels channels,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
        this.facts = facts;
        this.channels = channels;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(DistrictId district, String botName) implements Outcome {}

        /** LINE does not accept the token. */
        record TokenRefused() implements Outcome {}

        /** LINE did not answer; nothing was kept. */
        record LineSilent() implements Outcome {}

        /** Another district has this bot, or (when changing) the token is another bot's. */
        record OtherBot() implements Outcome {}
    }

    /** Adds a district. */
    public Outcome add(String name, String channelSecret, String channelToken) {
        return switch (facts.botOf(channelToken)) {
            case Fact.Known<BotFacts>(BotFacts bot) ->
                    insert(name, channelSecret, channelToken, bot);
            case Fact.NotAllowed<BotFacts> _, Fact.NotThere<BotFacts> _ ->
                    new Outcome.TokenRefused();
            case Fact.NoAnswer<BotFacts> _ -> new Outcome.LineSilent();
        };
    }

    private Outcome insert(String name, String secret, String token, BotFacts bot) {
        if (!isFirstsBotKnown()) {
            return new Outcome.LineSilent();
        }
        DistrictId id = new DistrictId(UUID.randomUUID());
        ChannelId channel = new ChannelId(id.value().toString());
        try {
            transaction.executeWithoutResult(
                    _ ->
                            jdbc.sql(
                                            """
                                            insert into district (id, name, channel_id, bot_user_id, channel_secret, channel_token, created_at)
                                            values (?, ?, ?, ?, ?, ?, ?)
                                            """)
                                    .params(
                                            id.value(),
                                            name,
                                            channel.value(),
                                            bot.bot(),
                                            secrets.seal(
                                                    DistrictChannels.secretOf(channel), secret),
                                            secrets.seal(DistrictChannels.tokenOf(channel), token),
                                            Timestamp.from(clock.instant()))
                                    .update());
        } catch (DuplicateKeyException e) {
            return new Outcome.OtherBot();
        }
        channels.refresh();
        return new Outcome.Done(id, bot.name());
    }

    /** Else the first channel's own token could be entered once more for another district. */
    private boolean isFirstsBotKnown() {
        if (channels.botOfFirst().isPresent()) {
            return true;
        }
        Optional<Channel> first = channels.byId(ChannelId.FIRST);
        if (first.isPresent()
                && facts.botOf(first.get().token()) instanceof Fact.Known<BotFacts>(BotFacts bot)) {
            channels.learn(ChannelId.FIRST, bot.bot());
        }
        return channels.botOfFirst().isPresent();
    }

    /** Changes the secrets of a district that has them here; the bot stays the same. */
    public Outcome change(DistrictId district, String channelSecret, String channelToken) {
        return switch (facts.botOf(channelToken)) {
            case Fact.Known<BotFacts>(BotFacts bot) ->
                    update(district, channelSecret, channelToken, bot);
            case Fact.NotAllowed<BotFacts> _, Fact.NotThere<BotFacts> _ ->
                    new Outcome.TokenRefused();
            case Fact.NoAnswer<BotFacts> _ -> new Outcome.LineSilent();
        };
    }

    private Outcome update(DistrictId district, String secret, String token, BotFacts bot) {
        ChannelId channel = new ChannelId(district.value().toString());
        int changed =
                jdbc.sql(
                                """
                                update district set channel_secret = ?, channel_token = ?
                                where id = ? and channel_id = ? and bot_user_id = ?
                                """)
                        .params(
                                secrets.seal(DistrictChannels.secretOf(channel), secret),
                                secrets.seal(DistrictChannels.tokenOf(channel), token),
                                district.value(),
                                channel.value(),
                                bot.bot())
                        .update();
        channels.refresh();
        return changed == 1 ? new Outcome.Done(district, bot.name()) : new Outcome.OtherBot();
    }
}
