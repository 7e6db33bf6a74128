package org.pueankru.index.question;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Different terms of a text and what they weigh, each and together. */
record WeighedTerms(Map<String, Double> terms, double weight) {
    static WeighedTerms of(Collection<String> terms, ToDoubleFunction<String> weightOf) {
        Map<String, Double> weighed =
                terms.stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), weightOf::applyAsDouble));
        return new WeighedTerms(
                weighed, weighed.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    boolean contains(String term) {
        return terms.containsKey(term);
    }
}
