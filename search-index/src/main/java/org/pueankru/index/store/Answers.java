package org.pueankru.index.store;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.query.Thesaurus;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What texts of late match and mean, given words for the same thing. Thread-safe. */
final class Answers {
    private static final long MOST_MATCHES = 1_000_000;

    /**
     * A text is asked for again while somebody pages and filters, some hundred texts later never.
     */
    private static final int LEAST_OF_MATCHES = 4_000;

    /** A text is understood first and then searched for. */
    private static final long MOST_MEANT = 500;

    /** Where nothing fits as it stands, the same text is matched more loosely at once. */
    private static final int MOST_FOUND = 4;

    private final Thesaurus thesaurus;
    private final Bounded<Wording, Matches> matches =
            new Bounded<>(MOST_MATCHES, found -> LEAST_OF_MATCHES + found.documents().length);
    private final Bounded<Asked, Optional<Meant>> meant = new Bounded<>(MOST_MEANT, _ -> 1);

    private final AtomicReferenceArray<@Nullable Found> found =
            new AtomicReferenceArray<>(MOST_FOUND);

    private record Asked(String text, Filters filters) {}

    Answers(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    Matches matches(Wording wording, Bounded.Source<Wording, Matches, IOException> source)
            throws IOException {
        return matches.get(wording, source);
    }

    Found found(Wording wording, Bounded.Source<Wording, Found, IOException> source)
            throws IOException {
        int place = Math.floorMod(wording.text().hashCode(), MOST_FOUND);
        Found kept = found.get(place);
        if (kept != null && kept.text().equals(wording.text())) {
            return kept;
        }
        Found made = source.of(wording);
        found.set(place, made);
        return made;
    }

    Optional<Meant> meant(
            Wording typed,
            Filters filters,
            Bounded.Source<Wording, Optional<Meant>, IOException> of)
            throws IOException {
        return meant.get(new Asked(typed.text(), filters), _ -> of.of(typed));
    }
}
