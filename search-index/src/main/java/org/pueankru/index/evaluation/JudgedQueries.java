package org.pueankru.index.evaluation;

import org.pueankru.index.UnreadableCatalogueException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads files of queries ({@code id TAB text}, or {@code id TAB text TAB style}) and TREC
 * judgements ({@code id 0 item grade}).
 */
public final class JudgedQueries {
    private JudgedQueries() {}

    /** The queries in the order of the file; of several with the same id the last one. */
    public static List<JudgedQuery> read(Path file) {
        Map<String, JudgedQuery> queries = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String[] cells = line.split("\t", 3);
            if (cells.length > 1 && !cells[0].isEmpty()) {
                String id = cells[0].strip();
                String style = cells.length > 2 ? cells[2].strip() : "";
                queries.put(id, new JudgedQuery(id, cells[1].strip(), style));
            } else if (!line.isBlank()) {
                throw new UnreadableCatalogueException(
                        file + " line " + number + ": not an id, a tab and a query");
            }
        }
        return List.copyOf(queries.values());
    }

    /** How relevant items are, by query id and item id. */
    public static Map<String, Map<String, Integer>> judgements(Path file) {
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String[] cells = line.strip().split("\\s+", -1);
            if (line.isBlank()) {
                continue;
            }
            if (cells.length != 4 || !cells[3].matches("-?[0-9]{1,9}")) {
                throw new UnreadableCatalogueException(
                        file + " line " + number + ": not a query id, 0, an item id and a grade");
            }
            judgements
                    .computeIfAbsent(cells[0], query -> new LinkedHashMap<>())
                    .put(cells[2], Integer.valueOf(cells[3]));
        }
        return judgements;
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        } catch (IOException e) {
            throw new UnreadableCatalogueException(file + " cannot be read as UTF-8 text", e);
        }
    }
}
