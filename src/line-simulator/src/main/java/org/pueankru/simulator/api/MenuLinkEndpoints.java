package org.pueankru.simulator.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.RichMenus;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Who sees which rich menu (LINE reference, "Per-user rich menu" and "Default rich menu"). */
final class MenuLinkEndpoints {
    private static final int MOST_PEOPLE = 500;
    private static final int MOST_OPERATIONS = 1_000;

    private MenuLinkEndpoints() {}

    static Answer everybodys(Platform line, BotCall call) {
        return line.richMenus()
                .everybodys()
                .map(id -> Answer.ok(Json.object().put("richMenuId", id)))
                .orElseThrow(ApiRefusal::notFound);
    }

    static Answer showEverybody(Platform line, BotCall call) {
        line.richMenus().everybodys(shownMenu(line, RichMenuEndpoints.menu(line, call).id()));
        return Answer.done();
    }

    static Answer forgetEverybodys(Platform line, BotCall call) {
        line.richMenus().everybodys(null);
        return Answer.done();
    }

    private static String shownMenu(Platform line, String id) {
        if (line.richMenus().picture(id).isEmpty()) {
            throw new ApiRefusal(400, "must upload richmenu image before applying it to user");
        }
        return id;
    }

    static Answer ofUser(Platform line, BotCall call) {
        return line.richMenus()
                .of(call.parameter("userId"))
                .map(id -> Answer.ok(Json.object().put("richMenuId", id)))
                .orElseThrow(ApiRefusal::notFound);
    }

    /** For somebody who is no friend nothing happens, and the answer is the same. */
    static Answer link(Platform line, BotCall call) {
        String id = shownMenu(line, RichMenuEndpoints.menu(line, call).id());
        link(line, call.parameter("userId"), id);
        return Answer.done();
    }

    private static void link(Platform line, String userId, @Nullable String id) {
        if (line.community().isFriend(userId)) {
            line.richMenus().link(userId, id);
        }
    }

    static Answer unlink(Platform line, BotCall call) {
        line.richMenus().link(call.parameter("userId"), null);
        return Answer.done();
    }

    static Answer linkMany(Platform line, BotCall call) {
        String id = shownMenu(line, MessageEndpoints.required(call.json(), "richMenuId"));
        people(call).forEach(userId -> link(line, userId, id));
        return new Answer(202, Json.object());
    }

    static Answer unlinkMany(Platform line, BotCall call) {
        people(call).forEach(userId -> line.richMenus().link(userId, null));
        return new Answer(202, Json.object());
    }

    private static List<String> people(BotCall call) {
        JsonNode people = call.json().path("userIds");
        if (!people.isArray() || people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw ApiRefusal.ofProperty("userIds", "Size must be between 1 and " + MOST_PEOPLE);
        }
        return people.valueStream().map(JsonNode::asString).toList();
    }

    /** Done at once; progress is told as going on to the first who asks. */
    static Answer batch(Platform line, BotCall call) {
        JsonNode operations = soundOperations(line, call);
        operations.forEach(operation -> operate(line.richMenus(), operation));
        line.richMenus().began(call.requestId());
        return new Answer(202, Json.object());
    }

    static Answer validateBatch(Platform line, BotCall call) {
        soundOperations(line, call);
        return Answer.done();
    }

    private static JsonNode soundOperations(Platform line, BotCall call) {
        JsonNode operations = call.json().path("operations");
        if (!operations.isArray() || operations.isEmpty() || operations.size() > MOST_OPERATIONS) {
            throw ApiRefusal.ofProperty(
                    "operations", "Size must be between 1 and " + MOST_OPERATIONS);
        }
        for (int i = 0; i < operations.size(); i++) {
            String place = "operations[" + i + "]";
            JsonNode operation = operations.path(i);
            switch (operation.path("type").asString("")) {
                case "link" -> {
                    known(line, operation, "from", place);
                    shownMenu(line, known(line, operation, "to", place));
                }
                case "unlink" -> known(line, operation, "from", place);
                case "unlinkAll" -> {
                    if (operations.size() > 1) {
                        throw ApiRefusal.ofProperty(place, "unlinkAll must be alone");
                    }
                }
                default -> throw ApiRefusal.ofProperty(place + ".type", "invalid type");
            }
        }
        return operations;
    }

    private static String known(Platform line, JsonNode operation, String name, String place) {
        String id = operation.path(name).asString("");
        if (line.richMenus().byId(id).isEmpty()) {
            throw ApiRefusal.ofProperty(place + "." + name, "richmenu not found");
        }
        return id;
    }

    private static void operate(RichMenus menus, JsonNode operation) {
        String from = operation.path("from").asString("");
        switch (operation.path("type").asString("")) {
            case "link" -> menus.move(from, operation.path("to").asString(""));
            case "unlink" -> menus.move(from, null);
            default -> menus.unlinkAll();
        }
    }

    static Answer progress(Platform line, BotCall call) {
        String requestId = call.query("requestId");
        boolean goingOn =
                line.richMenus()
                        .isGoingOn(requestId == null ? "" : requestId)
                        .orElseThrow(ApiRefusal::notFound);
        String accepted = line.clock().instant().toString();
        ObjectNode body =
                Json.object()
                        .put("phase", goingOn ? "ongoing" : "succeeded")
                        .put("acceptedTime", accepted);
        return Answer.ok(goingOn ? body : body.put("completedTime", accepted));
    }
}
