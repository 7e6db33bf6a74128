package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.Channels;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * By which name people find the districts' bots, such as {@code @216abcde}. LINE is asked once a
 * day, when the service starts, and when a channel's token changes; what it said last is kept.
 * Thread-safe; {@link #of} throws Spring's data access exceptions while the store is down.
 */
@Component
public class BasicIds {
    private static final Logger log = LoggerFactory.getLogger(BasicIds.class);
    private static final Duration FRESH = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Channels channels;
    private final ChatFacts facts;
    private final Clock clock;

    /** The tokens with which this instance asked, so that a new one is noticed. */
    private final Map<ChannelId, String> asked = new ConcurrentHashMap<>();

    BasicIds(JdbcClient jdbc, Channels channels, ChatFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.facts = facts;
        this.clock = clock;
    }

    /** Empty until LINE said so. */
    public Optional<String> of(DistrictId district) {
        return jdbc.sql(
                        "select bot_basic_id from district where id = ? and bot_basic_id is not null")
                .param(district.value())
                .query(String.class)
                .optional();
    }

    @Scheduled(
            initialDelay = 3,
            fixedDelay = 60,
            timeUnit = TimeUnit.SECONDS,
            scheduler = Rounds.SCHEDULER)
    void goRound() {
        try {
            Set<ChannelId> fresh = fresh();
            channels.all().stream()
                    .filter(
                            channel ->
                                    !fresh.contains(channel.id())
                                            || !channel.token().equals(asked.get(channel.id())))
                    .forEach(this::ask);
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    private Set<ChannelId> fresh() {
        return new HashSet<>(
                jdbc.sql("select channel_id from district where bot_basic_id_at > ?")
                        .param(Timestamp.from(clock.instant().minus(FRESH)))
                        .query((row, _) -> new ChannelId(row.getString(1)))
                        .list());
    }

    /** A silence leaves what was known; it is asked again at the next round. */
    private void ask(Channel channel) {
        if (facts.botOf(channel.token()) instanceof Fact.Known<BotFacts>(BotFacts bot)) {
            jdbc.sql(
                            """
                            update district set bot_basic_id = ?, bot_basic_id_at = ? where channel_id = ?
                            """)
                    .params(bot.basicId(), Timestamp.from(clock.instant()), channel.id().value())
                    .update();
            asked.put(channel.id(), channel.token());
        }
    }
}
