package org.pueankru.index;

import java.util.List;

/**
 * What came of reading catalogue files.
 *
 * @param rows how many rows there were, good or refused
 * @param whole whether the files end as if nothing were cut off: with a row that can be read, in
 *     CSV also with a line break
 */
public record CatalogueReading(long rows, List<RefusedRow> refused, boolean whole) {
    public CatalogueReading {
        refused = List.copyOf(refused);
    }
}
