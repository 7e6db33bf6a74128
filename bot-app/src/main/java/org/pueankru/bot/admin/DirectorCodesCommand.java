package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.exchange.DirectorCodes;
import org.pueankru.bot.exchange.DirectorCodes.DirectorCode;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.core.env.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** {@code admin invites directors FILE}. */
@Command(
        name = "directors",
        description =
                "Makes an invite code for each school whose director is not in LINE, withdraws the"
                        + " earlier ones of these schools, and writes them to a new .csv or .xlsx file.",
        mixinStandardHelpOptions = true)
final class DirectorCodesCommand extends DirectoryCommand {
    private static final int MOST_DAYS = 90;

    @Parameters(paramLabel = "FILE", description = "The file to write; only you can read it.")
    private @Nullable Path file;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "14",
            description = "How long the codes are good, 1 to 90 (default: ${DEFAULT-VALUE}).")
    private int days;

    DirectorCodesCommand(Environment environment, Clock clock) {
        super(environment, clock);
    }

    @Override
    int run(DirectoryContext context, DistrictId district) {
        if (days < 1 || days > MOST_DAYS) {
            throw new StartRefused("--days must be 1 to 90.");
        }
        NewSheet sheet = NewSheet.at(Objects.requireNonNull(file));
        DirectorCodes directors = context.get(DirectorCodes.class);
        List<DirectorCode> codes =
                directors.make(district, new Actor.Operator(), Duration.ofDays(days));
        sheet.write(directors.file(codes, sheet.format()));
        out().printf("%d codes, written to %s.%n", codes.size(), file);
        return 0;
    }
}
