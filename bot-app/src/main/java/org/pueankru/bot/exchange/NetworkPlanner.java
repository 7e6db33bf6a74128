package org.pueankru.bot.exchange;

import org.pueankru.bot.exchange.FileRows.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a file of networks would do. */
final class NetworkPlanner {
    private NetworkPlanner() {}

    static Plan plan(FileRows file, Extent extent, DirectoryNow now) {
        NetworkBook book = new NetworkBook(now.networks());
        Writes writes = new Writes();
        List<Problem> problems = new ArrayList<>(file.problems());
        Map<String, Integer> rows = new HashMap<>();
        for (Row row : file.rows()) {
            if (!row.has(Column.NETWORK)) {
                problems.add(Problem.at(row.number(), Column.NETWORK, Reason.MISSING));
                continue;
            }
            String code = book.put(row, writes);
            Integer before = code == null ? null : rows.putIfAbsent(code, row.number());
            if (before != null) {
                problems.add(Problem.at(row.number(), Column.NETWORK, Reason.DUPLICATE, before));
            }
        }
        if (extent == Extent.WHOLE_LIST) {
            book.closeOthers(writes);
        }
        problems.addAll(book.problems);
        return new Plan(file, extent, book.changes, InOrder.of(problems), writes);
    }
}
