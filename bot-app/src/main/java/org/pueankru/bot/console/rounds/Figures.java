package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.rounds.RoundTable.Count;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many schools stand how; pure.
 *
 * @param network of a part; null = of no network, or all of them
 */
record Figures(@Nullable String network, List<Count> counts) {
    Figures {
        counts = List.copyOf(counts);
    }

    /** One for each network, in the order of the counts. */
    static List<Figures> byNetwork(List<Count> counts) {
        Map<String, List<Count>> parts = new LinkedHashMap<>();
        counts.forEach(
                count ->
                        parts.computeIfAbsent(
                                        count.network() == null ? "" : count.network(),
                                        _ -> new java.util.ArrayList<>())
                                .add(count));
        return parts.entrySet().stream()
                .map(
                        part ->
                                new Figures(
                                        part.getKey().isEmpty() ? null : part.getKey(),
                                        part.getValue()))
                .toList();
    }

    public int all() {
        return counts.stream().mapToInt(Count::schools).sum();
    }

    public int reported() {
        return counts.stream()
                .filter(count -> count.state().isReported())
                .mapToInt(Count::schools)
                .sum();
    }

    public int open() {
        return all() - reported();
    }

    /** By the code of a {@link Standing}. */
    public int of(String state) {
        return counts.stream()
                .filter(count -> count.state().code().equals(state))
                .mapToInt(Count::schools)
                .sum();
    }

    /** In hundredths of all, cut down, so that 100 means all. */
    public int percent() {
        return all() == 0 ? 0 : reported() * 100 / all();
    }

    /** Another text whenever something is different. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        Arrays.stream(Standing.values())
                .forEach(state -> text.append(of(state.code())).append('-'));
        return text.toString();
    }
}
