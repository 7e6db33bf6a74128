package org.pueankru.bot.search.catalogue;

import org.pueankru.index.ImportReport;
import org.pueankru.index.RefusedRow;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells the operator what the last import did and which rows it refused, and why. */
final class RefusedRowsReport {
    private final Path file;

    RefusedRowsReport(Path file) {
        this.file = file;
    }

    /** The counts of an import, as the log and the report tell them. */
    static String counts(ImportReport report) {
        return String.format(
                Locale.ROOT,
                "%d added, %d updated, %d removed, %d unchanged, %d refused",
                report.added(),
                report.updated(),
                report.removed(),
                report.unchanged(),
                report.refused().size());
    }

    void write(Path catalogue, ImportReport report) {
        write(catalogue + ": " + counts(report), report);
    }

    void writeNotTaken(Path catalogue, RecordImport.Outcome.NotTaken notTaken) {
        write(catalogue + ": not imported, " + notTaken.why(), notTaken.report());
    }

    private void write(String head, ImportReport report) {
        WholeFile.write(
                file,
                report.refused().stream()
                        .map(RefusedRowsReport::line)
                        .collect(Collectors.joining("", head + System.lineSeparator(), "")));
    }

    private static String line(RefusedRow row) {
        String id = row.id() == null ? "" : " (id " + row.id() + ")";
        return String.format(Locale.ROOT, "line %d%s: %s%n", row.line(), id, row.reason());
    }
}
