package org.pueankru.index;

import org.pueankru.index.store.LuceneMediaIndex;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A catalogue opened for searching. Thread-safe. Queries go on while an import, in this process or
 * another one, changes the catalogue: each sees the catalogue before or after it, never between.
 *
 * <p>All methods but {@link #open} throw {@link java.io.UncheckedIOException} when the disk fails.
 */
public interface MediaIndex extends AutoCloseable {
    /**
     * Opens the index in a directory.
     *
     * @throws NoIndexException when there is no index, or none that this version can read
     */
    static MediaIndex open(Path directory) {
        return open(directory, Synonyms::builtIn);
    }

    /**
     * The same with words for the same thing that may change while the index is open: each search
     * asks for them anew.
     *
     * @throws NoIndexException when there is no index, or none that this version can read
     */
    static MediaIndex open(Path directory, Supplier<Synonyms> synonyms) {
        return LuceneMediaIndex.open(directory, synonyms);
    }

    /** What a message means, with the catalogue's spelling where the typed one finds nothing. */
    Understood understand(String raw);

    /**
     * Finds items. When nothing matches, filters are given up one by one in the order of {@link
     * Relaxation}, and the answer says which. Without text, items are listed by how close their
     * grades are, use and freshness.
     */
    SearchPage search(SearchRequest request);

    /** Why the hits that {@link #search} finds stand where they do, in the same order. */
    List<Explanation> explain(SearchRequest request);

    /**
     * Filter values that would narrow a search, most items first; none for a facet that is narrowed
     * to one value already. Costs about as much as a search.
     *
     * @param applied what was searched for, as told by {@link SearchPage#applied}
     */
    List<Refinement> refinements(Understood applied);

    Optional<MediaItem> find(String id);

    /**
     * The item that opens at this web address. It may be written in any way that leads to the same
     * place: http or https, with {@code www.}, a slash at the end, or marks of who sent it.
     */
    Optional<MediaItem> findByAddress(String address);

    /** Whether any item opens on the site of this web address, by its host and port. */
    boolean hasSiteOf(String address);

    /**
     * What the items within filters are about, most items first: topics that lead to as many of
     * them as possible. Each count is the total of a search for {@link Topic#text} within the same
     * filters. Asked for the first time it costs about as much as searches for all of them.
     */
    List<Topic> topics(Filters filters, int limit);

    /** Items like this one, never itself, same topic first; an empty page for an unknown id. */
    SearchPage moreLikeThis(String id, int from, int size);

    /**
     * Titles, tags and topics of the catalogue that complete what is being typed, likeliest first.
     */
    List<String> suggest(String prefix, int limit);

    /**
     * Hands over each item once, in no order, all of one state of the catalogue. Reads every item
     * from the disk: for background work, not for answers.
     */
    void forEach(Consumer<MediaItem> each);

    /** How many items the catalogue holds. */
    long size();

    /**
     * Makes an import visible now instead of within a second; one of another version of this
     * library is ignored. Returns whether anything changed.
     */
    boolean refresh();

    @Override
    void close();
}
