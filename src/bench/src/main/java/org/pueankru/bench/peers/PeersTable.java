package org.pueankru.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The figures of one file of queries, as printed.
 *
 * @param speeds empty when speed was not measured
 */
record PeersTable(
        int leastGrade, Map<Peer, List<Quality.Answer>> answers, Map<Peer, Race.Speed> speeds) {

    /** The peer whose speed is 1. */
    static final String YARDSTICK = "ICU + trigrams";

    private static final String NAME = "%-28s";

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                String.format(
                        NAME + " %7s %7s %9s %9s %6s %9s %7s %7s",
                        "",
                        "MRR@10",
                        "nDCG@10",
                        "success@1",
                        "Recall@10",
                        "zero",
                        "queries/s",
                        "ratio",
                        "on CPU"));
        answers.forEach(
                (peer, given) -> {
                    Quality quality = Quality.of(given, leastGrade);
                    lines.add(
                            String.format(
                                            NAME + " %7.4f %7.4f %9.4f %9.4f %6.4f",
                                            peer.name(),
                                            quality.mrr(),
                                            quality.ndcg(),
                                            quality.success(),
                                            quality.recall(),
                                            quality.zeroResults())
                                    + speed(peer));
                });
        lines.addAll(styles());
        return lines;
    }

    private String speed(Peer peer) {
        Race.Speed speed = speeds.get(peer);
        if (speed == null) {
            return "";
        }
        Race.Speed yardstick =
                speeds.entrySet().stream()
                        .filter(entry -> entry.getKey().name().equals(YARDSTICK))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
        return String.format(
                " %9.0f %7.2f %7.2f",
                speed.perSecond(), speed.wallRatio(yardstick), speed.processorRatio(yardstick));
    }

    /** Success@1 by style, a column for each peer. */
    private List<String> styles() {
        var styles = new TreeSet<String>();
        answers.values()
                .forEach(
                        given ->
                                given.stream()
                                        .map(answer -> answer.query().style())
                                        .filter(Objects::nonNull)
                                        .forEach(styles::add));
        if (styles.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(
                String.format(NAME + " %7s  success@1 of, in the order above", "style", "queries"));
        for (String style : styles) {
            lines.add(style(style));
        }
        return lines;
    }

    private String style(String style) {
        var cells = new StringBuilder();
        long queries = 0;
        for (List<Quality.Answer> given : answers.values()) {
            List<Quality.Answer> ofStyle =
                    given.stream().filter(answer -> style.equals(answer.query().style())).toList();
            queries = ofStyle.size();
            Quality quality = Quality.of(ofStyle, leastGrade);
            // a style may hold nothing but queries for what is not there
            cells.append(
                    quality.judged() == 0
                            ? "       -"
                            : String.format(" %7.3f", quality.success()));
        }
        return String.format(NAME + " %7d ", style, queries) + cells;
    }
}
