package org.pueankru.bot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service as operators start it: a process of its own, told everything by its environment. */
public final class BotProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;
    private final Path errors;
    private final int port;

    private BotProcess(Process process, Path output, Path errors, int port) {
        this.process = process;
        this.output = output;
        this.errors = errors;
        this.port = port;
    }

    /** What a complete environment holds, for a LINE that is down. */
    public static Map<String, String> environment(Path dataDir) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LINE_CHANNEL_SECRET", ServiceTest.CHANNEL_SECRET);
        environment.put("LINE_CHANNEL_TOKEN", "token-of-the-test-channel");
        environment.put("LINE_API_ENDPOINT", "http://127.0.0.1:9");
        environment.put("LINE_DATA_ENDPOINT", "http://127.0.0.1:9");
        environment.put("LINK_CHECKS", "off");
        environment.put("DATA_DIR", dataDir.toString());
        return environment;
    }

    /** Starts it on a free port unless the environment names one; does not wait. */
    public static BotProcess start(Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath(),
                                BotApplication.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("bot", ".out");
        Path errors = Files.createTempFile("bot", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        String port = environment.getOrDefault("SERVER_PORT", Integer.toString(freePort()));
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", port);
        int number = port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
        return new BotProcess(builder.start(), output, errors, number);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The status of its readiness; 0 while nobody listens. */
    public int readiness() {
        HttpRequest request = HttpRequest.newBuilder(at("/actuator/health/readiness")).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Waits for a status of its readiness. */
    public BotProcess awaitReadiness(int status) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (readiness() != status) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("readiness is not " + status + ": " + output() + errors());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    /** Waits for its end and returns the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + output() + errors());
        }
        return process.exitValue();
    }

    /** SIGKILL: the process gets no chance to do anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, as a service manager sends it. */
    public int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    public String output() {
        return read(output);
    }

    /**
     * Without what only tests have and the service would notice: ical4j brings time zones of its
     * own.
     */
    private static String classPath() {
        return Arrays.stream(
                        System.getProperty("java.class.path")
                                .split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.contains("ical4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it if it still runs, and keeps its output beside the test reports. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        Path reports = Files.createDirectories(Path.of("target/bot-processes"));
        for (Path file : List.of(output, errors)) {
            Files.move(
                    file,
                    reports.resolve(file.getFileName().toString()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
