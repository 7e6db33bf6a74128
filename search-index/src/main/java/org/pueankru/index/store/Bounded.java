package org.pueankru.index.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Keeps what was worked out lately, up to a total weight: once half of it is new, what was not used
 * since goes. Reading takes no lock. Thread-safe.
 */
final class Bounded<K, V> {
    private final LongSupplier most;
    private final ToLongFunction<V> weigh;
    private volatile Generation<K, V> young = new Generation<>(Map.of());

    Bounded(long most, ToLongFunction<V> weigh) {
        this(() -> most, weigh);
    }

    /**
     * @param most may change: what is too much by then goes when more is kept
     */
    Bounded(LongSupplier most, ToLongFunction<V> weigh) {
        this.most = most;
        this.weigh = weigh;
    }

    private static final class Generation<K, V> {
        private final Map<K, V> kept = new ConcurrentHashMap<>();
        private final AtomicLong weight = new AtomicLong();
        private final Map<K, V> before;

        Generation(Map<K, V> before) {
            this.before = before;
        }
    }

    /** Works out what is not kept. */
    interface Source<K, V, E extends Exception> {
        V of(K key) throws E;
    }

    <E extends Exception> V get(K key, Source<K, V, E> source) throws E {
        Generation<K, V> now = young;
        V known = now.kept.get(key);
        if (known != null) {
            return known;
        }
        V before = now.before.get(key);
        V value = before == null ? source.of(key) : before;
        keep(now, key, value);
        return value;
    }

    /** Some of the keys that were asked for lately. */
    List<K> lately(int most) {
        Generation<K, V> now = young;
        return Stream.concat(now.kept.keySet().stream(), now.before.keySet().stream())
                .limit(most)
                .toList();
    }

    private void keep(Generation<K, V> now, K key, V value) {
        long added = 1 + weigh.applyAsLong(value);
        long mostOfOne = most.getAsLong() / 2;
        if (added > mostOfOne) {
            return;
        }
        now.kept.put(key, value);
        if (now.weight.addAndGet(added) > mostOfOne) {
            young = new Generation<>(now.kept);
        }
    }
}
