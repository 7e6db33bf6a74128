package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The judged queries: as typed, their style, and the grades of the records for each. */
record QuerySet(List<Query> queries) {
    private static final List<String> HALVES = List.of("tuning", "heldout");

    /**
     * @param heldOut whether it is kept for reports and not looked at while weights are chosen
     * @param grades grades above 0 by record id
     */
    record Query(
            String id, String text, String style, boolean heldOut, Map<String, Integer> grades) {}

    /** Reads the intents and forms under the directory and judges its catalogue for them. */
    static QuerySet of(Path directory, List<MediaRecord> records, long seed) throws IOException {
        var judge =
                new Judge(
                        records,
                        Topic.readAll(directory.resolve("topics")),
                        MediaForm.readAll(directory.resolve("queries/forms.tsv")));
        return new QuerySet(
                Intent.readAll(directory.resolve("queries/intents.tsv")).stream()
                        .map(intent -> query(intent, judge, seed))
                        .toList());
    }

    private static Query query(Intent intent, Judge judge, long seed) {
        return new Query(
                intent.id(),
                Mistyper.typed(intent.typed(), new Draw(seed, intent.id())),
                intent.style(),
                isHeldOut(intent.style(), intent.number(), seed),
                judge.judge(intent));
    }

    /**
     * Of two queries that follow each other in a style one is held out, by lot; so a query keeps
     * its half when others are added or taken away.
     */
    static boolean isHeldOut(String style, int number, long seed) {
        int pair = (number - 1) / 2;
        return new Draw(seed, style + "/" + pair).chance(0.5) == (number % 2 == 0);
    }

    /** The lines of all files by their names. */
    Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (String half : HALVES) {
            boolean heldOut = half.equals("heldout");
            List<Query> some = queries.stream().filter(q -> q.heldOut() == heldOut).toList();
            files.put("queries." + half + ".tsv", some.stream().map(QuerySet::line).toList());
            files.put("qrels." + half + ".txt", some.stream().flatMap(QuerySet::qrels).toList());
        }
        return files;
    }

    private static String line(Query query) {
        return String.join("\t", query.id(), query.text(), query.style());
    }

    private static Stream<String> qrels(Query query) {
        return query.grades().entrySet().stream()
                .map(grade -> query.id() + " 0 " + grade.getKey() + " " + grade.getValue());
    }
}
