package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.catalogue.LostIndexException;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The shelf behind the index. Thread-safe. */
final class LibraryShelf implements MediaShelf {
    private final Supplier<Library> library;
    private final IntSupplier generation;

    LibraryShelf(Supplier<Library> library, IntSupplier generation) {
        this.library = library;
        this.generation = generation;
    }

    @Override
    public Optional<Medium> find(String id) {
        return item(id).map(Medium::of);
    }

    /** The item itself, for this package. */
    Optional<MediaItem> item(String id) {
        try {
            return findOnce(id);
        } catch (LostIndexException _) {
            // by now the library says that it is being prepared, or is open again
            return findOnce(id);
        }
    }

    private Optional<MediaItem> findOnce(String id) {
        return switch (library.get()) {
            case Library.Open(MediaIndex index) -> index.find(id);
            case Library.Preparing _ -> Optional.empty();
            case Library.Missing _ -> Optional.empty();
        };
    }

    @Override
    public List<Medium> lastShown(@Nullable String note) {
        Trail trail = Trail.of(note);
        try {
            return trail.asks().isEmpty() ? List.of() : shownBy(trail.asks().getLast());
        } catch (LostIndexException _) {
            return List.of();
        }
    }

    private List<Medium> shownBy(Ask ask) {
        if (!(library.get() instanceof Library.Open(MediaIndex index))) {
            return List.of();
        }
        if (ask instanceof Ask.OneItem(String id)) {
            return index.find(id).map(Medium::of).stream().toList();
        }
        return new Pages(index)
                .of(ask).stream()
                        .flatMap(page -> page.hits().stream())
                        .map(hit -> Medium.of(hit.item()))
                        .toList();
    }

    @Override
    public int generation() {
        return generation.getAsInt();
    }

    @Override
    public boolean forEach(Consumer<Medium> each) {
        try {
            return forEachOnce(each);
        } catch (LostIndexException _) {
            return false;
        }
    }

    private boolean forEachOnce(Consumer<Medium> each) {
        return switch (library.get()) {
            case Library.Open(MediaIndex index) -> {
                index.forEach(item -> each.accept(Medium.of(item)));
                yield true;
            }
            case Library.Preparing _ -> false;
            case Library.Missing _ -> false;
        };
    }
}
