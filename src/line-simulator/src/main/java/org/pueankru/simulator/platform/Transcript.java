package org.pueankru.simulator.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What happened, oldest first, as far back as it is kept; thread-safe. */
public final class Transcript {
    private final Lock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private int kept;
    private long last;

    Transcript(int kept) {
        this.kept = kept;
    }

    /** How many entries are kept at most. */
    public int kept() {
        lock.lock();
        try {
            return kept;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps so many entries at most from now on; with 0 only those who listen hear of any. */
    void keep(int most) {
        lock.lock();
        try {
            kept = most;
            dropOld();
        } finally {
            lock.unlock();
        }
    }

    /** Adds the entry that is made from its number; listeners hear of entries in their order. */
    <E extends Entry> E add(LongFunction<E> maker) {
        lock.lock();
        try {
            E entry = maker.apply(++last);
            entries.addLast(entry);
            dropOld();
            listeners.forEach(listener -> listener.accept(entry));
            grown.signalAll();
            return entry;
        } finally {
            lock.unlock();
        }
    }

    /** The entries after this number that match. */
    public List<Entry> after(long number, Predicate<Entry> wanted) {
        lock.lock();
        try {
            return entries.stream()
                    .filter(entry -> entry.number() > number)
                    .filter(wanted)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** The entries of one chat. */
    public List<Entry> of(String chat) {
        return after(0, entry -> chat.equals(entry.chat()));
    }

    /**
     * Waits until the supplier has something to give; it is asked again whenever an entry comes.
     *
     * @return what it gave, or empty when the time (of the machine's clock, not the simulator's) is
     *     over
     */
    public <T> Optional<T> await(Supplier<Optional<T>> wanted, Duration timeout) {
        long nanos = timeout.toNanos();
        lock.lock();
        try {
            Optional<T> found = wanted.get();
            while (found.isEmpty() && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
                found = wanted.get();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Calls the listener for every later entry, in order and under this transcript's lock, so it
     * must be quick.
     *
     * @return to be run when it no longer wants to hear
     */
    public Runnable listen(Consumer<Entry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Gives the listener the entries after this number and then every later one, without a gap or a
     * double.
     *
     * @return to be run when it no longer wants to hear
     */
    public Runnable follow(long number, Consumer<Entry> listener) {
        lock.lock();
        try {
            after(number, entry -> true).forEach(listener);
            return listen(listener);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all entries; numbers go on, so that whoever follows sees no number twice. */
    void clear() {
        lock.lock();
        try {
            entries.clear();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void dropOld() {
        while (entries.size() > kept) {
            entries.removeFirst();
        }
    }
}
