package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.Channels;
import org.pueankru.bot.secrets.Secrets;
import org.pueankru.bot.settings.LineSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The channels of the districts: the first one's secrets come from the environment, the others'
 * from the database, where they are sealed. Other instances' changes are seen within seconds.
 */
@Component
class DistrictChannels implements Channels {
    private static final Logger log = LoggerFactory.getLogger(DistrictChannels.class);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final LineSettings settings;
    private volatile List<Channel> channels;

    /** Told once, not at every look. */
    private final Set<ChannelId> unopened = ConcurrentHashMap.newKeySet();

    DistrictChannels(JdbcClient jdbc, Secrets secrets, LineSettings settings) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.settings = settings;
        this.channels = List.of(first(null));
    }

    @Override
    public List<Channel> all() {
        return channels;
    }

    @Override
    public void learn(ChannelId channel, String bot) {
        try {
            jdbc.sql(
                            "update district set bot_user_id = ? where channel_id = ? and bot_user_id is null")
                    .params(bot, channel.value())
                    .update();
            refresh();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void refreshQuietly() {
        try {
            refresh();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    /** LINE's name of the first channel's bot, when it is known. */
    Optional<String> botOfFirst() {
        return byId(ChannelId.FIRST).map(Channel::bot);
    }

    /** Reads them anew. */
    void refresh() {
        List<Row> rows =
                jdbc.sql(
                                """
                                select channel_id, bot_user_id, channel_secret, channel_token from district
                                where closed_at is null
                                """)
                        .query(
                                (row, _) ->
                                        new Row(
                                                new ChannelId(row.getString(1)),
                                                row.getString(2),
                                                Optional.ofNullable(row.getBytes(3)),
                                                Optional.ofNullable(row.getBytes(4))))
                        .list();
        Stream<Channel> others =
                rows.stream()
                        .filter(row -> !row.id().equals(ChannelId.FIRST))
                        .flatMap(row -> opened(row).stream());
        channels = Stream.concat(Stream.of(first(botOfFirst(rows))), others).toList();
    }

    private record Row(
            ChannelId id, @Nullable String bot, Optional<byte[]> secret, Optional<byte[]> token) {}

    private static @Nullable String botOfFirst(List<Row> rows) {
        for (Row row : rows) {
            if (row.id().equals(ChannelId.FIRST)) {
                return row.bot();
            }
        }
        return null;
    }

    private Channel first(@Nullable String bot) {
        return new Channel(ChannelId.FIRST, settings.channelSecret(), settings.channelToken(), bot);
    }

    private Optional<Channel> opened(Row row) {
        Optional<String> secret =
                row.secret().flatMap(kept -> secrets.open(secretOf(row.id()), kept));
        Optional<String> token = row.token().flatMap(kept -> secrets.open(tokenOf(row.id()), kept));
        if (secret.isEmpty() || token.isEmpty()) {
            if (unopened.add(row.id())) {
                log.error(
                        "The secrets of channel {} cannot be opened; {}",
                        row.id().value(),
                        byId(row.id()).isPresent()
                                ? "it is used as it was known last"
                                : "it is not used");
            }
            // while keys are rotated another instance seals with the new one before this has it
            return byId(row.id());
        }
        unopened.remove(row.id());
        return Optional.of(new Channel(row.id(), secret.get(), token.get(), row.bot()));
    }

    static String secretOf(ChannelId channel) {
        return "channel secret of " + channel.value();
    }

    static String tokenOf(ChannelId channel) {
        return "channel token of " + channel.value();
    }
}
