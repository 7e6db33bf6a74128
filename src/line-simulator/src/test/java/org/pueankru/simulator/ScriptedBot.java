package org.pueankru.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A bot for tests: answers each event with what its script says, over HTTP as a real one. */
final class ScriptedBot implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile Function<JsonNode, List<? extends JsonNode>> script = event -> List.of();
    private volatile @Nullable URI line;

    /** A webhook call as it came in. */
    record Received(String body, String signature) {
        byte[] bytes() {
            return body.getBytes(UTF_8);
        }

        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }
    }

    ScriptedBot() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/webhook", this::webhook);
        server.start();
    }

    static ObjectNode text(String text) {
        return Json.object().put("type", "text").put("text", text);
    }

    URI webhookAddress() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers through this address of LINE, and with what the script makes of each event. */
    void answers(URI lineAddress, Function<JsonNode, List<? extends JsonNode>> newScript) {
        this.line = lineAddress;
        this.script = newScript;
    }

    void answersWebhooksWith(int newStatus) {
        this.status = newStatus;
    }

    List<Received> received() {
        return received;
    }

    List<JsonNode> events() {
        return received.stream().flatMap(call -> call.json().path("events").valueStream()).toList();
    }

    /** Calls LINE as a bot does. */
    HttpResponse<String> post(String path, JsonNode body, String... headers) {
        URI api = line;
        if (api == null) {
            throw new IllegalStateException("The bot does not know LINE's address");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_TOKEN)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.MAPPER.writeValueAsBytes(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> reply(String replyToken, List<? extends JsonNode> messages) {
        ObjectNode body = Json.object().put("replyToken", replyToken);
        body.putArray("messages").addAll(messages);
        return post("/v2/bot/message/reply", body);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void webhook(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("x-line-signature");
        received.add(new Received(body, signature));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        for (JsonNode event : Json.MAPPER.readTree(body).path("events")) {
            List<? extends JsonNode> messages = script.apply(event);
            if (!messages.isEmpty() && event.has("replyToken")) {
                reply(event.path("replyToken").asString(), messages);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
