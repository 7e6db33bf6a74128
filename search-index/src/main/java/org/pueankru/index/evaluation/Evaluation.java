package org.pueankru.index.evaluation;

import org.pueankru.index.MediaIndex;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs judged queries one after another and measures answers and time.
 *
 * @param leastGrade the grade from which a judged item counts as relevant
 */
public record Evaluation(
        List<JudgedQuery> queries, Map<String, Map<String, Integer>> judgements, int leastGrade) {

    private static final int DEPTH = 10;
    private static final int WARM_UP = 3_000;
    private static final QueryUnderstanding QUERIES = QueryUnderstanding.standard();

    /**
     * What was answered to one query.
     *
     * @param hits best first
     * @param certain whether the answer presents its hits as being about the text
     * @param nanos how long it took, in nanoseconds
     */
    public record Run(JudgedQuery query, List<SearchHit> hits, boolean certain, long nanos) {}

    /**
     * Means over the queries that have a relevant item; times over all queries.
     *
     * @param unjudged how many queries have no judged item at all: the catalogue has nothing for
     *     them
     * @param claimed the share of these that was answered as if there were something
     * @param p50 and p99 in milliseconds
     */
    public record Figures(
            int judged,
            int unjudged,
            double claimed,
            double mrr,
            double ndcg,
            double success,
            double recall,
            double zeroResults,
            double queriesPerSecond,
            double p50,
            double p99) {}

    /**
     * Searches each query once, on this thread, after a first round to warm up: terms are read by
     * then, but of more than some hundred texts no answer is kept.
     */
    public List<Run> run(MediaIndex index) {
        queries.stream().limit(WARM_UP).forEach(query -> search(index, query));
        var runs = new ArrayList<Run>();
        for (JudgedQuery query : queries) {
            long start = System.nanoTime();
            SearchPage page = search(index, query);
            long nanos = System.nanoTime() - start;
            runs.add(new Run(query, page.hits(), isCertain(page), nanos));
        }
        return runs;
    }

    private static SearchPage search(MediaIndex index, JudgedQuery query) {
        return index.search(SearchRequest.firstPage(QUERIES.understand(query.text()), DEPTH));
    }

    private static boolean isCertain(SearchPage page) {
        return !page.hits().isEmpty() && !page.rough() && !page.relaxed().contains(Relaxation.TEXT);
    }

    public Figures figures(List<Run> runs) {
        List<Run> judged = runs.stream().filter(run -> relevant(run) > 0).toList();
        List<Run> unjudged = runs.stream().filter(run -> judgementsOf(run).isEmpty()).toList();
        long[] nanos = runs.stream().mapToLong(Run::nanos).sorted().toArray();
        double seconds = Arrays.stream(nanos).sum() / 1e9;
        return new Figures(
                judged.size(),
                unjudged.size(),
                mean(unjudged.stream().mapToDouble(run -> run.certain() ? 1 : 0).toArray()),
                mean(judged.stream().mapToDouble(this::reciprocalRank).toArray()),
                mean(judged.stream().mapToDouble(this::ndcg).toArray()),
                mean(
                        judged.stream()
                                .mapToDouble(run -> reciprocalRank(run) == 1 ? 1 : 0)
                                .toArray()),
                mean(judged.stream().mapToDouble(this::recall).toArray()),
                mean(runs.stream().mapToDouble(run -> run.hits().isEmpty() ? 1 : 0).toArray()),
                seconds == 0 ? 0 : runs.size() / seconds,
                percentile(nanos, 0.50),
                percentile(nanos, 0.99));
    }

    private double reciprocalRank(Run run) {
        for (int i = 0; i < run.hits().size(); i++) {
            if (grade(run, i) >= leastGrade) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** Graded gain, cut at the least grade: what does not count as relevant gains nothing. */
    private double ndcg(Run run) {
        double gain = 0;
        for (int i = 0; i < run.hits().size(); i++) {
            gain += gain(grade(run, i), i);
        }
        int[] grades =
                judgementsOf(run).values().stream().mapToInt(Integer::intValue).sorted().toArray();
        double ideal = 0;
        for (int i = 0; i < Math.min(DEPTH, grades.length); i++) {
            ideal += gain(grades[grades.length - 1 - i], i);
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private double gain(int grade, int place) {
        return grade < leastGrade ? 0 : grade / (Math.log(place + 2) / Math.log(2));
    }

    private double recall(Run run) {
        long found = 0;
        for (int i = 0; i < run.hits().size(); i++) {
            found += grade(run, i) >= leastGrade ? 1 : 0;
        }
        return (double) found / relevant(run);
    }

    private long relevant(Run run) {
        return judgementsOf(run).values().stream().filter(grade -> grade >= leastGrade).count();
    }

    private int grade(Run run, int place) {
        return judgementsOf(run).getOrDefault(run.hits().get(place).item().id(), 0);
    }

    private Map<String, Integer> judgementsOf(Run run) {
        return judgements.getOrDefault(run.query().id(), Map.of());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double percentile(long[] sortedNanos, double share) {
        if (sortedNanos.length == 0) {
            return 0;
        }
        int place = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, place)] / 1e6;
    }

    /** The runs in TREC's format, a line for each hit. */
    public static List<String> trecLines(List<Run> runs) {
        var lines = new ArrayList<String>();
        for (Run run : runs) {
            for (int i = 0; i < run.hits().size(); i++) {
                SearchHit hit = run.hits().get(i);
                lines.add(
                        String.join(
                                " ",
                                run.query().id(),
                                "Q0",
                                hit.item().id(),
                                "" + (i + 1),
                                "" + hit.score(),
                                "search-index"));
            }
        }
        return lines;
    }

    /** The figures by the names under which they are printed. */
    public static Map<String, String> named(Figures figures) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("judged queries", "" + figures.judged());
        named.put("MRR@10", share(figures.mrr()));
        named.put("nDCG@10", share(figures.ndcg()));
        named.put("success@1", share(figures.success()));
        named.put("Recall@10", share(figures.recall()));
        named.put("zero-result share", share(figures.zeroResults()));
        named.put("queries/s", number("%.0f", figures.queriesPerSecond()));
        named.put("p50", number("%.3f ms", figures.p50()));
        named.put("p99", number("%.3f ms", figures.p99()));
        return named;
    }

    static String share(double value) {
        return number("%.4f", value);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
