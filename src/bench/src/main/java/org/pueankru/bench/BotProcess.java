package org.pueankru.bench;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The bot's jar in a process of its own, with embedded stores in a directory that is thrown away.
 */
public final class BotProcess implements AutoCloseable {
    static final String SECRET = "bench-secret";

    private final Process process;
    private final String address;
    private final Duration readyAfter;

    private BotProcess(Process process, String address, Duration readyAfter) {
        this.process = process;
        this.address = address;
        this.readyAfter = readyAfter;
    }

    /** Starts the jar and waits until it is ready, at most two minutes. */
    static BotProcess start(
            Path jar, Path catalogue, Path data, int port, String line, List<String> jvmOptions)
            throws IOException, InterruptedException {
        return start(jar, catalogue, data, port, line, jvmOptions, Map.of());
    }

    /** The same with more in its environment. */
    public static BotProcess start(
            Path jar,
            Path catalogue,
            Path data,
            int port,
            String line,
            List<String> jvmOptions,
            Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("PUBLIC_URL", "https://bench.invalid");
        builder.environment().put("LINE_CHANNEL_SECRET", SECRET);
        builder.environment().put("LINE_CHANNEL_TOKEN", "bench-token");
        builder.environment().put("LINE_API_ENDPOINT", line);
        builder.environment().put("LINE_DATA_ENDPOINT", line);
        builder.environment().put("CATALOGUE", catalogue.toString());
        builder.environment().put("LINK_CHECKS", "off");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(data.resolve("bot.log").toFile());
        long begin = System.nanoTime();
        Process process = builder.start();
        String address = "http://127.0.0.1:" + port;
        awaitAnswer(process, address + "/actuator/health/readiness", "\"UP\"", data);
        Duration readyAfter = Duration.ofNanos(System.nanoTime() - begin);
        awaitAnswer(process, address + "/actuator/health", "\"records\":[1-9]", data);
        return new BotProcess(process, address, readyAfter);
    }

    private static void awaitAnswer(Process process, String url, String text, Path data)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(2)).build();
            for (int i = 0; i < 1_200; i++) {
                if (!process.isAlive()) {
                    throw new IOException(
                            "The bot ended at its start; see " + data.resolve("bot.log"));
                }
                if (answers(client, request, text)) {
                    return;
                }
                Thread.sleep(100);
            }
        }
        process.destroy();
        throw new IOException(
                "The bot was not ready within two minutes; see " + data.resolve("bot.log"));
    }

    private static boolean answers(HttpClient client, HttpRequest request, String text)
            throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .anyMatch(line -> Pattern.compile(text).matcher(line).find());
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return address;
    }

    /** From the start of the process to readiness, embedded stores included. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** Resident memory of the JVM process alone, in MiB; 0 where /proc does not tell. */
    public long residentMib() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
