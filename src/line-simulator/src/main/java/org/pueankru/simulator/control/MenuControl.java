package org.pueankru.simulator.control;

import static org.pueankru.simulator.control.Answers.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.RichMenus;

import tools.jackson.databind.node.ObjectNode;

/** The rich menu that a person sees, and those that its tabs lead to. */
final class MenuControl {
    private final Channels channels;

    MenuControl(Channels channels) {
        this.channels = channels;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/simulator/persons/{person}/menu", this::menu);
        routes.get("/simulator/persons/{person}/menus/{menu}/picture", this::picture);
    }

    private RichMenus menus(Context http) {
        return channels.ofChat(http.pathParam("person")).richMenus();
    }

    private void menu(Context http) {
        RichMenus menus = menus(http);
        ObjectNode body = Json.object();
        menus.shownTo(http.pathParam("person")).ifPresent(menu -> body.set("shown", json(menu)));
        ObjectNode aliases = body.putObject("aliases");
        menus.aliases()
                .forEach(
                        (alias, id) ->
                                menus.byId(id).ifPresent(menu -> aliases.set(alias, json(menu))));
        answer(http, body);
    }

    private static ObjectNode json(RichMenus.Menu menu) {
        ObjectNode json = Json.object();
        json.put("id", menu.id());
        return json.set("definition", menu.definition());
    }

    private void picture(Context http) {
        byte[] picture =
                menus(http).picture(http.pathParam("menu")).orElseThrow(NotFoundResponse::new);
        boolean isPng = picture.length > 1 && (picture[0] & 0xff) == 0x89;
        http.header("Cache-Control", "max-age=86400")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(isPng ? "image/png" : "image/jpeg")
                .result(picture);
    }
}
