package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.OperatorsDatabase;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.BadSqlGrammarException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** A command about the directory of one district. */
abstract class DirectoryCommand implements Callable<Integer> {
    private final Environment environment;
    private final Clock clock;

    @Option(
            names = "--district",
            paramLabel = "NAME",
            description = "Which district, by its name or channel; needed when there are several.")
    private @Nullable String district;

    @Spec private @Nullable CommandSpec spec;

    DirectoryCommand(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public final Integer call() {
        try (OperatorsDatabase database = OperatorsDatabase.open(Settings.readStores(environment));
                DirectoryContext context = new DirectoryContext(database, environment, clock)) {
            return run(context, theDistrict(context.get(Districts.class).all()));
        } catch (BadSqlGrammarException e) {
            throw new StartRefused(
                    "The database is not the bot's yet, or of an older bot: start the bot once.",
                    e);
        }
    }

    private DistrictId theDistrict(List<District> all) {
        List<District> meant =
                all.stream()
                        .filter(
                                each ->
                                        district == null
                                                || each.name().equals(district)
                                                || each.channel().value().equals(district))
                        .toList();
        if (meant.size() == 1) {
            return meant.getFirst().id();
        }
        if (all.isEmpty()) {
            throw new StartRefused("There is no district yet: start the bot once.");
        }
        throw new StartRefused(
                "Say which district with --district: "
                        + all.stream().map(District::name).collect(Collectors.joining(", "))
                        + ".");
    }

    /**
     * Does the work.
     *
     * @return the exit code
     * @throws StartRefused with one sentence when it is not possible
     */
    abstract int run(DirectoryContext context, DistrictId district);

    final PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be read.", e);
        }
    }
}
