package org.pueankru.bot.search.thesaurus;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Synonyms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;

/**
 * The words as the file last had them. {@link #check} is for one thread at a time; {@link #get} is
 * thread-safe. A file that cannot be read, or of more than a million bytes, leaves the words as
 * they were.
 */
public final class DistrictThesaurus implements Supplier<Synonyms> {
    private static final Logger log = LoggerFactory.getLogger(DistrictThesaurus.class);

    /** Some 20,000 lines; what is larger is another file by mistake. */
    static final long MOST_BYTES = 1_000_000;

    private final @Nullable Path file;
    private volatile Synonyms words = Synonyms.builtIn();
    private @Nullable Stamp read;
    private boolean saidUnreadable;

    private record Stamp(FileTime modified, long bytes, @Nullable Object identity) {}

    /**
     * Reads nothing yet.
     *
     * @param file absent = the built-in words only
     */
    public DistrictThesaurus(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public Synonyms get() {
        return words;
    }

    /** Reads the file when it changed since the last check. */
    void check() {
        if (file == null) {
            return;
        }
        try {
            Stamp now = stamp(file);
            if (!now.equals(read)) {
                readUnlessTooLarge(file, now.bytes());
                read = now;
            }
            saidUnreadable = false;
        } catch (IOException | UncheckedIOException e) {
            sayOnce(file);
        }
    }

    private void readUnlessTooLarge(Path from, long bytes) {
        if (bytes <= MOST_BYTES) {
            read(from);
        } else {
            log.warn(
                    "THESAURUS names a file of {} bytes: {}; at most {} are read, words stay as"
                            + " they are.",
                    bytes,
                    from,
                    MOST_BYTES);
        }
    }

    private void read(Path from) {
        Synonyms synonyms = Synonyms.withFile(from);
        words = synonyms;
        log.info("THESAURUS read: {} groups of the district.", synonyms.ownGroups());
        synonyms.badLines().forEach(line -> log.warn("THESAURUS {} (left out)", line));
    }

    private void sayOnce(Path unreadable) {
        if (!saidUnreadable) {
            log.warn(
                    "THESAURUS names a file that cannot be read: {}; words stay as they are.",
                    unreadable);
            saidUnreadable = true;
        }
    }

    private static Stamp stamp(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
}
