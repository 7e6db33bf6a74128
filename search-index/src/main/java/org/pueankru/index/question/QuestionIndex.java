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
 * Immutable; a look at 600 phrasings takes some tenths of a millisecond.
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

    /** Less than this is no likeness at all. */
    private static final double FAINT = 0.2;

    private final Phrasings phrasings;
    private final Postings words;
    private final Postings grams;

    private QuestionIndex(Phrasings phrasings) {
        this.phrasings = phrasings;
        this.words = Postings.of(phrasings.all().stream().map(Phrasing::words).toList());
        this.grams = Postings.of(phrasings.all().stream().map(Phrasing::grams).toList());
    }

    public static QuestionIndex of(Collection<Question> questions) {
        return new QuestionIndex(Phrasings.of(questions));
    }

    /** The questions that this text may mean, likeliest first, each once. */
    public List<QuestionMatch> matches(String text, int limit) {
        Phrasing asked = phrasings.phrasing("", text);
        double[] sharedWords = words.sharedWith(asked.words());
        double[] sharedGrams = grams.sharedWith(asked.grams());
        Map<String, Double> best = new HashMap<>();
        for (int i = 0; i < sharedWords.length; i++) {
            Phrasing stored = phrasings.all().get(i);
            double likeness =
                    WORDS * likeness(sharedWords[i], asked.words(), stored.words())
                            + (1 - WORDS) * likeness(sharedGrams[i], asked.grams(), stored.grams());
            if (likeness > best.getOrDefault(stored.id(), FAINT)) {
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

    private static double likeness(double shared, WeighedTerms asked, WeighedTerms stored) {
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
