package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.Topic;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the topics that were asked for lately, of the newest state of the index. Thread-safe. */
final class TopicShelf {
    private static final int PLACES = 500;

    private final Map<Place, List<Topic>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, List<Topic>> eldest) {
                    return size() > PLACES;
                }
            };
    private @Nullable Object state;

    private record Place(Filters filters, int limit) {}

    interface Reading {
        List<Topic> topics() throws IOException;
    }

    List<Topic> of(IndexReader reader, Filters filters, int limit, Reading reading)
            throws IOException {
        Object now = reader.getReaderCacheHelper().getKey();
        var place = new Place(filters, limit);
        synchronized (this) {
            List<Topic> known = now.equals(state) ? kept.get(place) : null;
            if (known != null) {
                return known;
            }
        }
        List<Topic> read = reading.topics();
        keep(now, place, read);
        return read;
    }

    private synchronized void keep(Object now, Place place, List<Topic> read) {
        if (!now.equals(state)) {
            kept.clear();
            state = now;
        }
        kept.put(place, read);
    }
}
