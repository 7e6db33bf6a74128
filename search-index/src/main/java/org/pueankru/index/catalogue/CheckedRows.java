package org.pueankru.index.catalogue;

import org.pueankru.index.MediaItem;

import java.util.HashMap;
import java.util.Map;

/** Checks the rows of one file and hands them on. */
final class CheckedRows {
    private final CatalogueFile.Rows rows;
    private final Map<String, Long> lineOfId = new HashMap<>();
    private boolean lastIsBroken;

    CheckedRows(CatalogueFile.Rows rows) {
        this.rows = rows;
    }

    /** Whether the last row could not even be read. */
    boolean lastIsBroken() {
        return lastIsBroken;
    }

    void row(RawRow row) {
        lastIsBroken = false;
        try {
            accept(row.line(), RowCheck.item(row));
        } catch (RefusedException e) {
            String id = row.one(Column.ID);
            rows.row(new CheckedRow.Refused(row.line(), id.isEmpty() ? null : id, e.reason()));
        }
    }

    void broken(long line, String reason) {
        lastIsBroken = true;
        rows.row(new CheckedRow.Refused(line, null, reason));
    }

    private void accept(long line, MediaItem item) {
        Long earlier = lineOfId.putIfAbsent(item.id(), line);
        rows.row(
                earlier == null
                        ? new CheckedRow.Good(line, item)
                        : new CheckedRow.Refused(
                                line, item.id(), "the id is on line " + earlier + " already"));
    }
}
