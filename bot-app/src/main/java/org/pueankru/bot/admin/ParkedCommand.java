package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.OperatorsDatabase;
import org.pueankru.bot.webhook.ParkedEvents;
import org.pueankru.bot.webhook.ParkedEvents.Parked;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "parked",
        description =
                "Lists the events that the bot gave up on after five tries, or hands them back to"
                        + " it.",
        mixinStandardHelpOptions = true)
final class ParkedCommand implements Callable<Integer> {
    private static final int AT_MOST = 1_000;
    private static final String ROW = "%-28s %-34s %-7s %-16s %-21s %5s  %s%n";

    private final Environment environment;

    @Option(
            names = "--retry",
            paramLabel = "ID|all",
            description = "Hand this event, or all of them, back to the bot.")
    private @Nullable String retry;

    @Spec private @Nullable CommandSpec spec;

    ParkedCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (OperatorsDatabase database =
                OperatorsDatabase.open(Settings.readStores(environment))) {
            ParkedEvents events = new ParkedEvents(JdbcClient.create(database.dataSource()));
            return retry == null ? list(events) : retry(events, retry);
        } catch (BadSqlGrammarException e) {
            throw new StartRefused("The database is not the bot's yet: start the bot once.", e);
        }
    }

    private int list(ParkedEvents events) {
        List<Parked> parked = events.list(AT_MOST);
        if (parked.isEmpty()) {
            out().println("No event is parked.");
            return 0;
        }
        out().printf(ROW, "ID", "CHANNEL", "CHAT", "EVENT", "RECEIVED (UTC)", "TRIES", "ERROR");
        parked.forEach(
                event ->
                        out().printf(
                                        ROW,
                                        event.id(),
                                        event.channel(),
                                        event.chat(),
                                        event.kind(),
                                        event.received().toString().replaceAll("\\.\\d+", ""),
                                        event.tries(),
                                        Objects.requireNonNullElse(event.error(), "")));
        return 0;
    }

    private int retry(ParkedEvents events, String which) {
        boolean all = which.equals("all");
        int handedBack = all ? events.retryAll() : events.retry(which);
        if (handedBack == 0 && !all) {
            throw new StartRefused("No parked event has the id " + which + ".");
        }
        out().printf("%d handed back.%n", handedBack);
        return 0;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
