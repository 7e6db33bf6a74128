package org.pueankru.bench;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends signed webhooks at fixed rates (open loop: a slow bot does not slow the senders down) to a
 * bot process with embedded stores, and prints how soon they were acknowledged and replied to.
 */
@Command(
        name = "webhook-load",
        mixinStandardHelpOptions = true,
        description = "Load against the whole bot on this machine.")
final class WebhookLoad implements Callable<Integer> {
    @Option(
            names = "--bot",
            defaultValue = "bot-app/target/bot-app.jar",
            description = "the bot's jar (${DEFAULT-VALUE})")
    private Path bot = Path.of("");

    @Option(
            names = "--catalogue",
            defaultValue = "src/demo/catalogue.jsonl",
            description = "what can be searched (${DEFAULT-VALUE})")
    private Path catalogue = Path.of("");

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "50,200",
            description = "events per second, one run each (${DEFAULT-VALUE})")
    private List<Integer> rates = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "length of each run, at most 900 (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "seconds at the first rate that are not measured (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--teachers",
            defaultValue = "2000",
            description = "different people who write (${DEFAULT-VALUE})")
    private int teachers;

    @Option(
            names = "--port",
            defaultValue = "18080",
            description = "the bot's port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--jvm",
            defaultValue = "-Xmx384m",
            description = "option for the bot's JVM (${DEFAULT-VALUE})")
    private List<String> jvmOptions = List.of();

    @Override
    public Integer call() throws Exception {
        if (seconds < 1
                || seconds > 900
                || rates.stream().anyMatch(rate -> rate < 1 || rate > 1_000)) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "1 to 900 seconds, 1 to 1,000 events per second");
        }
        Path data = Files.createTempDirectory("puean-kru-bench");
        try (MeasuringLine line = new MeasuringLine();
                BotProcess process =
                        BotProcess.start(bot, catalogue, data, port, line.address(), jvmOptions)) {
            print(
                    String.format(
                            Locale.ROOT,
                            "ready after %.1f s; resident memory %d MiB",
                            process.readyAfter().toMillis() / 1_000.0,
                            process.residentMib()));
            TeacherEvents events = new TeacherEvents(20261121, teachers);
            if (warmUp > 0) {
                run(process, line, events, rates.getFirst(), warmUp);
            }
            print(
                    String.format(
                            Locale.ROOT,
                            "%8s %8s %8s | %9s %9s %9s | %9s %9s %9s | %8s %6s",
                            "rate/s",
                            "events",
                            "refused",
                            "ack p50",
                            "ack p99",
                            "ack max",
                            "reply p50",
                            "reply p95",
                            "reply p99",
                            "replies",
                            "MiB"));
            for (int rate : rates) {
                Result result = run(process, line, events, rate, seconds);
                print(
                        String.format(
                                Locale.ROOT,
                                "%8d %8d %8d | %6.1f ms %6.1f ms %6.1f ms | %6.1f ms %6.1f ms %6.1f ms | %8d %6d",
                                rate,
                                result.sent(),
                                result.refused(),
                                millis(result.acknowledged(), 50),
                                millis(result.acknowledged(), 99),
                                millis(result.acknowledged(), 100),
                                millis(line.endToEnd(), 50),
                                millis(line.endToEnd(), 95),
                                millis(line.endToEnd(), 99),
                                line.replies(),
                                process.residentMib()));
            }
        }
        return 0;
    }

    /** One run's figures; times in microseconds. */
    private record Result(long sent, long refused, Histogram acknowledged) {}

    private static Result run(
            BotProcess bot, MeasuringLine line, TeacherEvents events, int rate, int seconds)
            throws InterruptedException {
        line.reset();
        Histogram acknowledged = new ConcurrentHistogram(3);
        LongAdder refused = new LongAdder();
        int count = rate * seconds;
        Semaphore done = new Semaphore(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client =
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .executor(threads)
                                .build()) {
            List<TeacherEvents.Webhook> prepared = new ArrayList<>();
            for (int i = 0; i < Math.min(count, 1_000); i++) {
                prepared.add(events.next());
            }
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                TeacherEvents.Webhook webhook =
                        i < prepared.size() ? prepared.get(i) : events.next();
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                line.expect(webhook.replyToken(), due);
                threads.execute(
                        () -> {
                            if (post(client, bot, webhook)) {
                                acknowledged.recordValue((System.nanoTime() - due) / 1_000);
                            } else {
                                refused.increment();
                            }
                            done.release();
                        });
            }
            if (!done.tryAcquire(count, 30, TimeUnit.SECONDS)) {
                print("some webhooks were not answered within 30 s");
            }
        }
        awaitReplies(line, count);
        return new Result(count, refused.sum(), acknowledged);
    }

    private static boolean post(HttpClient client, BotProcess bot, TeacherEvents.Webhook webhook) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(bot.address() + "/webhook"))
                        .timeout(Duration.ofSeconds(10))
                        .header("content-type", "application/json")
                        .header("x-line-signature", webhook.signature())
                        .POST(HttpRequest.BodyPublishers.ofString(webhook.body()))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitReplies(MeasuringLine line, int count) throws InterruptedException {
        for (int i = 0; i < 300 && line.replies() < count; i++) {
            Thread.sleep(100);
        }
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
