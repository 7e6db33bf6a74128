package org.pueankru.index;

import org.pueankru.index.query.Thesaurus;
import org.pueankru.index.query.ThesaurusLines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Words for the same thing, which a search exchanges: those that come with the product, and a
 * district's own. Immutable and thread-safe; an index is given a supplier and uses what that
 * returns at each search.
 */
public final class Synonyms {
    private static final Synonyms BUILT_IN = new Synonyms(Thesaurus.standard(), 0, List.of());

    private final Thesaurus thesaurus;
    private final int ownGroups;
    private final List<BadLine> badLines;

    private Synonyms(Thesaurus thesaurus, int ownGroups, List<BadLine> badLines) {
        this.thesaurus = thesaurus;
        this.ownGroups = ownGroups;
        this.badLines = badLines;
    }

    /** Those that come with the product. */
    public static Synonyms builtIn() {
        return BUILT_IN;
    }

    /**
     * The built-in ones and those of a file: one group a line, words joined by {@code =}. Bad lines
     * are left out.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Synonyms withFile(Path file) {
        try {
            ThesaurusLines lines = ThesaurusLines.of(Files.readAllBytes(file));
            return new Synonyms(lines.thesaurus(), lines.count(), lines.bad());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the thesaurus " + file, e);
        }
    }

    /** How many groups the file added. */
    public int ownGroups() {
        return ownGroups;
    }

    /** The lines of the file that are not used, in order. */
    public List<BadLine> badLines() {
        return badLines;
    }

    /** For the index itself. */
    public Thesaurus thesaurus() {
        return thesaurus;
    }
}
