package org.pueankru.index.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Understood;
import org.pueankru.index.evaluation.JudgedQueries;
import org.pueankru.index.evaluation.JudgedQuery;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Shows what is understood of a query.")
final class ParseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ThesaurusOption thesaurus = new ThesaurusOption();

    @Option(names = "--index", paramLabel = "DIR", description = "needed for corrections only")
    private @Nullable Path index;

    @Option(names = "--json", description = "print one JSON object a query")
    private boolean json;

    @Option(names = "--queries", paramLabel = "TSV", description = "a file of id TAB query")
    private @Nullable Path queries;

    @Option(
            names = "--expected",
            description =
                    "the third column is the expected JSON object: print what differs in the"
                            + " members that it has, and the share that is exactly as expected")
    private boolean expected;

    @Parameters(arity = "0..*", paramLabel = "QUERY")
    private List<String> query = List.of();

    @Override
    public Integer call() {
        if ((queries == null) == query.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "give either a QUERY or --queries with a file");
        }
        if (expected && queries == null) {
            throw new ParameterException(spec.commandLine(), "--expected needs --queries");
        }
        if (index == null) {
            thesaurus.read();
            parse(QueryUnderstanding.standard());
        } else {
            try (MediaIndex opened = thesaurus.open(index)) {
                parse(opened::understand);
            }
        }
        return ExitCode.OK;
    }

    private void parse(QueryUnderstanding understanding) {
        if (queries == null) {
            String typed = String.join(" ", query);
            Understood understood = understanding.understand(typed);
            print(Answers.understood(understood), understood);
            return;
        }
        if (expected) {
            ExpectedAnswers.compare(JudgedQueries.read(queries), understanding)
                    .forEach(spec.commandLine().getOut()::println);
            return;
        }
        for (JudgedQuery each : JudgedQueries.read(queries)) {
            Understood understood = understanding.understand(each.text());
            print(Answers.understood(each.id(), understood), understood);
        }
    }

    private void print(ObjectNode answer, Understood understood) {
        spec.commandLine().getOut().println(json ? answer : Answers.plain(understood));
    }
}
