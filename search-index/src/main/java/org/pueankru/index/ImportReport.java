package org.pueankru.index;

import java.util.List;

/** What an import did: counts of items, and each row that was refused. */
public record ImportReport(
        long added, long updated, long removed, long unchanged, List<RefusedRow> refused) {

    public ImportReport {
        refused = List.copyOf(refused);
    }

    /** How many rows were good, whether they changed anything or not. */
    public long imported() {
        return added + updated + unchanged;
    }
}
