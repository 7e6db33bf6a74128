package org.pueankru.bot.search.catalogue;

import org.pueankru.index.CatalogueReading;
import org.pueankru.index.ImportReport;

import java.util.Locale;
import java.util.Optional;

/** Tells a catalogue that shrank on purpose from a file that was cut off or spoilt. */
final class Doubt {
    private Doubt() {}

    /**
     * Why a file is better not imported, as the end of a sentence.
     *
     * @param before how many items the catalogue holds now
     */
    static Optional<String> about(CatalogueReading reading, ImportReport report, long before) {
        if (report.imported() == 0) {
            return Optional.of("none of its " + reading.rows() + " rows is good");
        }
        if (report.removed() * 2 <= before) {
            return Optional.empty();
        }
        String loss =
                String.format(
                        Locale.ROOT, "it would remove %d of %d items", report.removed(), before);
        if (!reading.whole()) {
            return Optional.of(loss + " and ends in the middle of a row");
        }
        if (reading.refused().size() * 2L > reading.rows()) {
            return Optional.of(loss + " and most of its rows are refused");
        }
        return Optional.empty();
    }
}
