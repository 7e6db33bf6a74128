package org.pueankru.index.evaluation;

import org.pueankru.index.evaluation.Evaluation.Figures;
import org.pueankru.index.evaluation.Evaluation.Run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of figures, a row for each style of query, the one with the least success first. */
public final class FiguresByStyle {
    private static final List<String> COLUMNS =
            List.of(
                    "style",
                    "queries",
                    "MRR@10",
                    "nDCG@10",
                    "success@1",
                    "Recall@10",
                    "zero-result share",
                    "claimed");
    private static final String NOT_MEASURED = "-";

    private FiguresByStyle() {}

    private record Row(String style, int queries, Figures figures) {
        boolean isJudged() {
            return figures.judged() > 0;
        }

        String line() {
            return String.join(
                    "\t",
                    style,
                    "" + queries,
                    judged(figures.mrr()),
                    judged(figures.ndcg()),
                    judged(figures.success()),
                    judged(figures.recall()),
                    Evaluation.share(figures.zeroResults()),
                    figures.unjudged() > 0 ? Evaluation.share(figures.claimed()) : NOT_MEASURED);
        }

        private String judged(double value) {
            return isJudged() ? Evaluation.share(value) : NOT_MEASURED;
        }
    }

    /**
     * Tab-separated lines with a header; none when the queries have no styles. {@code claimed} is
     * the share of queries without any judged item that were answered as if there were something.
     */
    public static List<String> lines(Evaluation evaluation, List<Run> runs) {
        Map<String, List<Run>> styles = new TreeMap<>();
        for (Run run : runs) {
            if (!run.query().style().isEmpty()) {
                styles.computeIfAbsent(run.query().style(), style -> new ArrayList<>()).add(run);
            }
        }
        var lines = new ArrayList<String>();
        if (!styles.isEmpty()) {
            lines.add(String.join("\t", COLUMNS));
        }
        styles.entrySet().stream()
                .map(style -> row(style.getKey(), style.getValue(), evaluation))
                .sorted(
                        Comparator.comparing(Row::isJudged)
                                .reversed()
                                .thenComparing(row -> row.figures().success()))
                .map(Row::line)
                .forEach(lines::add);
        return lines;
    }

    private static Row row(String style, List<Run> runs, Evaluation evaluation) {
        return new Row(style, runs.size(), evaluation.figures(runs));
    }
}
