package org.pueankru.bench.deliveries;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Takes pushes as LINE does, after a delay, and counts them by target and key. Thread-safe. */
final class PushedLine implements AutoCloseable {
    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> accepted = new ConcurrentHashMap<>();
    private final LongAdder requests = new LongAdder();
    private volatile long delayMillis;
    private volatile long lastNanos;

    PushedLine() throws IOException {
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/bot/message/push", this::push);
        server.createContext(
                "/v2/bot/message/quota", exchange -> answer(exchange, 200, "{\"type\":\"none\"}"));
        server.createContext(
                "/v2/bot/message/quota/consumption",
                exchange -> answer(exchange, 200, "{\"totalUsage\":0}"));
        server.createContext("/", exchange -> answer(exchange, 200, "{}"));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Starts a new measurement. */
    void reset(long newDelayMillis) {
        keys.clear();
        accepted.clear();
        requests.reset();
        delayMillis = newDelayMillis;
    }

    long requests() {
        return requests.sum();
    }

    long targets() {
        return accepted.size();
    }

    /** Targets that got more than one message. */
    long doubled() {
        return accepted.values().stream().filter(count -> count.sum() > 1).count();
    }

    /** When the last new target was reached. */
    long lastNanos() {
        return lastNanos;
    }

    private void push(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.increment();
        pause();
        String to = json.readTree(body).path("to").asString("");
        String key = exchange.getRequestHeaders().getFirst("X-Line-Retry-Key");
        if (keys.putIfAbsent(key, to) != null) {
            answer(exchange, 409, "{\"message\":\"The retry key is already accepted\"}");
            return;
        }
        accepted.computeIfAbsent(to, _ -> new LongAdder()).increment();
        lastNanos = System.nanoTime();
        answer(exchange, 200, "{\"sentMessages\":[{\"id\":\"1\"}]}");
    }

    private void pause() {
        if (delayMillis > 0) {
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("x-line-request-id", "bench");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
