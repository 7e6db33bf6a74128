package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.Topic;
import org.pueankru.index.query.Thesaurus;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the topics that were asked for lately, of the newest state of the index and its words for
 * the same thing. Who asks for what another is working out waits for it. Thread-safe.
 */
final class TopicShelf {
    private static final int PLACES = 500;

    private final Map<Place, Slot> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Slot> eldest) {
                    return size() > PLACES;
                }
            };
    private @Nullable State state;

    private record Place(Filters filters, int limit) {}

    /** Equal to none but the same state with the very same words. */
    private record State(Object reader, Thesaurus words) {
        boolean is(@Nullable State other) {
            return other != null && reader.equals(other.reader) && words == other.words;
        }
    }

    interface Reading {
        List<Topic> topics() throws IOException;
    }

    private static final class Slot {
        private final ReentrantLock working = new ReentrantLock();
        private @Nullable List<Topic> topics;

        /** After a failure the next who asks works it out. */
        List<Topic> of(Reading reading) throws IOException {
            working.lock();
            try {
                List<Topic> known = topics == null ? reading.topics() : topics;
                topics = known;
                return known;
            } finally {
                working.unlock();
            }
        }
    }

    List<Topic> of(Snapshot snapshot, Filters filters, int limit, Reading reading)
            throws IOException {
        Object reader = snapshot.reader().getReaderCacheHelper().getKey();
        var now = new State(reader, snapshot.thesaurus());
        return slot(now, new Place(filters, limit)).of(reading);
    }

    private synchronized Slot slot(State now, Place place) {
        if (!now.is(state)) {
            kept.clear();
            state = now;
        }
        return kept.computeIfAbsent(place, _ -> new Slot());
    }
}
