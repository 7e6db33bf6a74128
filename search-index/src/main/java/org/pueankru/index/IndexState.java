package org.pueankru.index;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.store.Inspection;

import java.nio.file.Path;

/** What lies in an index directory. */
public sealed interface IndexState {
    /** No index. */
    record Absent() implements IndexState {}

    /**
     * An index that must be made anew.
     *
     * @param why completes the sentence "the index ..."
     */
    record Unusable(String why) implements IndexState {}

    /**
     * An index that can be searched.
     *
     * @param mark what its last change was committed with; null after an import from files
     */
    record Usable(@Nullable String mark) implements IndexState {}

    /**
     * Looks at the version, and at the length and ending of each file: a matter of milliseconds.
     */
    static IndexState of(Path directory) {
        return Inspection.quick(directory);
    }

    /** Like {@link #of}, and compares each file with its checksum: reads the whole index. */
    static IndexState verified(Path directory) {
        return Inspection.thorough(directory);
    }
}
