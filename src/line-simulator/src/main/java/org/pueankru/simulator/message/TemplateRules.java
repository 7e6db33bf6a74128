package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import java.util.Set;

/** Rules for template messages. */
final class TemplateRules {
    private static final int MOST_COLUMNS = 10;
    private static final int LONGEST_TITLE = 40;

    private TemplateRules() {}

    static void check(Part template) {
        switch (template.type()) {
            case "buttons" -> buttons(template);
            case "confirm" -> confirm(template);
            case "carousel" -> carousel(template);
            case "image_carousel" -> imageCarousel(template);
            default ->
                    template.typeMustBe(Set.of("buttons", "confirm", "carousel", "image_carousel"));
        }
    }

    private static void buttons(Part template) {
        template.knows(
                "type",
                "thumbnailImageUrl",
                "imageAspectRatio",
                "imageSize",
                "imageBackgroundColor",
                "title",
                "text",
                "defaultAction",
                "actions");
        template.optionalWord("imageAspectRatio", "rectangle", "square");
        template.optionalWord("imageSize", "cover", "contain");
        titleAndText(template, 160);
        actions(template, 1, 4);
    }

    private static void confirm(Part template) {
        template.knows("type", "text", "actions");
        template.requiredGraphemes("text", 240);
        actions(template, 2, 2);
    }

    private static void carousel(Part template) {
        template.knows("type", "columns", "imageAspectRatio", "imageSize");
        if (!template.isList("columns", 1, MOST_COLUMNS)) {
            return;
        }
        Part columns = template.at("columns");
        int expected = columns.element(0).json.path("actions").size();
        for (int i = 0; i < columns.json.size(); i++) {
            Part column = columns.element(i);
            column.knows(
                    "thumbnailImageUrl",
                    "imageBackgroundColor",
                    "title",
                    "text",
                    "defaultAction",
                    "actions");
            titleAndText(column, 120);
            actions(column, 1, 3);
            if (column.json.path("actions").size() != expected) {
                column.wrong("actions", "must have the same number of actions in all columns");
            }
        }
    }

    private static void imageCarousel(Part template) {
        template.knows("type", "columns");
        if (!template.isList("columns", 1, MOST_COLUMNS)) {
            return;
        }
        Part columns = template.at("columns");
        for (int i = 0; i < columns.json.size(); i++) {
            Part column = columns.element(i);
            column.knows("imageUrl", "action");
            column.requiredHttps("imageUrl");
            ActionRules.check(column.at("action"), Home.IMAGE_CAROUSEL);
        }
    }

    private static void titleAndText(Part part, int longest) {
        part.optionalHttps("thumbnailImageUrl");
        part.optionalGraphemes("title", LONGEST_TITLE);
        boolean tight = part.has("title") || part.has("thumbnailImageUrl");
        part.requiredGraphemes("text", tight ? 60 : longest);
        if (part.has("defaultAction")) {
            ActionRules.check(part.at("defaultAction"), Home.IMAGE_CAROUSEL);
        }
    }

    private static void actions(Part part, int least, int most) {
        if (!part.isList("actions", least, most)) {
            return;
        }
        Part actions = part.at("actions");
        for (int i = 0; i < actions.json.size(); i++) {
            ActionRules.check(actions.element(i), Home.TEMPLATE);
        }
    }
}
