package org.pueankru.simulator.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.SendOutcome;
import org.pueankru.simulator.platform.Sending;
import org.pueankru.simulator.world.LineId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sending unasked: push and multicast (LINE reference, "Send push message" and "Send multicast
 * message"). Accepted does not mean delivered: for somebody who blocks the bot the answer is 200.
 */
final class SendEndpoints {
    private static final String RETRY_KEY = "X-Line-Retry-Key";
    private static final String ACCEPTED_REQUEST_ID = "x-line-accepted-request-id";
    private static final int MOST_RECIPIENTS = 500;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9_]{1,30}");

    private SendEndpoints() {}

    /** To one person or group; tells the ids of the messages, also when they were sent before. */
    static Answer push(Platform line, BotCall call) {
        JsonNode body = call.json();
        String to = MessageEndpoints.required(body, "to");
        if (!LineId.isUser(to) && !LineId.isGroup(to)) {
            throw invalid("to");
        }
        return answer(line.send(sending("push", List.of(to), body, call)), true);
    }

    /**
     * To 1 to 500 user ids. Of ids that nobody has, LINE's text says that they are skipped and its
     * table of errors that they give 400; here they are skipped.
     */
    static Answer multicast(Platform line, BotCall call) {
        JsonNode body = call.json();
        List<String> to = recipients(body.path("to"));
        return answer(line.send(sending("multicast", to, body, call)), false);
    }

    private static List<String> recipients(JsonNode to) {
        if (!to.isArray() || to.isEmpty()) {
            throw ApiRefusal.ofProperty("to", "May not be empty");
        }
        if (to.size() > MOST_RECIPIENTS) {
            throw ApiRefusal.ofProperty("to", "Size must be between 1 and " + MOST_RECIPIENTS);
        }
        List<String> userIds = new ArrayList<>();
        for (JsonNode userId : to) {
            if (!LineId.isUser(userId.asString(""))) {
                throw invalid("to[" + userIds.size() + "]");
            }
            userIds.add(userId.asString());
        }
        return userIds;
    }

    private static Sending sending(String via, List<String> to, JsonNode body, BotCall call) {
        checkOptions(body);
        return new Sending(
                via,
                to,
                MessageEndpoints.goodMessages(body),
                body.path("notificationDisabled").asBoolean(false),
                call.requestId(),
                retryKey(call),
                call.digest());
    }

    /** A hexadecimal UUID in LINE's words; what LINE says to another text is not documented. */
    private static @Nullable String retryKey(BotCall call) {
        String key = call.header(RETRY_KEY);
        if (key == null) {
            return null;
        }
        String lower = key.toLowerCase(Locale.ROOT);
        if (!UUID.matcher(lower).matches()) {
            throw new ApiRefusal(400, "The value of the header, " + RETRY_KEY + ", is not a UUID");
        }
        return lower;
    }

    /** One aggregation unit of 1 to 30 characters (LINE's OpenAPI, MulticastRequest). */
    private static void checkOptions(JsonNode body) {
        JsonNode silent = body.path("notificationDisabled");
        if (!silent.isMissingNode() && !silent.isBoolean()) {
            throw invalid("notificationDisabled");
        }
        JsonNode units = body.path("customAggregationUnits");
        boolean isGood =
                units.isMissingNode()
                        || (units.isArray()
                                && units.size() <= 1
                                && units.valueStream().allMatch(unit -> isUnit(unit.asString(""))));
        if (!isGood) {
            throw invalid("customAggregationUnits");
        }
    }

    private static boolean isUnit(String unit) {
        return UNIT.matcher(unit).matches();
    }

    private static ApiRefusal invalid(String property) {
        return new ApiRefusal(
                400,
                "The property, '%s', in the request body is invalid (line: -, column: -)"
                        .formatted(property));
    }

    private static Answer answer(SendOutcome outcome, boolean withIds) {
        return switch (outcome) {
            case SendOutcome.Accepted(var sent) ->
                    Answer.ok(
                            withIds
                                    ? MessageEndpoints.withSentMessages(Json.object(), sent)
                                    : Json.object());
            case SendOutcome.AlreadyAccepted(var requestId, var sent) -> {
                ObjectNode body = Json.object().put("message", "The retry key is already accepted");
                yield new Answer(
                        409,
                        withIds ? MessageEndpoints.withSentMessages(body, sent) : body,
                        Map.of(ACCEPTED_REQUEST_ID, requestId));
            }
            case SendOutcome.NobodyThere() -> throw new ApiRefusal(400, "Failed to send messages");
            case SendOutcome.OverMonthlyLimit() ->
                    throw new ApiRefusal(429, "You have reached your monthly limit.");
        };
    }
}
