package org.pueankru.bench.peers;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query and how relevant items are to it.
 *
 * @param style what kind of query it is, where the file says so
 * @param grades by item id; what is not in it is not relevant
 */
record JudgedQuery(String id, String text, @Nullable String style, Map<String, Integer> grades) {
    JudgedQuery {
        grades = Map.copyOf(grades);
    }

    /** Reads lines of {@code id TAB text [TAB style]}, and TREC judgements. */
    static List<JudgedQuery> all(Path queries, Path qrels) throws IOException {
        Map<String, Map<String, Integer>> judgements = judgements(qrels);
        var all = new ArrayList<JudgedQuery>();
        for (String line : Files.readAllLines(queries)) {
            if (!line.isBlank()) {
                all.add(of(line, judgements));
            }
        }
        return all;
    }

    private static JudgedQuery of(String line, Map<String, Map<String, Integer>> judgements)
            throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2) {
            throw new IOException("not an id, a tab and a query: " + line);
        }
        String id = cells[0].strip();
        String style = cells.length > 2 && !cells[2].isBlank() ? cells[2].strip() : null;
        return new JudgedQuery(id, cells[1].strip(), style, judgements.getOrDefault(id, Map.of()));
    }

    private static Map<String, Map<String, Integer>> judgements(Path qrels) throws IOException {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        for (String line : Files.readAllLines(qrels)) {
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.strip().split("\\s+", -1);
            if (cells.length != 4) {
                throw new IOException("not a query id, 0, an item id and a grade: " + line);
            }
            judgements
                    .computeIfAbsent(cells[0], _ -> new HashMap<>())
                    .put(cells[2], Integer.valueOf(cells[3]));
        }
        return judgements;
    }
}
