package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A library shelf in memory, for the tests of features around the search. */
public final class ShelfInTests implements MediaShelf {
    private final Map<String, Medium> media = new LinkedHashMap<>();
    private int generation;
    private boolean open = true;

    /** Puts an item there, in place of one with the same id. */
    public ShelfInTests with(String id, String title, String address) {
        media.put(id, new Medium(id, title, address.isEmpty() ? null : URI.create(address)));
        generation++;
        return this;
    }

    public ShelfInTests without(String id) {
        media.remove(id);
        generation++;
        return this;
    }

    public ShelfInTests closed() {
        open = false;
        return this;
    }

    @Override
    public Optional<Medium> find(String id) {
        return open ? Optional.ofNullable(media.get(id)) : Optional.empty();
    }

    /** All of them, once anything is noted. */
    @Override
    public List<Medium> lastShown(@Nullable String note) {
        return note == null || !open ? List.of() : List.copyOf(media.values());
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public boolean forEach(Consumer<Medium> each) {
        if (open) {
            media.values().forEach(each);
        }
        return open;
    }
}
