package org.pueankru.simulator.api;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * What is the same for all of LINE's endpoints: request ids, bearer tokens, rates, errors and the
 * faults that are ordered. Thread-safe.
 */
final class Service {
    private static final String REQUEST_ID = "x-line-request-id";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final Channels channels;
    private final Faults faults = new Faults();
    private final Tally tally = new Tally();
    private final RateLimits rates;

    /** A call, and the route that it came by (for counts and rates). */
    private record Visit(Context http, BotCall call, String method, String route) {}

    Service(Channels channels) {
        this.channels = channels;
        this.rates = new RateLimits(() -> System.nanoTime() + channels.clock().shift().toNanos());
    }

    Faults faults() {
        return faults;
    }

    RateLimits rates() {
        return rates;
    }

    Tally tally() {
        return tally;
    }

    void serve(Context http, String method, String route, LineApi.Endpoint endpoint) {
        Visit visit = new Visit(http, new BotCall(http), method, route);
        BotCall call = visit.call();
        call.targets().forEach(to -> channels.ofChat(to).tried(to));
        Optional<Faults.Strike> strike = faults.take(call.path(), call.targets());
        if (strike.isEmpty()) {
            write(visit, answer(visit, endpoint));
            return;
        }
        serveBadly(visit, endpoint, strike.get());
    }

    private void serveBadly(Visit visit, LineApi.Endpoint endpoint, Faults.Strike strike) {
        Failure fault = strike.failure();
        Answer answer = fault.afterAccepting() ? answer(visit, endpoint) : null;
        hang(fault.delayMillis());
        if (fault.replacesAnswer()) {
            fail(visit, strike);
        } else {
            write(visit, answer == null ? answer(visit, endpoint) : answer);
        }
    }

    private Answer answer(Visit visit, LineApi.Endpoint endpoint) {
        BotCall call = visit.call();
        Answer answer;
        try {
            call.refuseIfTooLarge();
            Platform line = channelOf(call.header("Authorization"));
            refuseIfTooFast(line, visit);
            answer = endpoint.answer(line, call);
        } catch (ApiRefusal refusal) {
            answer = new Answer(refusal.status(), refusal.json());
        }
        if (answer.isRefusal()) {
            record(call, answer.status(), answer.body());
        }
        return answer;
    }

    private Platform channelOf(@Nullable String authorization) {
        if (authorization == null) {
            throw new ApiRefusal(401, reasonOf401("authorization header is missing"));
        }
        return Optional.of(authorization)
                .filter(header -> header.startsWith("Bearer "))
                .flatMap(header -> channels.withToken(header.substring("Bearer ".length())))
                .orElseThrow(() -> new ApiRefusal(401, reasonOf401("invalid token")));
    }

    private static String reasonOf401(String reason) {
        return ("Authentication failed due to the following reason: %s. Confirm that the access"
                        + " token in the authorization header is valid.")
                .formatted(reason);
    }

    private void refuseIfTooFast(Platform line, Visit visit) {
        if (!rates.take(line.community().bot().userId(), visit.method(), visit.route())) {
            throw new ApiRefusal(429, Fault.RATE_LIMIT);
        }
    }

    private void fail(Visit visit, Faults.Strike strike) {
        Failure fault = strike.failure();
        Integer status = fault.status();
        if (fault.noAnswer() || fault.drop() || status == null) {
            record(visit.call(), 0, null);
            tally.count(visit.method() + " " + visit.route(), 0);
            if (fault.noAnswer()) {
                strike.awaitClearing(LONGEST_SILENCE);
            }
            drop(visit.http());
            return;
        }
        JsonNode body = fault.body();
        if (body == null) {
            body = Json.object().put("message", ordinaryMessage(status));
        }
        record(visit.call(), status, body);
        write(visit, new Answer(status, body));
    }

    private static String ordinaryMessage(int status) {
        return switch (status) {
            case 429 -> Fault.RATE_LIMIT;
            case 401 -> reasonOf401("invalid token");
            case 403 -> "Access to this API is not available for your account";
            case 404 -> "Not found";
            default -> status >= 500 ? "Internal Server Error" : "Failed to send messages";
        };
    }

    private void record(BotCall call, int status, @Nullable JsonNode answer) {
        channels.refused(
                chatOf(call), call.path(), call.requestId(), status, call.bodyIfJson(), answer);
    }

    private @Nullable String chatOf(BotCall call) {
        JsonNode request = call.bodyIfJson();
        if (request == null) {
            return null;
        }
        if (request.has("replyToken")) {
            String replyToken = request.path("replyToken").asString("");
            return channels.all().stream()
                    .flatMap(channel -> channel.chatOf(replyToken).stream())
                    .findFirst()
                    .orElse(null);
        }
        String chatId = request.path("chatId").asString("");
        return call.targets().size() == 1
                ? call.targets().getFirst()
                : chatId.isEmpty() ? null : chatId;
    }

    private void write(Visit visit, Answer answer) {
        tally.count(visit.method() + " " + visit.route(), answer.status());
        answer.headers().forEach(visit.http()::header);
        visit.http()
                .status(answer.status())
                .header(REQUEST_ID, visit.call().requestId())
                .contentType(
                        answer.content().isPresent()
                                ? "application/octet-stream"
                                : "application/json")
                .result(
                        answer.content()
                                .map(Service::bytes)
                                .orElseGet(() -> Json.MAPPER.writeValueAsBytes(answer.body())));
    }

    private static byte[] bytes(ByteBuffer content) {
        ByteBuffer unread = content.duplicate();
        byte[] bytes = new byte[unread.remaining()];
        unread.get(bytes);
        return bytes;
    }

    private static void hang(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The servlet container breaks the connection without an answer on this status; in an
     * asynchronous request Javalin does not trip over it.
     */
    private static void drop(Context http) {
        try {
            http.req().startAsync();
            http.res().sendError(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
