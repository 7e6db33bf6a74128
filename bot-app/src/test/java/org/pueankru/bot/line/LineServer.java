package org.pueankru.bot.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.settings.LineSettings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Speaks HTTP as LINE would and gives one scripted answer to everything. */
final class LineServer implements AutoCloseable {
    static final String TOKEN = "secret-channel-token";
    static final String REQUEST_ID = "line-request-1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    /** What reached the server. */
    record Request(String path, List<String> authorisation, JsonNode body) {}

    private interface Answerer {
        void answer(HttpExchange exchange) throws IOException;
    }

    private LineServer(Answerer answerer) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        requests.add(read(exchange));
                        answerer.answer(exchange);
                    }
                });
        server.start();
    }

    /** Answers every request with this. */
    static LineServer answering(int status, String contentType, String body) {
        return answering(status, contentType, body, Map.of());
    }

    static LineServer answering(int status, String json, Map<String, String> headers) {
        return answering(status, "application/json", json, headers);
    }

    private static LineServer answering(
            int status, String contentType, String body, Map<String, String> headers) {
        return new LineServer(
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                    exchange.getResponseHeaders().set("x-line-request-id", REQUEST_ID);
                    headers.forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                });
    }

    static LineServer answering(int status, String json) {
        return answering(status, "application/json", json);
    }

    /** Takes requests and says nothing until it is closed. */
    static LineServer hanging() {
        CountDownLatch never = new CountDownLatch(1);
        return new LineServer(
                _ -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    /** Answers with 200 at once, and then with one byte at a time, without end. */
    static LineServer dripping() {
        CountDownLatch closed = new CountDownLatch(1);
        return new LineServer(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        while (!closed.await(500, TimeUnit.MILLISECONDS)) {
                            exchange.getResponseBody().write(1);
                            exchange.getResponseBody().flush();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static Request read(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestURI().getPath(),
                List.copyOf(exchange.getRequestHeaders().get("Authorization")),
                JsonMapper.builder().build().readTree(exchange.getRequestBody().readAllBytes()));
    }

    /** The next request that came, waiting for it. */
    Request received() throws InterruptedException {
        Request request = requests.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("LINE got no request");
        }
        return request;
    }

    int requestsLeft() {
        return requests.size();
    }

    /** Clients of the first channel, which talk to this server. */
    LineClients clients() {
        return new LineClients(
                settings(), new FixedChannels(new Channel(ChannelId.FIRST, "secret", TOKEN, null)));
    }

    LineSettings settings() {
        return new LineSettings("secret", TOKEN, address(), address());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
