package org.pueankru.bench.scale;

import org.pueankru.bench.scale.Figures.Load;
import org.pueankru.bench.scale.Figures.Times;
import org.pueankru.bench.scale.Figures.Update;

import java.util.ArrayList;
import java.util.List;

/** The figures of all sizes, as printed. */
record ScaleTable(List<Figures> sizes) {
    private static final double MIB = 1 << 20;

    ScaleTable {
        sizes = List.copyOf(sizes);
    }

    /** Import, size and memory, a line for each size. */
    List<String> growth() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(
                "%9s %9s %9s %9s %11s %9s %11s %11s %11s %9s"
                        .formatted(
                                "records",
                                "import s",
                                "CPU s",
                                "records/s",
                                "us/record",
                                "index MiB",
                                "bytes/rec.",
                                "heap import",
                                "heap search",
                                "open s"));
        for (Figures size : sizes) {
            lines.add(
                    "%9d %9.2f %9.2f %9.0f %11.0f %9.1f %11.0f %7.0f MiB %7.0f MiB %9.2f"
                            .formatted(
                                    size.records(),
                                    size.importSeconds(),
                                    size.importProcessorSeconds(),
                                    size.records() / size.importSeconds(),
                                    size.importSeconds() * 1e6 / size.records(),
                                    size.indexBytes() / MIB,
                                    (double) size.indexBytes() / size.records(),
                                    size.heapAfterImport() / MIB,
                                    size.heapAfterSearch() / MIB,
                                    size.openSeconds()));
        }
        return lines;
    }

    /** What was measured with queries at one size. */
    static List<String> queries(Figures size) {
        var lines = new ArrayList<String>();
        for (Load load : size.loads()) {
            lines.add("");
            lines.add(
                    "%d records, threads: %d, queries/s: %.0f"
                            .formatted(size.records(), load.threads(), load.queriesPerSecond()));
            lines.addAll(times(load.styles()));
        }
        if (size.given() != null) {
            lines.add("");
            lines.add("%d records, queries of the files, each once".formatted(size.records()));
            lines.addAll(times(size.given().styles()));
        }
        if (size.update() != null) {
            lines.addAll(update(size, size.update()));
        }
        return lines;
    }

    private static List<String> update(Figures size, Update update) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(
                "%d records, import that changes %d under 200 queries/s: %.2f s, failed queries: %d, left out: %d"
                        .formatted(
                                size.records(),
                                update.changed(),
                                update.importSeconds(),
                                update.failed(),
                                update.missed()));
        lines.addAll(times(update.spans()));
        return lines;
    }

    private static List<String> times(List<Times> times) {
        var lines = new ArrayList<String>();
        lines.add(
                "%-14s %9s %9s %9s %9s %9s %9s"
                        .formatted("ms", "queries", "p50", "p99", "max", "CPU p50", "CPU p99"));
        for (Times each : times) {
            lines.add(
                    "%-14s %9d %9.2f %9.2f %9.2f %9.2f %9.2f"
                            .formatted(
                                    each.name(),
                                    each.queries(),
                                    each.p50(),
                                    each.p99(),
                                    each.most(),
                                    each.processorP50(),
                                    each.processorP99()));
        }
        return lines;
    }
}
