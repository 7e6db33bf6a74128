package org.pueankru.index.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a text with all phrasings of all questions, by words and by trigrams: how much of the
 * text does a phrasing explain, and how much of the phrasing is in the text? A media query falls
 * through by the very words it is about, since no question has them, and because it does not ask.
 * Immutable; some hundred phrasings are compared in a few milliseconds at most.
 */
public final class QuestionIndex {
    /** How much words count beside trigrams, which see through typing errors. */
    private static final double WORDS = 0.5;

    /** How much it counts that the text is explained, beside that the phrasing is complete. */
    private static final double EXPLAINED = 0.6;

    /** What is left of the confidence for each word that no question has. */
    private static final double FOREIGN_WORD = 0.75;

    /** What is left of it when the text does not ask. */
    private static final double NOT_ASKING = 0.55;

    private final Phrasings phrasings;

    private QuestionIndex(Phrasings phrasings) {
        this.phrasings = phrasings;
    }

    public static QuestionIndex of(Collection<Question> questions) {
        return new QuestionIndex(Phrasings.of(questions));
    }

    /** The questions that this text may mean, likeliest first, each once. */
    public List<QuestionMatch> matches(String text, int limit) {
        Phrasing asked = phrasings.phrasing("", text);
        Map<String, Double> best = new HashMap<>();
        for (Phrasing stored : phrasings.all()) {
            double likeness = likeness(asked, stored);
            if (likeness > best.getOrDefault(stored.id(), 0.0)) {
                best.merge(stored.id(), likeness * trust(asked, stored), Math::max);
            }
        }
        return best.entrySet().stream()
                .map(match -> new QuestionMatch(match.getKey(), match.getValue()))
                .sorted(
                        Comparator.comparingDouble(QuestionMatch::confidence)
                                .reversed()
                                .thenComparing(QuestionMatch::id))
                .limit(limit)
                .toList();
    }

    private static double likeness(Phrasing asked, Phrasing stored) {
        return WORDS * likeness(asked.words(), stored.words())
                + (1 - WORDS) * likeness(asked.grams(), stored.grams());
    }

    private static double likeness(WeighedTerms asked, WeighedTerms stored) {
        double shared = asked.sharedWith(stored);
        return shared == 0
                ? 0
                : Math.pow(shared / asked.weight(), EXPLAINED)
                        * Math.pow(shared / stored.weight(), 1 - EXPLAINED);
    }

    private double trust(Phrasing asked, Phrasing stored) {
        return Math.pow(FOREIGN_WORD, phrasings.foreignWords(asked, stored))
                * (asked.asks() ? 1 : NOT_ASKING);
    }
}
