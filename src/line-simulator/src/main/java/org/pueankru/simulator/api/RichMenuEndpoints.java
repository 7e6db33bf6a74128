package org.pueankru.simulator.api;

import org.pueankru.simulator.message.Problem;
import org.pueankru.simulator.message.RichMenuRules;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.RichMenus;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/** Rich menus themselves (LINE reference, "Rich menu"). */
final class RichMenuEndpoints {
    private static final int LARGEST_PICTURE = 1_000_000;

    private RichMenuEndpoints() {}

    static Answer create(Platform line, BotCall call) {
        String id =
                line.richMenus()
                        .create((ObjectNode) sound(call))
                        .orElseThrow(
                                () ->
                                        new ApiRefusal(
                                                400,
                                                "the maximum number of rich menus has been reached"));
        return Answer.ok(Json.object().put("richMenuId", id));
    }

    static Answer validate(Platform line, BotCall call) {
        sound(call);
        return Answer.done();
    }

    private static JsonNode sound(BotCall call) {
        JsonNode menu = call.json();
        List<Problem> problems = RichMenuRules.problems(menu);
        if (!problems.isEmpty()) {
            throw new ApiRefusal(
                    400, "The request body has %d error(s)".formatted(problems.size()), problems);
        }
        return menu;
    }

    static Answer list(Platform line, BotCall call) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("richmenus");
        line.richMenus().all().forEach(menu -> list.add(json(menu)));
        return Answer.ok(body);
    }

    static Answer get(Platform line, BotCall call) {
        return Answer.ok(json(menu(line, call)));
    }

    static Answer delete(Platform line, BotCall call) {
        if (!line.richMenus().delete(menu(line, call).id())) {
            throw ApiRefusal.notFound();
        }
        return Answer.done();
    }

    static RichMenus.Menu menu(Platform line, BotCall call) {
        return line.richMenus().byId(call.parameter("menu")).orElseThrow(ApiRefusal::notFound);
    }

    private static ObjectNode json(RichMenus.Menu menu) {
        return Json.object()
                .put("richMenuId", menu.id())
                .setAll((ObjectNode) menu.definition().deepCopy());
    }

    static Answer picture(Platform line, BotCall call) {
        return line.richMenus()
                .picture(menu(line, call).id())
                .map(Answer::content)
                .orElseThrow(ApiRefusal::notFound);
    }

    /** A JPEG or PNG of the menu's size, once: a picture cannot be replaced. */
    static Answer upload(Platform line, BotCall call) {
        RichMenus.Menu menu = menu(line, call);
        byte[] picture = call.bytes();
        String type = call.header("Content-Type");
        if (!"image/png".equals(type) && !"image/jpeg".equals(type)) {
            throw new ApiRefusal(415, "The content type, " + type + ", is not supported");
        }
        if (picture.length > LARGEST_PICTURE) {
            throw new ApiRefusal(413, "Request Entity Too Large");
        }
        refuseOtherSize(menu, picture);
        if (!line.richMenus().upload(menu.id(), picture)) {
            throw new ApiRefusal(400, "An image has already been uploaded to the richmenu");
        }
        return Answer.done();
    }

    private static void refuseOtherSize(RichMenus.Menu menu, byte[] picture) {
        JsonNode size = menu.definition().path("size");
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            image = null;
        }
        if (image == null
                || image.getWidth() != size.path("width").asInt(0)
                || image.getHeight() != size.path("height").asInt(0)) {
            throw new ApiRefusal(
                    400, "The image size must be the same as the size of the rich menu");
        }
    }
}
