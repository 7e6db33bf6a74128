package org.pueankru.richmenu.cli;

import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Rich menus as code. */
@Command(
        name = "rich-menus",
        mixinStandardHelpOptions = true,
        version = "rich-menus 0.1.0-SNAPSHOT",
        description = {
            "Brings rich menus that a file defines to LINE.",
            "The channel's token is read from LINE_CHANNEL_TOKEN, never from the command line."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:LINE did not do it, or the file is not usable",
            "2:the command line is wrong",
            "3:another run changes the menus of this channel"
        },
        subcommands = {
            ValidateCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            RollbackCommand.class,
            PreviewCommand.class
        })
public final class RichMenusCommand {
    /** Runs a command and ends the process. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** The exit code of a command. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new RichMenusCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(
                        (problem, command, _) -> {
                            int code =
                                    switch (problem) {
                                        case Busy _ -> Busy.CODE;
                                        case Trouble _, LineFailure _, Refusal _ -> 1;
                                        default -> throw problem;
                                    };
                            command.getErr().println(problem.getMessage());
                            return code;
                        })
                .execute(arguments);
    }
}
