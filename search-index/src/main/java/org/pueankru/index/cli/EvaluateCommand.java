package org.pueankru.index.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.evaluation.Evaluation;
import org.pueankru.index.evaluation.FiguresByStyle;
import org.pueankru.index.evaluation.JudgedQueries;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures answers and speed against judged queries.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ThesaurusOption thesaurus = new ThesaurusOption();

    @Option(names = "--index", required = true, paramLabel = "DIR")
    private Path index = Path.of("");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "TSV",
            description = "id TAB query, or id TAB query TAB style")
    private Path queries = Path.of("");

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "QRELS",
            description = "TREC judgements")
    private Path qrels = Path.of("");

    @Option(
            names = "--min-grade",
            defaultValue = "1",
            paramLabel = "N",
            description = "the grade from which an item is relevant (default 1)")
    private int leastGrade;

    @Option(names = "--run", paramLabel = "OUT", description = "write a TREC run file")
    private @Nullable Path run;

    @Override
    public Integer call() {
        var evaluation =
                new Evaluation(
                        JudgedQueries.read(queries), JudgedQueries.judgements(qrels), leastGrade);
        try (MediaIndex opened = thesaurus.open(index)) {
            List<Evaluation.Run> runs = evaluation.run(opened);
            print(evaluation, runs);
            if (run != null) {
                write(run, Evaluation.trecLines(runs));
            }
        }
        return ExitCode.OK;
    }

    private void print(Evaluation evaluation, List<Evaluation.Run> runs) {
        PrintWriter out = spec.commandLine().getOut();
        Evaluation.named(evaluation.figures(runs))
                .forEach((name, value) -> out.println(name + "\t" + value));
        List<String> byStyle = FiguresByStyle.lines(evaluation, runs);
        if (!byStyle.isEmpty()) {
            out.println();
            byStyle.forEach(out::println);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
