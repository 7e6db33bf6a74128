package org.pueankru.index.cli;

import org.pueankru.index.MediaIndex;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds media for a query as a teacher would type it.")
final class SearchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ThesaurusOption thesaurus = new ThesaurusOption();

    @Option(names = "--index", required = true, paramLabel = "DIR")
    private Path index = Path.of("");

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Option(names = "-n", defaultValue = "10", paramLabel = "N", description = "hits (default 10)")
    private int size;

    @Option(names = "--from", defaultValue = "0", paramLabel = "N", description = "hits to skip")
    private int from;

    @Option(names = "--explain", description = "say why each hit stands where it does")
    private boolean explain;

    @Parameters(arity = "1..*", paramLabel = "QUERY")
    private List<String> query = List.of();

    @Override
    public Integer call() {
        String typed = String.join(" ", query);
        try (MediaIndex opened = thesaurus.open(index)) {
            SearchPage page = opened.search(request(typed));
            if (json) {
                spec.commandLine().getOut().println(Answers.search(typed, page));
            } else {
                print(page, spec.commandLine().getOut());
                if (explain) {
                    Explanations.print(opened.explain(request(typed)), spec.commandLine().getOut());
                }
            }
        }
        return ExitCode.OK;
    }

    private SearchRequest request(String typed) {
        try {
            return new SearchRequest(QueryUnderstanding.standard().understand(typed), from, size);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void print(SearchPage page, PrintWriter out) {
        out.println("understood: " + Answers.plain(page.understood()));
        if (!page.relaxed().isEmpty()) {
            out.println(
                    "given up: "
                            + String.join(
                                    ", ", page.relaxed().stream().map(Relaxation::code).toList()));
        }
        out.println("found: " + page.total() + (page.rough() ? " (near matches only)" : ""));
        for (SearchHit hit : page.hits()) {
            out.printf("%8.3f  %s  %s%n", hit.score(), hit.item().id(), hit.item().title());
        }
    }
}
