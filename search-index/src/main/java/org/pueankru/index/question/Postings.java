package org.pueankru.index.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which texts have a term, so that only these are looked at. */
final class Postings {
    private final Map<String, List<Integer>> textsWith = new HashMap<>();
    private final int texts;

    private Postings(List<WeighedTerms> all) {
        this.texts = all.size();
        for (int i = 0; i < texts; i++) {
            for (String term : all.get(i).terms().keySet()) {
                textsWith.computeIfAbsent(term, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    static Postings of(List<WeighedTerms> all) {
        return new Postings(all);
    }

    /** For each text, what the terms weigh that it shares with this one. */
    double[] sharedWith(WeighedTerms asked) {
        double[] shared = new double[texts];
        for (Map.Entry<String, Double> term : asked.terms().entrySet()) {
            for (int text : textsWith.getOrDefault(term.getKey(), List.of())) {
                shared[text] += term.getValue();
            }
        }
        return shared;
    }
}
