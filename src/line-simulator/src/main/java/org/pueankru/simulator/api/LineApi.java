package org.pueankru.simulator.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Puts LINE's endpoints on the server: request ids, bearer token, faults and errors are the same
 * for all.
 */
public final class LineApi {
    private static final String REQUEST_ID = "x-line-request-id";

    private final Platform platform;
    private final Faults faults;
    private final String channelToken;

    /**
     * The endpoints for this platform.
     *
     * @param channelToken the only bearer token that is accepted
     */
    public LineApi(Platform platform, Faults faults, String channelToken) {
        this.platform = platform;
        this.faults = faults;
        this.channelToken = channelToken;
    }

    /** An endpoint: what LINE does with a call and answers. */
    @FunctionalInterface
    interface Endpoint {
        /**
         * What LINE does and answers.
         *
         * @throws ApiRefusal when LINE refuses
         */
        Answer answer(BotCall call);
    }

    /**
     * Adds all endpoints, and LINE's "Not found" for every other path below {@code /v2} and {@code
     * /oauth2}.
     */
    public void addTo(RoutesConfig routes) {
        MessageEndpoints messages = new MessageEndpoints(platform);
        routes.post("/v2/bot/message/reply", handler(messages::reply));
        routes.post("/v2/bot/message/push", handler(messages::push));
        routes.post("/v2/bot/message/validate/{kind}", handler(messages::validate));
        routes.get("/v2/bot/message/quota", handler(messages::quota));
        routes.get("/v2/bot/message/quota/consumption", handler(messages::consumption));
        routes.post("/v2/bot/chat/loading/start", handler(messages::startLoading));

        PeopleEndpoints people = new PeopleEndpoints(platform);
        routes.get("/v2/bot/info", handler(people::botInfo));
        routes.get("/v2/bot/profile/{userId}", handler(people::profile));
        routes.get("/v2/bot/group/{groupId}/summary", handler(people::groupSummary));
        routes.get("/v2/bot/group/{groupId}/members/count", handler(people::memberCount));
        routes.get("/v2/bot/group/{groupId}/member/{userId}", handler(people::memberProfile));
        routes.post("/v2/bot/group/{groupId}/leave", handler(people::leave));

        WebhookEndpoints webhook = new WebhookEndpoints(platform);
        routes.get("/v2/bot/channel/webhook/endpoint", handler(webhook::get));
        routes.put("/v2/bot/channel/webhook/endpoint", handler(webhook::set));
        routes.post("/v2/bot/channel/webhook/test", handler(webhook::test));

        Handler unknown =
                handler(
                        call -> {
                            throw ApiRefusal.notFound();
                        });
        for (String path : new String[] {"/v2/*", "/v3/*", "/oauth2/*"}) {
            routes.addHttpHandler(HandlerType.GET, path, unknown);
            routes.addHttpHandler(HandlerType.POST, path, unknown);
            routes.addHttpHandler(HandlerType.PUT, path, unknown);
            routes.addHttpHandler(HandlerType.DELETE, path, unknown);
        }
    }

    private Handler handler(Endpoint endpoint) {
        return http -> serve(http, new BotCall(http), endpoint);
    }

    private void serve(Context http, BotCall call, Endpoint endpoint) {
        Optional<Fault> fault = faults.take(call.path());
        boolean doneAnyway = fault.map(Fault::afterAccepting).orElse(true);
        Answer answer = null;
        if (doneAnyway) {
            answer = answer(call, endpoint);
        }
        fault.map(Fault::delayMillis).ifPresent(LineApi::hang);
        if (fault.filter(Fault::replacesAnswer).isPresent()) {
            fail(http, call, fault.get());
            return;
        }
        write(http, call, answer == null ? answer(call, endpoint) : answer);
    }

    private Answer answer(BotCall call, Endpoint endpoint) {
        try {
            call.refuseIfTooLarge();
            refuseStrangers(call.header("Authorization"));
            return endpoint.answer(call);
        } catch (ApiRefusal refusal) {
            Answer answer = new Answer(refusal.status(), refusal.json());
            record(call, answer.status(), answer.body());
            return answer;
        }
    }

    private void refuseStrangers(@Nullable String authorization) {
        if (authorization == null) {
            throw new ApiRefusal(
                    401,
                    "Authentication failed due to the following reason: authorization header is"
                            + " missing. Confirm that the access token in the authorization header"
                            + " is valid.");
        }
        if (!authorization.equals("Bearer " + channelToken)) {
            throw new ApiRefusal(
                    401,
                    "Authentication failed due to the following reason: invalid token. Confirm"
                            + " that the access token in the authorization header is valid.");
        }
    }

    private void fail(Context http, BotCall call, Fault fault) {
        Integer status = fault.status();
        if (fault.drop() || status == null) {
            record(call, 0, null);
            drop(http);
            return;
        }
        JsonNode body = fault.body();
        if (body == null) {
            body = Json.object().put("message", ordinaryMessage(status));
        }
        record(call, status, body);
        write(http, call, new Answer(status, body));
    }

    private static String ordinaryMessage(int status) {
        return switch (status) {
            case 429 -> "The API rate limit has been exceeded. Try again later.";
            case 401 ->
                    "Authentication failed due to the following reason: invalid token. Confirm that"
                            + " the access token in the authorization header is valid.";
            case 403 -> "Access to this API is not available for your account";
            case 404 -> "Not found";
            default -> status >= 500 ? "Internal Server Error" : "Failed to send messages";
        };
    }

    private void record(BotCall call, int status, @Nullable JsonNode answer) {
        JsonNode request = call.bodyIfJson();
        platform.refused(chatOf(request), call.path(), call.requestId(), status, request, answer);
    }

    private @Nullable String chatOf(@Nullable JsonNode request) {
        if (request == null) {
            return null;
        }
        if (request.has("replyToken")) {
            return platform.chatOf(request.path("replyToken").asString("")).orElse(null);
        }
        String target = request.path("to").asString(request.path("chatId").asString(""));
        return target.isEmpty() ? null : target;
    }

    private static void write(Context http, BotCall call, Answer answer) {
        http.status(answer.status())
                .header(REQUEST_ID, call.requestId())
                .contentType("application/json")
                .result(Json.MAPPER.writeValueAsBytes(answer.body()));
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
