package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.OperatorsDatabase;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.BadSqlGrammarException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;

/** A command about the directory of one district. */
abstract class DirectoryCommand implements Callable<Integer> {
    private final Environment environment;
    private final Clock clock;

    @Mixin private final WhichDistrict which = new WhichDistrict();

    @Spec private @Nullable CommandSpec spec;

    DirectoryCommand(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public final Integer call() {
        try (OperatorsDatabase database = OperatorsDatabase.open(Settings.readStores(environment));
                DirectoryContext context = new DirectoryContext(database, environment, clock)) {
            return run(context, which.among(context.get(Districts.class).all()).id());
        } catch (BadSqlGrammarException e) {
            throw new StartRefused(
                    "The database is not the bot's yet, or of an older bot: start the bot once.",
                    e);
        }
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
