package org.pueankru.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * Takes replies as LINE does, and notes how long after the event was sent they came. Thread-safe.
 */
final class MeasuringLine implements AutoCloseable {
    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final LongAdder replies = new LongAdder();
    private final LongAdder unexpected = new LongAdder();
    private volatile Histogram endToEnd = new ConcurrentHistogram(3);

    MeasuringLine() throws IOException {
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/bot/message/reply", this::reply);
        server.createContext("/", exchange -> answer(exchange, "{}"));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on a reply with this token is measured from {@code nanos}. */
    void expect(String token, long nanos) {
        sentAt.put(token, nanos);
    }

    /** Starts a new measurement. */
    void reset() {
        sentAt.clear();
        replies.reset();
        unexpected.reset();
        endToEnd = new ConcurrentHistogram(3);
    }

    long replies() {
        return replies.sum();
    }

    /** Replies with a token that nobody has or that was used before. */
    long unexpected() {
        return unexpected.sum();
    }

    /** Microseconds from sending the event to having its reply. */
    Histogram endToEnd() {
        return endToEnd;
    }

    private void reply(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        long now = System.nanoTime();
        Long sent = sentAt.remove(json.readTree(body).path("replyToken").asString(""));
        if (sent == null) {
            unexpected.increment();
        } else {
            replies.increment();
            endToEnd.recordValue((now - sent) / 1_000);
        }
        answer(exchange, "{\"sentMessages\":[{\"id\":\"1\"}]}");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("x-line-request-id", "bench");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
