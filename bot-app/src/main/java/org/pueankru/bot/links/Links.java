package org.pueankru.bot.links;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.Medium;
import org.pueankru.bot.search.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The links of the library and what is known of them. Thread-safe, shared by all instances; throws
 * Spring's data access exceptions while the store is down.
 */
final class Links {
    /** A look that was begun by an instance that died is made again after this. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** Each instance has its own copy of the library: a link is gone when none has listed it. */
    static final Duration KEPT_UNLISTED = Duration.ofDays(3);

    private static final Duration HOSTS_KEPT = LinkLooks.SOMEBODY_ANSWERS_WITHIN.plusDays(1);
    private static final Duration LISTED_AGAIN_AFTER = Duration.ofHours(12);

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Links(JdbcTemplate batches, TransactionTemplate transaction, Clock clock) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A link that is to be looked at. */
    record Due(String hash, String address, LinkState state) {}

    /** Takes note of links of the library; new ones are due at once. */
    void list(List<Medium> media) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp longAgo = Timestamp.from(clock.instant().minus(LISTED_AGAIN_AFTER));
        batches.batchUpdate(
                """
                insert into media_link (link_hash, address, host, item_id, title, listed_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (link_hash) do update
                set item_id = excluded.item_id, title = excluded.title, listed_at = excluded.listed_at
                where media_link.listed_at < ?
                   or (media_link.item_id = excluded.item_id and media_link.title <> excluded.title)
                """,
                media.stream().flatMap(medium -> row(medium, now, longAgo).stream()).toList());
    }

    private static Optional<Object[]> row(Medium medium, Timestamp now, Timestamp longAgo) {
        URI address = medium.address();
        if (address == null || address.getHost() == null) {
            return Optional.empty();
        }
        String text = address.toString();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return Optional.of(
                new Object[] {
                    hash(text), text, host, medium.id(), medium.title(), now, now, longAgo
                });
    }

    int forgetUnlisted() {
        return jdbc.sql("delete from media_link where listed_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT_UNLISTED)))
                .update();
    }

    /** A host's turn matters for minutes, and whether it answered for a day. */
    int forgetHosts() {
        return jdbc.sql("delete from link_host where free_at < ?")
                .param(Timestamp.from(clock.instant().minus(HOSTS_KEPT)))
                .update();
    }

    /** The link that is due for longest among those whose host is free, for this instance. */
    Optional<Due> claim() {
        Timestamp now = Timestamp.from(clock.instant());
        return transaction.execute(
                _ -> {
                    Optional<Due> due = due(now);
                    due.ifPresent(link -> postpone(link.hash(), clock.instant().plus(LEASE)));
                    return due;
                });
    }

    private Optional<Due> due(Timestamp now) {
        return jdbc.sql(
                        """
                        select link.link_hash, link.address, link.failures, link.failing_since, link.broken
                        from media_link link left join link_host host on host.host = link.host
                        where link.due_at <= :now and (host.free_at is null or host.free_at <= :now)
                        order by link.due_at, link.link_hash limit 1
                        for update of link skip locked
                        """)
                .param("now", now)
                .query(
                        (row, _) ->
                                new Due(
                                        row.getString("link_hash"),
                                        row.getString("address"),
                                        new LinkState(
                                                row.getInt("failures"),
                                                instant(row.getTimestamp("failing_since")),
                                                row.getBoolean("broken"))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    /** Leaves a link as it is and looks at it at another time. */
    void postpone(String hash, Instant until) {
        jdbc.sql("update media_link set due_at = ? where link_hash = ?")
                .params(Timestamp.from(until), hash)
                .update();
    }

    /** Keeps what a look told. */
    void record(String hash, Finding finding, LinkState state) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        update media_link set checked_at = :now, finding = :finding, verdict = :verdict, due_at = :due,
                            failures = :failures, failing_since = :since, broken = :broken
                        where link_hash = :hash
                        """)
                .param("now", Timestamp.from(now))
                .param("finding", finding.word())
                .param("verdict", finding.verdict().name().toLowerCase(Locale.ROOT))
                .param("due", Timestamp.from(now.plus(state.nextLookAfter(finding))))
                .param("failures", state.failures())
                .param("since", timestamp(state.failingSince()))
                .param("broken", state.broken())
                .param("hash", hash)
                .update();
    }

    /** Whether any host gave any answer since then, so that our own network works. */
    boolean somebodyAnsweredSince(Instant when) {
        return jdbc.sql("select exists (select 1 from link_host where answered_at >= ?)")
                .param(Timestamp.from(when))
                .query(Boolean.class)
                .single();
    }

    /** Has a link looked at as soon as it is its host's turn. */
    void hasten(URI address) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update media_link set due_at = ? where link_hash = ? and due_at > ?")
                .params(now, hash(address.toString()), now)
                .update();
    }

    /** The addresses that people should be warned of. */
    Set<String> broken() {
        return new HashSet<>(
                jdbc.sql("select address from media_link where broken").query(String.class).list());
    }

    long count() {
        return jdbc.sql("select count(*) from media_link").query(Long.class).single();
    }

    private static String hash(String address) {
        return Sha256.of(address);
    }
}
