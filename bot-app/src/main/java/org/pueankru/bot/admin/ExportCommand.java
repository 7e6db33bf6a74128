package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.exchange.Exports;
import org.pueankru.bot.exchange.FileKind;
import org.springframework.core.env.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** {@code admin schools export FILE}, and the same for networks and people. */
@Command(
        name = "export",
        description =
                "Writes a file that can be imported again; the file must not be there yet, and its"
                        + " name says the format: .csv or .xlsx.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends DirectoryCommand {
    private final FileKind kind;

    @Parameters(paramLabel = "FILE", description = "The file to write; only you can read it.")
    private @Nullable Path file;

    ExportCommand(FileKind kind, Environment environment, Clock clock) {
        super(environment, clock);
        this.kind = kind;
    }

    @Override
    int run(DirectoryContext context, DistrictId district) {
        NewSheet sheet = NewSheet.at(Objects.requireNonNull(file));
        sheet.write(
                context.get(Exports.class)
                        .file(district, kind, sheet.format(), new Actor.Operator()));
        out().println("Written to " + file + ".");
        return 0;
    }
}
