package org.pueankru.demo;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a thoughtful teacher would understand of queries, labelled by hand. */
record ParseSet(List<Labelled> queries) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * @param text what is left to search for
     * @param types media types that the query plainly asks for; forms such as ใบงาน stay text
     */
    record Labelled(
            String id,
            String typed,
            String text,
            List<String> grades,
            List<String> areas,
            List<String> types,
            List<String> indicators) {

        private static Labelled of(Table.Row row) {
            return new Labelled(
                    row.text("id"),
                    row.text("typed"),
                    row.text("text"),
                    row.words("grades"),
                    row.words("areas"),
                    row.words("types"),
                    row.list("indicators"));
        }

        private boolean isHeldOut(long seed) {
            int hyphen = id.lastIndexOf('-');
            return QuerySet.isHeldOut(
                    id.substring(0, hyphen), Integer.parseInt(id.substring(hyphen + 1)), seed);
        }

        /** In the form in which {@code search-index parse --json} answers. */
        private String expected() {
            ObjectNode expected = MAPPER.createObjectNode().put("text", text);
            grades.forEach(expected.putArray("grades")::add);
            areas.forEach(expected.putArray("learningAreas")::add);
            types.forEach(expected.putArray("mediaTypes")::add);
            indicators.forEach(expected.putArray("indicators")::add);
            return MAPPER.writeValueAsString(expected.putNull("corrected"));
        }

        private String line() {
            return String.join("\t", id, typed, expected());
        }
    }

    static ParseSet of(Path directory) throws IOException {
        return new ParseSet(
                Table.read(directory.resolve("queries/parse.tsv")).stream()
                        .map(Labelled::of)
                        .toList());
    }

    /** The lines of both files by their names. */
    Map<String, List<String>> files(long seed) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("parse.tuning.tsv", lines(false, seed));
        files.put("parse.heldout.tsv", lines(true, seed));
        return files;
    }

    private List<String> lines(boolean heldOut, long seed) {
        return queries.stream()
                .filter(query -> query.isHeldOut(seed) == heldOut)
                .map(Labelled::line)
                .toList();
    }
}
