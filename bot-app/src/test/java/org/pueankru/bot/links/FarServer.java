package org.pueankru.bot.links;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's web server, on this machine, with one answer for each method and path. */
final class FarServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> userAgents = new CopyOnWriteArrayList<>();

    private record Answer(int status, String location) {}

    private FarServer(HttpServer server) {
        this.server = server;
    }

    static FarServer start() {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FarServer far = new FarServer(http);
            http.createContext(
                    "/",
                    exchange -> {
                        try (exchange) {
                            String what =
                                    exchange.getRequestMethod() + " " + exchange.getRequestURI();
                            String range = exchange.getRequestHeaders().getFirst("Range");
                            far.asked.add(range == null ? what : what + " " + range);
                            far.userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                            Answer answer = far.answers.getOrDefault(what, new Answer(404, ""));
                            if (!answer.location().isEmpty()) {
                                exchange.getResponseHeaders().set("Location", answer.location());
                            }
                            exchange.sendResponseHeaders(answer.status(), -1);
                        }
                    });
            http.start();
            return far;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FarServer answering(String methodAndPath, int status) {
        answers.put(methodAndPath, new Answer(status, ""));
        return this;
    }

    FarServer redirecting(String path, String to) {
        answers.put("HEAD " + path, new Answer(302, to));
        return this;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The same server under another name. */
    String address(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> userAgents() {
        return userAgents.stream().map(Objects::requireNonNull).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
