package org.pueankru.index.query;

import org.pueankru.index.Filters;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Understood;
import org.pueankru.index.analysis.NormalisedText;
import org.pueankru.index.analysis.ThaiNormaliser;

/** Reads what teachers type, by the words of a vocabulary, the grammar of grades and indicators. */
public final class TeacherQueries implements QueryUnderstanding {
    private static final TeacherQueries STANDARD = new TeacherQueries(Vocabulary.standard());

    /** No question is longer; what follows is dropped so that a pasted book stays cheap. */
    private static final int MOST_CHARACTERS = 5_000;

    private final Vocabulary vocabulary;

    private TeacherQueries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static QueryUnderstanding standard() {
        return STANDARD;
    }

    @Override
    public Understood understand(String raw) {
        NormalisedText typed =
                ThaiNormaliser.normalise(
                        raw.length() <= MOST_CHARACTERS ? raw : raw.substring(0, MOST_CHARACTERS));
        Reading reading = new QueryScan(typed, vocabulary).read();
        if (reading.text().isEmpty() && reading.filters().isEmpty()) {
            return Understood.of(
                    Reading.tidied(typed.typed(0, typed.text().length())), Filters.NONE);
        }
        return Understood.of(reading.text(), reading.filters());
    }
}
