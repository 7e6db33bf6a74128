package org.pueankru.index.query;

import org.pueankru.index.Filters;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Understood;
import org.pueankru.index.analysis.NormalisedText;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads what teachers type, by the words of a vocabulary, the grammar of grades and indicators. */
public final class TeacherQueries implements QueryUnderstanding {
    private static final TeacherQueries STANDARD = new TeacherQueries(Vocabulary.standard());

    /** No question is longer; what follows is dropped so that a pasted book stays cheap. */
    private static final int MOST_CHARACTERS = 5_000;

    private static final int MOST_READINGS = 5;

    private final Vocabulary vocabulary;

    private TeacherQueries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static QueryUnderstanding standard() {
        return STANDARD;
    }

    @Override
    public Understood understand(String raw) {
        Understood understood =
                read(raw.length() <= MOST_CHARACTERS ? raw : raw.substring(0, MOST_CHARACTERS));
        return understood.filters().isEmpty() ? onOtherKeyboard(understood) : understood;
    }

    /**
     * What a text says, read again as long as that finds more: what is taken out of the middle
     * leaves new neighbours behind.
     */
    private Understood read(String text) {
        Understood understood = once(text);
        if (understood.text().equals(text)) {
            return understood;
        }
        for (int i = 0; i < MOST_READINGS && !understood.text().isEmpty(); i++) {
            Understood again = once(understood.text());
            if (again.text().equals(understood.text())) {
                return understood;
            }
            understood = Understood.of(again.text(), both(understood.filters(), again.filters()));
        }
        return understood;
    }

    private Understood once(String text) {
        NormalisedText typed = ThaiNormaliser.normalise(text);
        Reading reading = new Understanding(typed, vocabulary).read();
        return Understood.of(reading.text(), reading.filters());
    }

    private static Filters both(Filters one, Filters other) {
        return new Filters(
                union(one.grades(), other.grades()),
                union(one.learningAreas(), other.learningAreas()),
                union(one.mediaTypes(), other.mediaTypes()),
                union(one.indicators(), other.indicators()),
                one.excluded().and(other.excluded()));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    /**
     * The same in Thai when it was typed on an English keyboard, which is certain only where the
     * Thai names a learning area, a media type, or a grade as nobody writes it in English.
     */
    private Understood onOtherKeyboard(Understood typed) {
        String thai = KeyboardLayout.thaiWithGrades(typed.text());
        Understood meant = thai.isEmpty() ? Understood.NOTHING : read(thai);
        boolean certain =
                !meant.filters().learningAreas().isEmpty()
                        || !meant.filters().mediaTypes().isEmpty()
                        || (!meant.filters().grades().isEmpty()
                                && KeyboardLayout.hasThaiGrade(typed.text()));
        return certain ? meant : typed;
    }
}
