package org.pueankru.bench.scale;

import org.pueankru.bench.TemporaryDirectory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Import and search at several sizes of a generated catalogue, each in a process of its own. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "What import and search cost as the catalogue grows, within a heap of 512 MiB.",
            "At the largest size, also an import of which a tenth changed, under 200 queries/s."
        })
public final class ScaleCommand implements Callable<Integer> {
    private static final int MOST_RECORDS = 1_000_000;
    private static final int MINUTES_FOR_ONE = 20;

    /** Every tenth record changes in the second import. */
    private static final int CHANGED_EACH = 10;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--records",
            split = ",",
            defaultValue = "1000,10000,100000",
            description = "sizes, smallest first (${DEFAULT-VALUE})")
    private List<Integer> records = List.of();

    @Option(
            names = "--catalogue",
            defaultValue = "src/demo/catalogue.jsonl",
            description = "what records are put together from (${DEFAULT-VALUE})")
    private Path catalogue = Path.of("");

    @Option(
            names = "--queries",
            paramLabel = "TSV",
            description = "also these, each once: id TAB query [TAB style]")
    private List<Path> queries = List.of();

    @Option(names = "--seed", defaultValue = "20261126", description = "(${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "length of each measurement of queries (${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--jvm",
            defaultValue = "-Xmx512m",
            description = "option for the measured JVM, may be given again (${DEFAULT-VALUE})")
    private List<String> jvmOptions = List.of();

    @Override
    public Integer call() throws Exception {
        if (records.stream().anyMatch(each -> each < 100 || each > MOST_RECORDS)) {
            throw new ParameterException(spec.commandLine(), "100 to " + MOST_RECORDS + " records");
        }
        var figures = new ArrayList<Figures>();
        int largest = records.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int size : records) {
            print("measuring " + size + " records ...");
            Figures measured = measure(size, size == largest);
            figures.add(measured);
            ScaleTable.queries(measured).forEach(this::print);
        }
        new ScaleTable(figures).growth().forEach(this::print);
        return 0;
    }

    private Figures measure(int size, boolean withUpdate) throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            var grown = new GrownCatalogue(seed, Model.all(catalogue));
            Path file = directory.path().resolve("catalogue.jsonl");
            Path changed = directory.path().resolve("changed.jsonl");
            Path out = directory.path().resolve("figures.json");
            grown.write(file, size, 0);
            List<String> command = command(file, out);
            if (withUpdate) {
                grown.write(changed, size, CHANGED_EACH);
                command.addAll(List.of("--changed", changed.toString()));
            }
            run(command);
            return new JsonMapper().readValue(out.toFile(), Figures.class);
        }
    }

    private List<String> command(Path file, Path out) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("org.pueankru.bench.Bench", "scale-one"));
        command.addAll(List.of("--models", catalogue.toString()));
        command.addAll(List.of("--catalogue", file.toString()));
        queries.forEach(each -> command.addAll(List.of("--queries", each.toString())));
        command.addAll(List.of("--out", out.toString()));
        command.addAll(List.of("--seed", "" + seed, "--seconds", "" + seconds));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (!process.waitFor(MINUTES_FOR_ONE, TimeUnit.MINUTES)) {
                throw new IOException("not done within " + MINUTES_FOR_ONE + " minutes");
            }
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            throw new IOException("the measured process failed; is the heap too small?");
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
