package org.pueankru.index.cli;

import org.pueankru.index.MediaIndex;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = "Completes what is being typed, one completion a line.")
final class SuggestCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--index", required = true, paramLabel = "DIR")
    private Path index = Path.of("");

    @Option(
            names = "-n",
            defaultValue = "10",
            paramLabel = "N",
            description = "how many (default 10)")
    private int limit;

    @Parameters(arity = "1..*", paramLabel = "PREFIX")
    private List<String> prefix = List.of();

    @Override
    public Integer call() {
        try (MediaIndex opened = MediaIndex.open(index)) {
            opened.suggest(String.join(" ", prefix), Math.max(0, limit))
                    .forEach(spec.commandLine().getOut()::println);
        }
        return ExitCode.OK;
    }
}
