package org.pueankru.index.analysis;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was made of short texts a moment ago: one search asks the same of the same text several
 * times, and looking words up in a dictionary is the dearest part of it. Thread-safe without a
 * lock.
 *
 * @param <T> immutable
 */
public final class Recent<T> {
    private static final int KEPT = 64;
    private static final int LONGEST = 120;

    private final AtomicReferenceArray<@Nullable Entry<T>> entries =
            new AtomicReferenceArray<>(KEPT);

    private record Entry<T>(String text, T made) {}

    /** What was made of a text, or is made of it now. */
    public T of(String text, Function<String, T> making) {
        if (text.length() > LONGEST) {
            return making.apply(text);
        }
        int place = Math.floorMod(text.hashCode(), KEPT);
        Entry<T> kept = entries.get(place);
        if (kept != null && kept.text.equals(text)) {
            return kept.made;
        }
        T made = making.apply(text);
        entries.set(place, new Entry<>(text, made));
        return made;
    }
}
