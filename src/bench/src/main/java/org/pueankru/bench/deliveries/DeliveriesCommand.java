package org.pueankru.bench.deliveries;

import org.pueankru.bench.BotProcess;
import org.pueankru.bench.TemporaryDirectory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Sends a notice to many people by instances of the bot that share one database (durable: fsync
 * on), against a LINE that accepts after a delay, and prints how many a second were accepted and
 * stored as accepted.
 */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = "How fast the outbox sends, on this machine.")
public final class DeliveriesCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 300;

    @Option(
            names = "--bot",
            defaultValue = "bot-app/target/bot-app.jar",
            description = "the bot's jar (${DEFAULT-VALUE})")
    private Path bot = Path.of("");

    @Option(
            names = "--catalogue",
            defaultValue = "src/demo/catalogue.jsonl",
            description = "what the bot needs to start (${DEFAULT-VALUE})")
    private Path catalogue = Path.of("");

    @Option(
            names = "--targets",
            split = ",",
            defaultValue = "1000,29000",
            description = "people, one run each (${DEFAULT-VALUE})")
    private List<Integer> targets = List.of();

    @Option(
            names = "--delays",
            split = ",",
            defaultValue = "0,50",
            description = "ms that LINE takes, one run each (${DEFAULT-VALUE})")
    private List<Integer> delays = List.of();

    @Option(
            names = "--instances",
            defaultValue = "2",
            description = "bots, at most 4 (${DEFAULT-VALUE})")
    private int instances;

    @Option(
            names = "--rate",
            defaultValue = "100000",
            description = "pushes a second that an instance may begin (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--port",
            defaultValue = "18180",
            description = "the first bot's port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--jvm",
            defaultValue = "-Xmx384m",
            description = "option for the bots' JVMs (${DEFAULT-VALUE})")
    private List<String> jvmOptions = List.of();

    @Override
    public Integer call() throws Exception {
        if (instances < 1
                || instances > 4
                || targets.stream().anyMatch(count -> count < 1 || count > 1_000_000)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "1 to 4 instances, 1 to 1,000,000 targets");
        }
        try (TemporaryDirectory data = TemporaryDirectory.create();
                PushedLine line = new PushedLine()) {
            List<BotProcess> bots = new ArrayList<>();
            try {
                for (int i = 0; i < instances; i++) {
                    bots.add(start(i, data.path(), line));
                }
                measureAll(PlannedDeliveries.of(data.path().resolve("0")), line, bots);
            } finally {
                // the first one has the stores of all
                bots.reversed().forEach(BotProcess::close);
            }
        }
        return 0;
    }

    private BotProcess start(int number, Path data, PushedLine line) throws Exception {
        Path own = Files.createDirectories(data.resolve(Integer.toString(number)));
        Map<String, String> environment = new HashMap<>();
        environment.put("OUTBOX_PUSHES_PER_SECOND", Integer.toString(rate));
        if (number > 0) {
            environment.putAll(PlannedDeliveries.shared(data.resolve("0")));
        }
        return BotProcess.start(
                bot, catalogue, own, port + number, line.address(), jvmOptions, environment);
    }

    private void measureAll(PlannedDeliveries deliveries, PushedLine line, List<BotProcess> bots)
            throws Exception {
        print(
                String.format(
                        Locale.ROOT,
                        "%8s %8s | %12s %12s | %8s %8s | %s",
                        "targets",
                        "delay",
                        "accepted/s",
                        "stored/s",
                        "requests",
                        "doubled",
                        "MiB"));
        for (int delay : delays) {
            // code is warm after the first run, which nobody counts
            measure(deliveries, line, 500, delay);
            for (int count : targets) {
                Run run = measure(deliveries, line, count, delay);
                print(
                        String.format(
                                Locale.ROOT,
                                "%8d %5d ms | %12.0f %12.0f | %8d %8d | %s",
                                count,
                                delay,
                                count / run.acceptedSeconds(),
                                count / run.storedSeconds(),
                                line.requests(),
                                line.doubled(),
                                memory(bots)));
            }
        }
    }

    private record Run(double acceptedSeconds, double storedSeconds) {}

    private static Run measure(PlannedDeliveries deliveries, PushedLine line, int count, int delay)
            throws Exception {
        line.reset(delay);
        UUID sending = deliveries.prepare(count);
        long begin = System.nanoTime();
        deliveries.open(sending);
        while (deliveries.accepted(sending) < count) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
                throw new IllegalStateException(
                        line.targets() + " of " + count + " within " + MOST_SECONDS + " s");
            }
            Thread.sleep(50);
        }
        long stored = System.nanoTime();
        return new Run((line.lastNanos() - begin) / 1e9, (stored - begin) / 1e9);
    }

    private static String memory(List<BotProcess> bots) throws Exception {
        List<String> all = new ArrayList<>();
        for (BotProcess bot : bots) {
            all.add(Long.toString(bot.residentMib()));
        }
        return String.join(" + ", all);
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
