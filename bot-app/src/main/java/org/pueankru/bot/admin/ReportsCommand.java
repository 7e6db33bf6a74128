package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.reports.Reports;
import org.pueankru.bot.reports.Reports.Reported;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@Command(
        name = "reports",
        description = "Lists what people reported about items of the library, or closes reports.",
        mixinStandardHelpOptions = true)
final class ReportsCommand extends StoreCommand {
    private final Clock clock;

    @Option(
            names = "--close",
            paramLabel = "ID",
            description = "Close all reports about the item with this id.")
    private @Nullable String close;

    ReportsCommand(Environment environment, Clock clock) {
        super(environment);
        this.clock = clock;
    }

    @Override
    void run(JdbcClient jdbc) {
        Reports reports = new Reports(jdbc);
        if (close == null) {
            list(reports.open());
        } else {
            close(reports, close);
        }
    }

    private void list(List<Reported> items) {
        if (items.isEmpty()) {
            out().println("No report is open.");
        }
        items.forEach(this::print);
    }

    private void print(Reported item) {
        String troubles = counts(item.troubles(), trouble -> trouble.code());
        String grades = counts(item.rightGrades(), grade -> grade);
        out().printf("%s  %s%n", item.item(), item.title());
        out().printf("    %s%n", item.address().isEmpty() ? "(no address)" : item.address());
        out().printf(
                        "    %s%s  (%s to %s)%n",
                        troubles,
                        grades.isEmpty() ? "" : "; should be " + grades,
                        item.firstDay(),
                        item.lastDay());
    }

    private static <K> String counts(Map<K, Integer> counts, Function<K, String> word) {
        return counts.entrySet().stream()
                .map(entry -> word.apply(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void close(Reports reports, String item) {
        int closed = reports.close(item, clock.instant());
        if (closed == 0) {
            throw new StartRefused("No report about " + item + " is open.");
        }
        out().printf("%d closed.%n", closed);
    }
}
