package org.pueankru.bench.scale;

import com.sun.management.OperatingSystemMXBean;

import org.jspecify.annotations.Nullable;
import org.pueankru.bench.TemporaryDirectory;
import org.pueankru.bench.scale.Figures.Load;
import org.pueankru.bench.scale.Figures.Update;
import org.pueankru.bench.scale.GrownQueries.Query;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.ImportReport;
import org.pueankru.index.MediaIndex;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** One size, in the process whose heap is limited; {@code scale} starts it. */
@Command(name = "scale-one", hidden = true, mixinStandardHelpOptions = true)
public final class OneSizeCommand implements Callable<Integer> {
    private static final int RATE = 200;

    @Option(names = "--models", required = true)
    private Path models = Path.of("");

    @Option(names = "--catalogue", required = true)
    private Path catalogue = Path.of("");

    @Option(names = "--changed")
    private @Nullable Path changed;

    @Option(names = "--queries")
    private List<Path> given = List.of();

    @Option(names = "--seed", required = true)
    private long seed;

    @Option(names = "--seconds", required = true)
    private double seconds;

    @Option(names = "--out", required = true)
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (TemporaryDirectory index = TemporaryDirectory.create()) {
            long begin = System.nanoTime();
            long processorBegin = processor();
            ImportReport report = CatalogueImport.of(catalogue).into(index.path());
            double importSeconds = secondsSince(begin);
            double importProcessorSeconds = (processor() - processorBegin) / 1e9;
            if (!report.refused().isEmpty()) {
                throw new IOException("refused: " + report.refused().getFirst().reason());
            }
            long heapAfterImport = heap();
            long indexBytes = index.size();
            begin = System.nanoTime();
            try (MediaIndex opened = MediaIndex.open(index.path())) {
                var queries = new GrownQueries(seed, Model.all(models));
                var load = new QueryLoad(opened, queries::query);
                load.askNext();
                double openSeconds = secondsSince(begin);
                List<Load> loads = loads(load);
                List<Query> givenQueries = given();
                long heapAfterSearch = heap();
                Update update =
                        changed == null ? null : load.during(changed, index.path(), RATE, seconds);
                write(
                        new Figures(
                                report.added(),
                                importSeconds,
                                importProcessorSeconds,
                                Files.size(catalogue),
                                indexBytes,
                                heapAfterImport,
                                heapAfterSearch,
                                openSeconds,
                                loads,
                                givenQueries.isEmpty() ? null : load.once(givenQueries),
                                update));
            }
        }
        return 0;
    }

    private List<Load> loads(QueryLoad load) throws Exception {
        load.closed(2, seconds);
        var loads = new ArrayList<Load>();
        loads.add(load.closed(1, seconds));
        loads.add(load.closed(2, seconds));
        return loads;
    }

    private List<Query> given() throws IOException {
        var queries = new ArrayList<Query>();
        for (Path file : given) {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                if (cells.length > 1) {
                    queries.add(new Query(cells[1], cells.length > 2 ? cells[2] : "given"));
                }
            }
        }
        return queries;
    }

    private void write(Figures figures) {
        new JsonMapper().writeValue(out.toFile(), figures);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Nanoseconds that this process has spent on processors. */
    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
