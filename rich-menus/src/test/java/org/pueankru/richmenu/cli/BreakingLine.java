package org.pueankru.richmenu.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands before the stand-in for LINE, breaks one call off, and looks after each call that went
 * through whether all is well.
 */
final class BreakingLine implements AutoCloseable {
    private static final Set<String> NOT_OURS =
            Set.of("host", "connection", "content-length", "expect", "accept-encoding");

    static {
        // else each answer waits 40 ms for the kernel
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final byte[] TROUBLE =
            "{\"message\":\"Internal Server Error\"}".getBytes(StandardCharsets.UTF_8);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI line;
    private final Runnable look;
    private final HttpServer server;
    private final List<Throwable> seen = new ArrayList<>();
    private Break kind = Break.REFUSED;
    private int at;
    private int calls;

    /** How a call breaks off. */
    enum Break {
        /** LINE answers 500 and has done nothing. */
        REFUSED,
        /** LINE has done it and answers 500. */
        DONE_ALL_THE_SAME,
        /** LINE has done it, and the connection breaks before the answer. */
        ANSWER_LOST,
        /** The answer comes, and no call comes through any more: who called has died. */
        DIED_AFTER
    }

    /**
     * @param look throws when something is wrong
     */
    BreakingLine(URI line, Runnable look) {
        this.line = line;
        this.look = look;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * The call of this number from now, counted from 1, breaks off; 0 = none does. Questions are
     * counted when they are refused: otherwise they leave nothing behind.
     */
    synchronized void breakAt(Break how, int call) {
        kind = how;
        at = call;
        calls = 0;
    }

    /** Calls since then. */
    synchronized int calls() {
        return calls;
    }

    /** What was wrong after a call. */
    synchronized List<Throwable> seen() {
        return List.copyOf(seen);
    }

    private synchronized void pass(HttpExchange call) throws IOException {
        boolean changes = !call.getRequestMethod().equals("GET");
        if (changes || kind == Break.REFUSED) {
            calls++;
        }
        boolean breaks = at > 0 && calls == at && (changes || kind == Break.REFUSED);
        if (at > 0 && calls > at && kind == Break.DIED_AFTER) {
            breakConnection(call);
            return;
        }
        byte[] body = call.getRequestBody().readAllBytes();
        if (breaks && kind == Break.REFUSED) {
            answer(call, 500, TROUBLE, null);
            return;
        }
        HttpResponse<byte[]> answer = forward(call, body);
        try {
            if (changes) {
                look.run();
            }
        } catch (RuntimeException | AssertionError e) {
            seen.add(
                    new AssertionError(
                            "after " + call.getRequestMethod() + " " + call.getRequestURI(), e));
        }
        if (breaks && kind == Break.ANSWER_LOST) {
            breakConnection(call);
        } else if (breaks && kind == Break.DONE_ALL_THE_SAME) {
            answer(call, 500, TROUBLE, null);
        } else {
            answer(
                    call,
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("x-line-request-id").orElse(null));
        }
    }

    /** In the middle of an answer: without one the server would keep the connection. */
    private static void breakConnection(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 1_000);
        call.getResponseBody().write('{');
        call.getResponseBody().flush();
        call.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange call, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(line.resolve(call.getRequestURI()))
                        .method(call.getRequestMethod(), BodyPublishers.ofByteArray(body));
        call.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange call, int status, byte[] body, @Nullable String id)
            throws IOException {
        if (id != null) {
            call.getResponseHeaders().set("x-line-request-id", id);
        }
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
