package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a teacher typed, and what was meant.
 *
 * @param id the style, a hyphen and a number within the style, which is never used again
 * @param typed as typed; {@code ~1}, {@code ~2} or {@code ~L} before it asks {@link Mistyper} to
 *     spoil it
 * @param topics numbers of the topics meant, with the highest grade that their items can get: 3 for
 *     the topic itself, 1 for one that is merely related. Empty when filters alone were typed
 * @param absent whether the catalogue has nothing about it
 * @param focus ways to name the sub-topic that was asked for; empty: the whole topic
 * @param forms names of forms, of which any will do; empty: all
 * @param without forms, or words in titles, that the teacher does not want to see
 */
record Intent(
        String id,
        String typed,
        Map<String, Integer> topics,
        boolean absent,
        List<String> focus,
        List<String> grades,
        List<String> areas,
        List<String> forms,
        List<String> without,
        List<String> indicators) {
    private static final String ABSENT = "-";

    static List<Intent> readAll(Path file) throws IOException {
        return Table.read(file).stream().map(Intent::of).toList();
    }

    static Intent of(Table.Row row) {
        boolean absent = row.text("topics").equals(ABSENT);
        return new Intent(
                row.text("id"),
                row.text("typed"),
                absent ? Map.of() : topics(row.words("topics")),
                absent,
                row.list("focus"),
                row.words("grades"),
                row.words("areas"),
                row.words("forms"),
                row.list("without"),
                row.list("indicators"));
    }

    private static Map<String, Integer> topics(List<String> cells) {
        Map<String, Integer> topics = new LinkedHashMap<>();
        for (String cell : cells) {
            int colon = cell.indexOf(':');
            topics.put(
                    colon < 0 ? cell : cell.substring(0, colon),
                    colon < 0 ? Judge.RIGHT : Integer.parseInt(cell.substring(colon + 1)));
        }
        return topics;
    }

    String style() {
        return id.substring(0, id.lastIndexOf('-'));
    }

    int number() {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    /** Whether filters were typed and no topic. */
    boolean isFacetsOnly() {
        return !absent && topics.isEmpty() && indicators.isEmpty();
    }
}
