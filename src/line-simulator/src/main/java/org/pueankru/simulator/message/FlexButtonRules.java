package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import java.util.Set;

/** Rules for Flex buttons. */
final class FlexButtonRules {
    private static final Set<String> PROPERTIES =
            FlexComponentRules.placedWith(
                    "type",
                    "action",
                    "flex",
                    "margin",
                    "height",
                    "style",
                    "color",
                    "gravity",
                    "adjustMode",
                    "scaling");

    private FlexButtonRules() {}

    static void check(Part button) {
        button.knows(PROPERTIES);
        FlexComponentRules.place(button);
        button.optionalWord("height", "sm", "md");
        button.optionalWord("style", "primary", "secondary", "link");
        button.optionalWord("gravity", "top", "bottom", "center");
        button.optionalWord("adjustMode", "shrink-to-fit");
        button.optionalPattern("color", FlexForms.COLOUR);
        button.optionalFlag("scaling");
        if (!button.has("action")) {
            button.missing("action");
        }
        FlexComponentRules.action(button, Home.FLEX_BUTTON);
    }
}
