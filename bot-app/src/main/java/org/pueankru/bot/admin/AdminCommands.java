package org.pueankru.bot.admin;

import org.pueankru.bot.admin.doctor.DoctorCommand;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** Runs one command without the service: no web server, no Spring context. */
@Command(
        name = "admin",
        description = "Commands for operators of the bot.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class AdminCommands {
    private AdminCommands() {}

    /**
     * Runs a command and prints its outcome.
     *
     * @return 0 done, 1 not possible (one sentence on standard error), 2 wrong usage
     */
    public static int run(String... args) {
        // a command says what there is to say itself
        LoggingSystem.get(AdminCommands.class.getClassLoader()).beforeInitialize();
        return commandLine(new StandardEnvironment(), Clock.systemUTC())
                .setOut(inUtf8(System.out))
                .setErr(inUtf8(System.err))
                .execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    /** Titles and searches are Thai, whatever the terminal of a service's user says of itself. */
    private static PrintWriter inUtf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine(Environment environment, Clock clock) {
        return new CommandLine(new AdminCommands())
                .addSubcommand(new ParkedCommand(environment))
                .addSubcommand(new ReportsCommand(environment, clock))
                .addSubcommand(new LinksCommand(environment))
                .addSubcommand(new WantedCommand(environment, clock))
                .addSubcommand(new TokenCommand(environment, clock))
                .addSubcommand(new PasskeysCommand(environment, clock))
                .addSubcommand(new DoctorCommand(environment))
                .addSubcommand(files(FileKind.NETWORKS, environment, clock))
                .addSubcommand(files(FileKind.SCHOOLS, environment, clock))
                .addSubcommand(files(FileKind.PEOPLE, environment, clock))
                .addSubcommand(
                        Topic.of(
                                "invites",
                                "Makes invite codes.",
                                Map.of("directors", new DirectorCodesCommand(environment, clock))))
                .setExecutionExceptionHandler((failure, command, _) -> told(failure, command));
    }

    private static CommandLine files(FileKind kind, Environment environment, Clock clock) {
        return Topic.of(
                kind.code(),
                "Imports or exports the district's " + kind.code() + ".",
                Map.of(
                        "import", new ImportCommand(kind, environment, clock),
                        "export", new ExportCommand(kind, environment, clock)));
    }

    private static int told(Exception failure, CommandLine command) {
        String sentence =
                failure instanceof StartRefused refused
                        ? String.valueOf(refused.getMessage())
                        : "The command failed: " + failure.getClass().getSimpleName() + ".";
        command.getErr().println(sentence);
        return 1;
    }
}
