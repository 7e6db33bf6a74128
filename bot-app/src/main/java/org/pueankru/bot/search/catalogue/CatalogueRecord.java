package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Optional;

import javax.sql.DataSource;

/**
 * The catalogue in PostgreSQL, for readers: the record that indexes are made of. Thread-safe;
 * throws Spring's {@link DataAccessException} and TransactionException while the store is down.
 */
final class CatalogueRecord {
    private static final String GENERATION =
            "select number, mark, content, imported_at, items from catalogue_generation ";

    private static final RowMapper<Generation> AS_GENERATION =
            (row, _) ->
                    new Generation(
                            row.getLong("number"),
                            row.getString("mark"),
                            row.getString("content"),
                            row.getTimestamp("imported_at").toInstant(),
                            row.getLong("items"));

    /** Items are fetched in batches, so that a large catalogue never is in memory as a whole. */
    private static final int ITEMS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    CatalogueRecord(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ITEMS_AT_ONCE);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Hears what an index must take over. */
    interface Changes {
        void put(String record);

        void remove(String id);
    }

    /** The newest generation; none before the first import. */
    Optional<Generation> newest() {
        return jdbc.query(GENERATION + "order by number desc limit 1", AS_GENERATION).stream()
                .findFirst();
    }

    /** The generation with this mark, if changes since then are still known. */
    Optional<Generation> marked(@Nullable String mark) {
        return jdbc.query(GENERATION + "where mark = ?", AS_GENERATION, mark).stream().findFirst();
    }

    boolean hasImported(String content) {
        return !jdbc.query(GENERATION + "where content = ? limit 1", AS_GENERATION, content)
                .isEmpty();
    }

    /** Tells all items of the newest generation. */
    Generation all(Changes changes) {
        return reading(
                () ->
                        jdbc.query(
                                "select record from catalogue_item where record is not null",
                                row -> {
                                    changes.put(row.getString(1));
                                }));
    }

    /** Tells what has changed between an earlier generation and the newest. */
    Generation since(Generation earlier, Changes changes) {
        return reading(
                () -> {
                    // in the snapshot: items that were removed long ago may be forgotten since
                    Generation from = marked(earlier.mark()).orElseThrow();
                    jdbc.query(
                            "select id, record from catalogue_item where generation > ?",
                            row -> {
                                tell(changes, row.getString(1), row.getString(2));
                            },
                            from.number());
                });
    }

    private static void tell(Changes changes, String id, @Nullable String record) {
        if (record == null) {
            changes.remove(id);
        } else {
            changes.put(record);
        }
    }

    private Generation reading(Runnable items) {
        return snapshot.execute(
                _ -> {
                    Generation newest = newest().orElseThrow();
                    items.run();
                    return newest;
                });
    }
}
