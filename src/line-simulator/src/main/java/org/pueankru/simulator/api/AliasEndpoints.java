package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.RichMenus;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names for rich menus that stay while the menus change (LINE reference, "Rich menu alias"). */
final class AliasEndpoints {
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9_-]{1,32}");

    private AliasEndpoints() {}

    static Answer create(Platform line, BotCall call) {
        String alias = MessageEndpoints.required(call.json(), "richMenuAliasId");
        if (!ALIAS.matcher(alias).matches()) {
            throw ApiRefusal.ofProperty("richMenuAliasId", "invalid format");
        }
        if (line.richMenus().aliases().containsKey(alias)) {
            throw new ApiRefusal(400, "conflict richmenu alias id");
        }
        if (line.richMenus().aliases().size() >= RichMenus.MOST) {
            throw new ApiRefusal(400, "the maximum number of rich menu aliases has been reached");
        }
        line.richMenus().alias(alias, shownMenu(line, call));
        return Answer.done();
    }

    /** Only a menu that has a picture can be shown. */
    private static String shownMenu(Platform line, BotCall call) {
        String id = MessageEndpoints.required(call.json(), "richMenuId");
        if (line.richMenus().picture(id).isEmpty()) {
            throw new ApiRefusal(400, "richmenu not found or has no image");
        }
        return id;
    }

    static Answer update(Platform line, BotCall call) {
        String alias = known(line, call);
        line.richMenus().alias(alias, shownMenu(line, call));
        return Answer.done();
    }

    static Answer get(Platform line, BotCall call) {
        String alias = known(line, call);
        return Answer.ok(json(alias, line.richMenus().aliases().getOrDefault(alias, "")));
    }

    static Answer list(Platform line, BotCall call) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("aliases");
        line.richMenus().aliases().forEach((alias, id) -> list.add(json(alias, id)));
        return Answer.ok(body);
    }

    static Answer delete(Platform line, BotCall call) {
        line.richMenus().dropAlias(known(line, call));
        return Answer.done();
    }

    private static String known(Platform line, BotCall call) {
        return Optional.of(call.parameter("alias"))
                .filter(line.richMenus().aliases()::containsKey)
                .orElseThrow(ApiRefusal::notFound);
    }

    private static ObjectNode json(String alias, String id) {
        return Json.object().put("richMenuAliasId", alias).put("richMenuId", id);
    }
}
