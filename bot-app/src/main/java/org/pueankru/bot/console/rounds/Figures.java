package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.rounds.RoundTable.Stand;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many schools stand how; pure.
 *
 * @param network of a part; null = of no network, or all of them
 */
record Figures(@Nullable String network, Map<Standing, Integer> counts) {
    private static final Comparator<Stand> BY_NETWORK =
            Comparator.comparing(
                            Stand::networkCode, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Stand::network, Comparator.nullsLast(Comparator.naturalOrder()));

    Figures {
        counts = Map.copyOf(counts);
    }

    static Figures of(@Nullable String network, List<Stand> stands) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        stands.forEach(stand -> counts.merge(stand.state(), 1, Integer::sum));
        return new Figures(network, counts);
    }

    /** One for each network, by their codes; schools of none come last. */
    static List<Figures> byNetwork(List<Stand> stands) {
        Map<String, List<Stand>> parts = new LinkedHashMap<>();
        stands.stream()
                .sorted(BY_NETWORK)
                .forEach(
                        stand ->
                                parts.computeIfAbsent(
                                                stand.network() == null ? "" : stand.network(),
                                                _ -> new java.util.ArrayList<>())
                                        .add(stand));
        return parts.entrySet().stream()
                .map(part -> of(part.getKey().isEmpty() ? null : part.getKey(), part.getValue()))
                .toList();
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int reported() {
        return of(Standing.ON_TIME.code()) + of(Standing.LATE.code());
    }

    public int open() {
        return all() - reported();
    }

    /** By the code of a {@link Standing}. */
    public int of(String state) {
        return Standing.find(state).map(one -> counts.getOrDefault(one, 0)).orElse(0);
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
