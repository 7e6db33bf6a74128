package org.pueankru.bot.search.catalogue;

import org.pueankru.bot.search.Sha256;
import org.pueankru.index.ImportReport;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaRecord;
import org.pueankru.index.RefusedRow;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the items of one import into the record, within the caller's transaction: what has not
 * changed is not touched. Holds ids and hashes of the whole catalogue, some 25 MB for 100,000
 * items.
 */
final class ItemWriter {
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final long number;
    private final Timestamp now;

    /** What the catalogue held before and the file has not named yet. */
    private final Map<String, String> hashes = new HashMap<>();

    private final long before;
    private final List<Object[]> waiting = new ArrayList<>();
    private long added;
    private long updated;
    private long unchanged;
    private long kept;

    /**
     * @param now when the items come in that the catalogue never had
     */
    ItemWriter(JdbcTemplate jdbc, long number, Instant now) {
        this.jdbc = jdbc;
        this.number = number;
        this.now = Timestamp.from(now);
        jdbc.setFetchSize(ROWS_AT_ONCE);
        jdbc.query(
                "select id, hash from catalogue_item where record is not null",
                row -> {
                    hashes.put(row.getString(1), row.getString(2));
                });
        this.before = hashes.size();
    }

    long number() {
        return number;
    }

    /** How many items the catalogue held before. */
    long before() {
        return before;
    }

    void put(MediaItem item) {
        String record = MediaRecord.of(item);
        String hash = Sha256.of(record);
        String before = hashes.remove(item.id());
        if (hash.equals(before)) {
            unchanged++;
            return;
        }
        if (before == null) {
            added++;
        } else {
            updated++;
        }
        waiting.add(new Object[] {item.id(), record, hash, number, now});
        if (waiting.size() == ROWS_AT_ONCE) {
            writeWaiting();
        }
    }

    private void writeWaiting() {
        jdbc.batchUpdate(
                """
                insert into catalogue_item (id, record, hash, generation, added_at) values (?, ?, ?, ?, ?)
                on conflict (id) do update
                set record = excluded.record, hash = excluded.hash, generation = excluded.generation
                """,
                waiting);
        waiting.clear();
    }

    /** Removes what the file did not name: a slip in a row does not remove its item. */
    ImportReport removeOthers(List<RefusedRow> refused) {
        writeWaiting();
        long unnamed = hashes.size();
        hashes.keySet().removeAll(idsOf(refused));
        kept = unnamed - hashes.size();
        List<Object[]> removed =
                hashes.keySet().stream().map(id -> new Object[] {number, id}).toList();
        for (int from = 0; from < removed.size(); from += ROWS_AT_ONCE) {
            jdbc.batchUpdate(
                    "update catalogue_item set record = null, hash = null, generation = ? where id = ?",
                    removed.subList(from, Math.min(removed.size(), from + ROWS_AT_ONCE)));
        }
        return new ImportReport(added, updated, removed.size(), unchanged, refused);
    }

    private static Set<String> idsOf(List<RefusedRow> refused) {
        return refused.stream()
                .flatMap(row -> Stream.ofNullable(row.id()))
                .collect(Collectors.toSet());
    }

    /** How many items stay though their rows were refused; known after {@link #removeOthers}. */
    long keptForRefusedRows() {
        return kept;
    }
}
