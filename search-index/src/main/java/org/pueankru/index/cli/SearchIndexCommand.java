package org.pueankru.index.cli;

import org.pueankru.index.NoIndexException;
import org.pueankru.index.UnreadableCatalogueException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line: {@code search-index COMMAND}. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "search-index",
        description = "Imports a learning-media catalogue and searches it.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {
            ImportCommand.class,
            SearchCommand.class,
            ParseCommand.class,
            SuggestCommand.class,
            EvaluateCommand.class
        })
public final class SearchIndexCommand implements Runnable {
    /**
     * Lucene tells at each start that it runs without the vector module, which text does not need.
     */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(run(Terminal.out(), Terminal.err(), Terminal.asTyped(arguments)));
    }

    /** Runs a command with its output going to the writers, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code =
                new CommandLine(new SearchIndexCommand())
                        .setOut(out)
                        .setErr(err)
                        .setExecutionExceptionHandler(SearchIndexCommand::explain)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof NoIndexException
                || failure instanceof UnreadableCatalogueException
                || failure instanceof UncheckedIOException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
