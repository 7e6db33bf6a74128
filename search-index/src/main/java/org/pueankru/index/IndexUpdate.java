package org.pueankru.index;

import org.pueankru.index.store.Update;

import java.nio.file.Path;

/**
 * One change of an index that is made from a record kept elsewhere. Searches see nothing of it
 * before {@link #commit} and all of it after, also when the process is killed on the way. Not
 * thread-safe; one at a time per directory, a second one waits for up to a minute.
 *
 * <p>All methods throw {@link java.io.UncheckedIOException} when the disk fails; the index is then
 * as it was.
 */
public interface IndexUpdate extends AutoCloseable {
    /** Begins a change of the index in a directory; what it does not name stays. */
    static IndexUpdate of(Path directory) {
        return Update.begin(directory, false);
    }

    /**
     * Begins an index that holds nothing but what is put into it, each id once. A directory with an
     * index of another version or a damaged one must be emptied before.
     */
    static IndexUpdate anew(Path directory) {
        return Update.begin(directory, true);
    }

    /**
     * Adds the item or replaces the one with its id.
     *
     * @throws IllegalArgumentException when the item has a value that no index takes, such as a
     *     creator of more than 32,000 bytes; the index then has no item with its id
     */
    void put(MediaItem item);

    void remove(String id);

    /**
     * Makes the change durable and visible.
     *
     * @param mark says which state of the record the index has now; see {@link IndexState.Usable}
     */
    void commit(String mark);

    /** Gives the change up unless it was committed. */
    @Override
    void close();
}
