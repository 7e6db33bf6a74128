package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Rules for rich menus (LINE reference, "Rich menu object"). */
public final class RichMenuRules {
    private static final int MOST_AREAS = 20;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_BAR = 14;
    private static final double LEAST_RATIO = 1.45;

    private RichMenuRules() {}

    /** What LINE would refuse a menu for; empty when it would take it. */
    public static List<Problem> problems(JsonNode menu) {
        Problems problems = new Problems();
        check(new Part(menu, Place.of("richMenu"), problems));
        return problems.found().stream()
                .map(
                        problem ->
                                new Problem(
                                        problem.message(),
                                        problem.property().replaceFirst("^richMenu\\.", "")))
                .toList();
    }

    private static void check(Part menu) {
        menu.knows("size", "selected", "name", "chatBarText", "areas");
        menu.requiredGraphemes("name", LONGEST_NAME);
        menu.requiredGraphemes("chatBarText", LONGEST_BAR);
        menu.optionalFlag("selected");
        if (menu.at("size").isObject()) {
            size(menu.at("size"));
        }
        if (menu.isList("areas", 0, MOST_AREAS)) {
            Part areas = menu.at("areas");
            for (int i = 0; i < areas.json.size(); i++) {
                area(areas.element(i), menu.json.path("size"));
            }
        }
    }

    private static void size(Part size) {
        size.knows("width", "height");
        size.requiredNumber("width", 800, 2_500);
        size.requiredNumber("height", 250, Double.MAX_VALUE);
        double width = size.json.path("width").asDouble(0);
        double height = size.json.path("height").asDouble(0);
        if (height > 0 && width / height < LEAST_RATIO) {
            size.wrong("height", "aspect ratio must be 1.45 or more");
        }
    }

    private static void area(Part area, JsonNode size) {
        area.knows("bounds", "action");
        if (area.at("bounds").isObject()) {
            bounds(area.at("bounds"), size);
        }
        ActionRules.check(area.at("action"), Home.RICH_MENU);
    }

    private static void bounds(Part bounds, JsonNode size) {
        bounds.knows("x", "y", "width", "height");
        bounds.requiredNumber("x", 0, size.path("width").asDouble(0));
        bounds.requiredNumber("y", 0, size.path("height").asDouble(0));
        bounds.requiredNumber(
                "width", 1, size.path("width").asDouble(0) - bounds.json.path("x").asDouble(0));
        bounds.requiredNumber(
                "height", 1, size.path("height").asDouble(0) - bounds.json.path("y").asDouble(0));
    }
}
