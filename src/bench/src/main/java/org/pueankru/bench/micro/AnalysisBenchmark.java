package org.pueankru.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pueankru.bench.scale.Model;
import org.pueankru.index.analysis.NormalisedText;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Cutting one title with its description into terms, which an import does with each record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class AnalysisBenchmark {
    @Param("src/demo/catalogue.jsonl")
    public String catalogue = "";

    private List<String> texts = List.of();
    private int next;

    @Setup
    public void read() throws IOException {
        texts =
                Model.all(Path.of(catalogue)).stream()
                        .map(model -> model.title() + "\n" + model.description())
                        .toList();
    }

    private String text() {
        next = (next + 1) % texts.size();
        return texts.get(next);
    }

    @Benchmark
    public NormalisedText normalise() {
        return ThaiNormaliser.normalise(text());
    }

    @Benchmark
    public List<String> words() {
        return Terms.words(text());
    }

    @Benchmark
    public List<String> grams() {
        return Terms.grams(text());
    }
}
