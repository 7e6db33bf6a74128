package org.pueankru.bench.micro;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pueankru.bench.TemporaryDirectory;
import org.pueankru.bench.scale.GrownQueries;
import org.pueankru.bench.scale.Model;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Reading a teacher's message, and searching for it, by the kind of message. Each is another one:
 * answers that the index keeps are of little use here, as in life; terms that it keeps are.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class QueryBenchmark {
    @Param("src/demo/catalogue.jsonl")
    public String catalogue = "";

    @Param({"topic", "title", "joined", "facets-topic", "polite", "typo-1", "layout", "absent"})
    public String style = "";

    private final QueryUnderstanding understanding = QueryUnderstanding.standard();
    private @Nullable TemporaryDirectory directory;
    private @Nullable MediaIndex index;
    private @Nullable GrownQueries queries;
    private int next;

    @Setup
    public void open() throws IOException {
        queries = new GrownQueries(20261126, Model.all(Path.of(catalogue)));
        directory = TemporaryDirectory.create();
        CatalogueImport.of(Path.of(catalogue)).into(directory.path());
        index = MediaIndex.open(directory.path());
    }

    private String message() {
        return requireNonNull(queries).query(next++, style).text();
    }

    /** Making the message, which the two below do as well: to be taken off theirs. */
    @Benchmark
    public String messageAlone() {
        return message();
    }

    @Benchmark
    public Understood parse() {
        return understanding.understand(message());
    }

    @Benchmark
    public SearchPage search() {
        MediaIndex opened = requireNonNull(index);
        return opened.search(SearchRequest.firstPage(opened.understand(message()), 10));
    }

    @TearDown
    public void close() {
        requireNonNull(index).close();
        requireNonNull(directory).close();
    }
}
