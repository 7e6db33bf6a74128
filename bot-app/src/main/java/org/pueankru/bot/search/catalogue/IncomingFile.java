package org.pueankru.bot.search.catalogue;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.Sha256;
import org.pueankru.bot.search.catalogue.RecordImport.Outcome;
import org.pueankru.index.UnreadableCatalogueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Has the catalogue file imported into the record whenever its content has changed. {@link #check}
 * is for one thread at a time.
 */
final class IncomingFile {
    private static final Logger log = LoggerFactory.getLogger(IncomingFile.class);

    private final @Nullable Path catalogue;
    private final CatalogueRecord record;
    private final RecordImport recordImport;
    private final HandledContent handledContent;
    private final RefusedRowsReport refusedRows;
    private final MeterRegistry meters;
    private final SaidOnce said = new SaidOnce(log);

    private volatile boolean importing;
    private @Nullable FileStamp seen;
    private @Nullable FileStamp handled;

    /**
     * @param catalogue absent means that the record stays as it is
     * @param dataDir holds the report of refused rows and what was last dealt with
     */
    IncomingFile(
            @Nullable Path catalogue,
            Path dataDir,
            CatalogueRecord record,
            RecordImport recordImport,
            MeterRegistry meters) {
        this.catalogue = catalogue;
        this.record = record;
        this.recordImport = recordImport;
        this.handledContent = new HandledContent(dataDir.resolve("catalogue-imported.sha256"));
        this.refusedRows = new RefusedRowsReport(dataDir.resolve("catalogue-report.txt"));
        this.meters = meters;
    }

    /** Whether there is a file to import from. */
    boolean isSet() {
        return catalogue != null;
    }

    boolean isImporting() {
        return importing;
    }

    /**
     * Imports the catalogue when its content changed. A file that changed since the last check may
     * still be being written, so it waits for the next one, unless there is nothing to search yet.
     */
    void check() {
        if (catalogue == null) {
            said.once(
                    "CATALOGUE is not set: the catalogue stays as it was last imported, if ever.");
            return;
        }
        Optional<FileStamp> found = FileStamp.of(catalogue);
        if (found.isEmpty()) {
            said.once("CATALOGUE names a file that is not there: " + catalogue);
            return;
        }
        FileStamp now = found.get();
        boolean settled = seen == null || seen.equals(now);
        seen = now;
        if (!now.equals(handled)) {
            bringIn(catalogue, now, settled);
        }
    }

    private void bringIn(Path file, FileStamp stamp, boolean settled) {
        importing = true;
        try {
            Optional<Generation> newest = record.newest();
            if (!settled && newest.isPresent()) {
                return;
            }
            String content = Sha256.of(file);
            handled = dealWith(file, content, newest) ? stamp : null;
            said.nothing();
        } catch (UnreadableCatalogueException e) {
            count("unreadable");
            log.error("The catalogue was not imported: {}", e.getMessage());
            handled = stamp;
        } catch (UncheckedIOException e) {
            said.once("The catalogue or its report fails and is tried again: " + e.getCause());
        } catch (DataAccessException | TransactionException e) {
            said.once(
                    String.format(
                            "The catalogue waits to be imported: PostgreSQL does not take it (%s).",
                            e.getClass().getSimpleName()));
        } finally {
            importing = false;
        }
    }

    /** Whether the file needs no other look. */
    private boolean dealWith(Path file, String content, Optional<Generation> newest) {
        if (newest.isPresent() && newest.get().content().equals(content)) {
            handledContent.remember(content);
            return true;
        }
        return !isNews(content, newest) || tell(file, content, recordImport.run(file, content));
    }

    /**
     * An earlier content counts only where this instance has seen another one in its file since:
     * else its file has merely not caught up with that of another instance.
     */
    private boolean isNews(String content, Optional<Generation> newest) {
        if (newest.isEmpty() || !record.hasImported(content)) {
            return true;
        }
        boolean setBack = handledContent.isKnown() && !handledContent.is(content);
        if (!setBack) {
            log.warn(
                    "The catalogue file has an older content than generation {}, which stays.",
                    newest.get().number());
        }
        return setBack;
    }

    /** Tells what came of an import, and whether the file needs no other look. */
    private boolean tell(Path file, String content, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Imported imported -> {
                count("imported");
                refusedRows.write(file, imported.report());
                log.info(
                        "Catalogue imported as generation {}: {}.",
                        imported.generation().number(),
                        RefusedRowsReport.counts(imported.report()));
                handledContent.remember(content);
                yield true;
            }
            case Outcome.AlreadyThere _ -> {
                handledContent.remember(content);
                yield true;
            }
            case Outcome.NotTaken notTaken -> {
                count("not-taken");
                refusedRows.writeNotTaken(file, notTaken);
                log.error(
                        "The catalogue was not imported: {}. Searches go on with the last good one.",
                        notTaken.why());
                yield true;
            }
            case Outcome.Busy _ -> false;
        };
    }

    private void count(String outcome) {
        meters.counter("catalogue.imports", "outcome", outcome).increment();
    }
}
