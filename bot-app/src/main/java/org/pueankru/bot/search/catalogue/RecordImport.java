package org.pueankru.bot.search.catalogue;

import org.pueankru.index.CatalogueImport;
import org.pueankru.index.CatalogueReading;
import org.pueankru.index.ImportReport;
import org.pueankru.index.UnreadableCatalogueException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * Brings catalogue files into the record, all of one or nothing. Of several instances one imports
 * at a time. Throws Spring's DataAccessException and TransactionException while the store is down.
 */
final class RecordImport {
    /** For how long an index may stand still and still follow by changes alone. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /** Any number that nothing else of ours locks by. */
    private static final long LOCK = 0x50_75_65_61_6e_01L;

    private final DataSource database;
    private final CatalogueRecord record;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordImport(
            DataSource database,
            PlatformTransactionManager transactions,
            CatalogueRecord record,
            Clock clock) {
        this.database = database;
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How an import ended. */
    sealed interface Outcome {
        record Imported(Generation generation, ImportReport report) implements Outcome {}

        /** Another instance has brought in this content first. */
        record AlreadyThere() implements Outcome {}

        /** Another instance is importing right now. */
        record Busy() implements Outcome {}

        /**
         * The record stays as it was.
         *
         * @param why completes the sentence "The catalogue was not imported: ..."
         */
        record NotTaken(String why, ImportReport report) implements Outcome {}
    }

    /**
     * Imports a file.
     *
     * @param content SHA-256 of the file
     * @throws UnreadableCatalogueException when the file as a whole cannot be read
     */
    Outcome run(Path file, String content) {
        return transaction.execute(
                status -> {
                    var jdbc = new JdbcTemplate(database);
                    if (!lock(jdbc)) {
                        return new Outcome.Busy();
                    }
                    var newest = record.newest();
                    if (newest.isPresent() && newest.get().content().equals(content)) {
                        return new Outcome.AlreadyThere();
                    }
                    long number = newest.map(Generation::number).orElse(0L) + 1;
                    var items = new ItemWriter(jdbc, number, clock.instant());
                    Outcome outcome = bringIn(file, content, items, jdbc);
                    if (outcome instanceof Outcome.NotTaken) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                });
    }

    private static boolean lock(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    private Outcome bringIn(Path file, String content, ItemWriter items, JdbcTemplate jdbc) {
        CatalogueReading reading = CatalogueImport.of(file).read(items::put);
        ImportReport report = items.removeOthers(reading.refused());
        String doubt = Doubt.about(reading, report, items.before()).orElse(null);
        if (doubt != null) {
            return new Outcome.NotTaken(doubt, report);
        }
        var generation =
                new Generation(
                        items.number(),
                        Generation.newMark(items.number()),
                        content,
                        clock.instant(),
                        report.imported() + items.keptForRefusedRows());
        store(generation, report, jdbc);
        forgetOld(generation, jdbc);
        return new Outcome.Imported(generation, report);
    }

    private static void store(Generation generation, ImportReport report, JdbcTemplate jdbc) {
        jdbc.update(
                """
                insert into catalogue_generation
                    (number, mark, content, imported_at, items, added, updated, removed, unchanged, refused)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                generation.number(),
                generation.mark(),
                generation.content(),
                Timestamp.from(generation.importedAt()),
                generation.items(),
                report.added(),
                report.updated(),
                report.removed(),
                report.unchanged(),
                report.refused().size());
    }

    /** An index of a forgotten generation is made anew, so it needs no removed items from then. */
    private static void forgetOld(Generation newest, JdbcTemplate jdbc) {
        jdbc.update(
                "delete from catalogue_generation where imported_at < ? and number < ?",
                Timestamp.from(newest.importedAt().minus(REMEMBERED)),
                newest.number());
        jdbc.update(
                """
                delete from catalogue_item
                where record is null and generation <= (select min(number) from catalogue_generation)
                """);
    }
}
