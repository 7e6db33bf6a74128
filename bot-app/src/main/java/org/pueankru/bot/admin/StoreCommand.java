package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.OperatorsDatabase;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;

/** A command that needs the bot's database and nothing else of the service. */
abstract class StoreCommand implements Callable<Integer> {
    private final Environment environment;

    @Spec private @Nullable CommandSpec spec;

    StoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public final Integer call() {
        try (OperatorsDatabase database =
                OperatorsDatabase.open(Settings.readStores(environment))) {
            run(JdbcClient.create(database.dataSource()));
            return 0;
        } catch (BadSqlGrammarException e) {
            throw new StartRefused(
                    "The database is not the bot's yet, or of an older bot: start the bot once.",
                    e);
        }
    }

    /**
     * Does the work.
     *
     * @throws StartRefused with one sentence when it is not possible
     */
    abstract void run(JdbcClient jdbc);

    final PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
