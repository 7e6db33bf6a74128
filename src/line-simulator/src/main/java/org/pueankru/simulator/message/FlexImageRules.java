package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import java.util.Set;

/** Rules for Flex images and icons. */
final class FlexImageRules {
    private static final Set<String> PROPERTIES =
            FlexComponentRules.placedWith(
                    "type",
                    "url",
                    "flex",
                    "margin",
                    "align",
                    "gravity",
                    "size",
                    "aspectRatio",
                    "aspectMode",
                    "backgroundColor",
                    "action",
                    "animated");
    private static final Set<String> ICON_PROPERTIES =
            FlexComponentRules.placedWith(
                    "type", "url", "margin", "size", "aspectRatio", "scaling");

    private FlexImageRules() {}

    static void check(Part image) {
        image.knows(PROPERTIES);
        FlexComponentRules.place(image);
        image.requiredHttps("url");
        image.optionalPattern("size", FlexForms.IMAGE_SIZE);
        ratio(image);
        image.optionalWord("aspectMode", "fit", "cover");
        image.optionalWord("align", "start", "end", "center");
        image.optionalWord("gravity", "top", "bottom", "center");
        image.optionalPattern("backgroundColor", FlexForms.COLOUR);
        image.optionalFlag("animated");
        FlexComponentRules.action(image, Home.FLEX);
    }

    static void icon(Part icon) {
        icon.knows(ICON_PROPERTIES);
        FlexComponentRules.place(icon);
        icon.requiredHttps("url");
        icon.optionalPattern("size", FlexForms.TEXT_SIZE);
        icon.optionalPattern("aspectRatio", FlexForms.RATIO);
        icon.optionalFlag("scaling");
    }

    /** Height may be at most three times the width. */
    static void ratio(Part image) {
        image.optionalPattern("aspectRatio", FlexForms.RATIO);
        String ratio = image.json.path("aspectRatio").asString("");
        if (!FlexForms.RATIO.matcher(ratio).matches()) {
            return;
        }
        int colon = ratio.indexOf(':');
        double width = Double.parseDouble(ratio.substring(0, colon));
        double height = Double.parseDouble(ratio.substring(colon + 1));
        if (height > 3 * width) {
            image.wrong("aspectRatio", "invalid property");
        }
    }
}
