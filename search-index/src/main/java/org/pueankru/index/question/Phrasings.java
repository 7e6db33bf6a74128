package org.pueankru.index.question;

import org.pueankru.index.analysis.Terms;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** All phrasings of all questions; the fewer questions have a term, the more it weighs. */
final class Phrasings {
    private static final int GRAM = 3;
    private static final Pattern TONE = Pattern.compile("[\u0E47-\u0E4C]");

    private final int questions;
    private final Map<String, Integer> questionsWithWord;
    private final Map<String, Integer> questionsWithGram;
    private final List<Phrasing> all;

    private Phrasings(Collection<Question> questions) {
        this.questions = questions.size();
        this.questionsWithWord = counted(questions, text -> Wording.of(text).words());
        this.questionsWithGram = counted(questions, text -> grams(Wording.of(text).words()));
        this.all =
                questions.stream()
                        .flatMap(
                                question ->
                                        question.phrasings().stream()
                                                .map(text -> phrasing(question.id(), text)))
                        .toList();
    }

    static Phrasings of(Collection<Question> questions) {
        return new Phrasings(questions);
    }

    List<Phrasing> all() {
        return all;
    }

    Phrasing phrasing(String id, String text) {
        Wording.Worded worded = Wording.of(text);
        List<String> words = worded.words();
        return new Phrasing(
                id,
                words,
                worded.asks(),
                WeighedTerms.of(words, word -> weight(word, questionsWithWord)),
                WeighedTerms.of(grams(words), gram -> weight(gram, questionsWithGram)));
    }

    /**
     * Words of the text that no question has and that are not just mistyped words of this phrasing:
     * they tell that the text is about something else.
     */
    int foreignWords(Phrasing asked, Phrasing stored) {
        String run = toneless(String.join("", asked.inOrder()));
        int foreign = 0;
        int from = 0;
        for (String word : asked.inOrder()) {
            int to = from + toneless(word).length();
            if (!questionsWithWord.containsKey(word) && !explains(stored, run, from, to)) {
                foreign++;
            }
            from = to;
        }
        return foreign;
    }

    /** Whether at least half of the trigrams that touch this part of the text are in a phrasing. */
    private static boolean explains(Phrasing stored, String run, int from, int to) {
        int touching = 0;
        int known = 0;
        for (int i = Math.max(0, from - GRAM + 1); i < to && i + GRAM <= run.length(); i++) {
            touching++;
            known += stored.grams().contains(run.substring(i, i + GRAM)) ? 1 : 0;
        }
        return touching > 0 && known * 2 >= touching;
    }

    private static Map<String, Integer> counted(
            Collection<Question> questions, Function<String, List<String>> termsOf) {
        Map<String, Integer> counts = new HashMap<>();
        for (Question question : questions) {
            Set<String> terms = new HashSet<>();
            question.phrasings().forEach(text -> terms.addAll(termsOf.apply(text)));
            terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        return counts;
    }

    private static List<String> grams(List<String> words) {
        return Terms.grams(toneless(String.join("", words)));
    }

    /** Tone marks are what is mistyped most; among so few questions they tell nothing apart. */
    private static String toneless(String text) {
        return TONE.matcher(text).replaceAll("");
    }

    private double weight(String term, Map<String, Integer> questionsWith) {
        return Math.log(1 + questions / (questionsWith.getOrDefault(term, 0) + 0.5));
    }
}
