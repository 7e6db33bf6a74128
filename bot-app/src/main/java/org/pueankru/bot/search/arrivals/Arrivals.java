package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.search.MediaShelf;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the library took in most recently, read again whenever the searched catalogue has changed.
 * Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Component
class Arrivals {
    /** Older ones are found by searching. */
    private static final int NEWEST = 1_000;

    private final JdbcClient jdbc;
    private final MediaShelf shelf;
    private volatile Known known = new Known(-1, List.of());

    Arrivals(JdbcClient jdbc, MediaShelf shelf) {
        this.jdbc = jdbc;
        this.shelf = shelf;
    }

    /** An item and when the catalogue had it first. */
    record Arrival(MediaItem item, Instant addedAt) {}

    private record Known(int generation, List<Arrival> newestFirst) {}

    /** Those since then that are of use to somebody, the newest first. */
    List<Arrival> since(Instant then, Teaching teaching) {
        return newest().stream()
                .takeWhile(arrival -> arrival.addedAt().isAfter(then))
                .filter(arrival -> teaching.covers(arrival.item()))
                .toList();
    }

    private List<Arrival> newest() {
        int generation = shelf.generation();
        Known before = known;
        if (before.generation() == generation) {
            return before.newestFirst();
        }
        var now = new Known(generation, read());
        known = now;
        return now.newestFirst();
    }

    private List<Arrival> read() {
        return jdbc
                .sql(
                        """
                        select record, added_at from catalogue_item where record is not null and added_at is not null
                        order by added_at desc, id limit ?
                        """)
                .param(NEWEST)
                .query(
                        (row, _) ->
                                arrival(
                                        row.getString("record"),
                                        row.getTimestamp("added_at").toInstant()))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Arrival> arrival(String record, Instant addedAt) {
        try {
            return Optional.of(new Arrival(MediaRecord.item(record), addedAt));
        } catch (RuntimeException _) {
            // of another version of the service; the index leaves it out too
            return Optional.empty();
        }
    }
}
