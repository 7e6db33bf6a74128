package org.pueankru.index.catalogue;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaItem;

/** A row once it has been looked at. Lines count from 1. */
public sealed interface CheckedRow {
    long line();

    record Good(long line, MediaItem item) implements CheckedRow {}

    record Refused(long line, @Nullable String id, String reason) implements CheckedRow {}
}
