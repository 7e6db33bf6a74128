package org.pueankru.index;

import org.pueankru.index.schema.Documents;

/** A media item as one JSON object without its empty fields: a line of a catalogue file. */
public final class MediaRecord {
    private MediaRecord() {}

    /** The record of an item; equal for equal items. */
    public static String of(MediaItem item) {
        return Documents.source(item);
    }

    /** The item of a record that {@link #of} made, be it of an earlier version of ours. */
    public static MediaItem item(String json) {
        return Documents.item(json);
    }
}
