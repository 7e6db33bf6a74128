package org.pueankru.index.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * Keeps what was worked out lately up to a total weight, then begins anew: what is used often is
 * soon back, and reading takes no lock. Thread-safe.
 */
final class Bounded<K, V> {
    private final Map<K, V> kept = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();
    private final long most;
    private final ToLongFunction<V> weigh;

    Bounded(long most, ToLongFunction<V> weigh) {
        this.most = most;
        this.weigh = weigh;
    }

    /** Works out what is not kept. */
    interface Source<K, V, E extends Exception> {
        V of(K key) throws E;
    }

    <E extends Exception> V get(K key, Source<K, V, E> source) throws E {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        V value = source.of(key);
        long added = 1 + weigh.applyAsLong(value);
        if (weight.addAndGet(added) > most) {
            kept.clear();
            weight.set(added);
        }
        if (added <= most) {
            kept.put(key, value);
        }
        return value;
    }
}
