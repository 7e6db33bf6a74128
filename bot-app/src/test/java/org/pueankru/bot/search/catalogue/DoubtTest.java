package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.index.CatalogueReading;
import org.pueankru.index.ImportReport;
import org.pueankru.index.RefusedRow;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class DoubtTest {
    private static final boolean WHOLE = true;
    private static final boolean CUT_OFF = false;

    @Test
    void aFileWithoutOneGoodRowIsDoubted() {
        assertThat(about(0, 0, 0, WHOLE)).contains("none of its 0 rows is good");
        assertThat(about(0, 3, 0, WHOLE)).contains("none of its 3 rows is good");
    }

    @Test
    void halfOfTheCatalogueMayGoEvenInAFileThatWasCutOff() {
        assertThat(about(50, 1, 50, CUT_OFF)).isEmpty();
    }

    @Test
    void moreThanHalfMayGoOnlyInAWholeFile() {
        assertThat(about(49, 0, 51, WHOLE)).isEmpty();
        assertThat(about(49, 1, 51, CUT_OFF))
                .contains("it would remove 51 of 100 items and ends in the middle of a row");
    }

    @Test
    void moreThanHalfMayNotGoInAFileOfBadRows() {
        assertThat(about(10, 10, 90, WHOLE)).isEmpty();
        assertThat(about(10, 11, 90, WHOLE))
                .contains("it would remove 90 of 100 items and most of its rows are refused");
    }

    /** Of a catalogue of 100 items. */
    private static Optional<String> about(int good, int refused, int removed, boolean whole) {
        List<RefusedRow> bad =
                Collections.nCopies(
                        refused, new RefusedRow(Path.of("a.jsonl"), 1, null, "not valid JSON"));
        return Doubt.about(
                new CatalogueReading(good + refused, bad, whole),
                new ImportReport(0, 0, removed, good, bad),
                100);
    }
}
