package org.pueankru.index.analysis;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Short texts that were cut a moment ago: one search cuts the same text several times, and looking
 * words up in a dictionary is the dearest part of it. Thread-safe without a lock.
 */
final class RecentCuts {
    private static final int KEPT = 64;
    private static final int LONGEST = 120;

    private final AtomicReferenceArray<Entry> entries = new AtomicReferenceArray<>(KEPT);

    private record Entry(String text, Terms.Cut cut) {}

    Terms.Cut of(String text, Function<String, Terms.Cut> cutting) {
        if (text.length() > LONGEST) {
            return cutting.apply(text);
        }
        int place = Math.floorMod(text.hashCode(), KEPT);
        Entry kept = entries.get(place);
        if (kept != null && kept.text.equals(text)) {
            return kept.cut;
        }
        Terms.Cut cut = cutting.apply(text);
        entries.set(place, new Entry(text, cut));
        return cut;
    }
}
