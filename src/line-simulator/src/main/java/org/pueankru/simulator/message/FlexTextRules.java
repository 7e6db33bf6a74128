package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import java.util.Set;

/** Rules for Flex texts and the spans inside them. */
final class FlexTextRules {
    private static final Set<String> PROPERTIES =
            FlexComponentRules.placedWith(
                    "type",
                    "text",
                    "contents",
                    "flex",
                    "size",
                    "align",
                    "gravity",
                    "color",
                    "weight",
                    "style",
                    "decoration",
                    "wrap",
                    "lineSpacing",
                    "margin",
                    "action",
                    "maxLines",
                    "adjustMode",
                    "scaling");
    private static final Set<String> SPAN_PROPERTIES =
            Set.of("type", "text", "size", "color", "weight", "style", "decoration");

    private FlexTextRules() {}

    static void check(Part text) {
        text.knows(PROPERTIES);
        FlexComponentRules.place(text);
        letters(text);
        text.optionalWord("align", "start", "end", "center");
        text.optionalWord("gravity", "top", "bottom", "center");
        text.optionalWord("adjustMode", "shrink-to-fit");
        text.optionalFlag("wrap");
        text.optionalFlag("scaling");
        text.optionalPattern("lineSpacing", FlexForms.PIXELS);
        text.optionalWholeNumber("maxLines", 0, Integer.MAX_VALUE);
        FlexComponentRules.action(text, Home.FLEX);
        if (!text.has("contents")) {
            text.requiredText("text", Integer.MAX_VALUE);
        } else if (text.isList("contents", 1, Integer.MAX_VALUE)) {
            spans(text.at("contents"));
        }
    }

    private static void spans(Part contents) {
        for (int i = 0; i < contents.json.size(); i++) {
            Part span = contents.element(i);
            span.knows(SPAN_PROPERTIES);
            span.requiredWord("type", "span");
            span.requiredText("text", Integer.MAX_VALUE);
            letters(span);
        }
    }

    private static void letters(Part text) {
        text.optionalPattern("size", FlexForms.TEXT_SIZE);
        text.optionalPattern("color", FlexForms.COLOUR);
        text.optionalWord("weight", "regular", "bold");
        text.optionalWord("style", "normal", "italic");
        text.optionalWord("decoration", "none", "underline", "line-through");
    }
}
