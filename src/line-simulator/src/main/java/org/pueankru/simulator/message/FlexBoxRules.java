package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Rules for Flex boxes and for which components they may hold. */
final class FlexBoxRules {
    private static final int DEEPEST = 30;
    private static final Set<String> PROPERTIES =
            FlexComponentRules.placedWith(
                    "type",
                    "layout",
                    "contents",
                    "flex",
                    "spacing",
                    "margin",
                    "backgroundColor",
                    "borderColor",
                    "borderWidth",
                    "cornerRadius",
                    "width",
                    "maxWidth",
                    "height",
                    "maxHeight",
                    "paddingAll",
                    "paddingTop",
                    "paddingBottom",
                    "paddingStart",
                    "paddingEnd",
                    "action",
                    "justifyContent",
                    "alignItems",
                    "background");
    private static final Set<String> GRADIENT_PROPERTIES =
            Set.of("type", "angle", "startColor", "endColor", "centerColor", "centerPosition");

    private static final Map<String, Consumer<Part>> IN_BASELINE =
            Map.of(
                    "icon", FlexImageRules::icon,
                    "text", FlexTextRules::check,
                    "filler", FlexSpaceRules::filler);
    private static final Map<String, Consumer<Part>> STACKED =
            Map.of(
                    "text", FlexTextRules::check,
                    "image", FlexImageRules::check,
                    "button", FlexButtonRules::check,
                    "separator", FlexSpaceRules::separator,
                    "filler", FlexSpaceRules::filler);

    private FlexBoxRules() {}

    /** Checks a box that stands in no other box. */
    static void check(Part box) {
        box(box, 0);
    }

    private static void box(Part box, int depth) {
        box.knows(PROPERTIES);
        box.requiredWord("layout", "horizontal", "vertical", "baseline");
        FlexComponentRules.place(box);
        look(box);
        measures(box);
        alignment(box);
        FlexComponentRules.action(box, Home.FLEX);
        if (depth > DEEPEST) {
            box.wrong("invalid property");
        } else if (box.isList("contents", 0, Integer.MAX_VALUE)) {
            contents(box, depth);
        }
    }

    private static void look(Part box) {
        box.optionalPattern("borderWidth", FlexForms.BORDER);
        box.optionalPattern("cornerRadius", FlexForms.SPACE);
        box.optionalPattern("backgroundColor", FlexForms.COLOUR);
        box.optionalPattern("borderColor", FlexForms.COLOUR);
        if (box.has("background")) {
            gradient(box.at("background"));
        }
    }

    private static void measures(Part box) {
        box.optionalPattern("spacing", FlexForms.SPACE);
        for (String length : new String[] {"width", "maxWidth", "height", "maxHeight"}) {
            box.optionalPattern(length, FlexForms.LENGTH);
        }
        for (String side : new String[] {"All", "Top", "Bottom", "Start", "End"}) {
            box.optionalPattern("padding" + side, FlexForms.SPACE_OR_PERCENT);
        }
    }

    private static void alignment(Part box) {
        box.optionalWord(
                "justifyContent",
                "center",
                "flex-start",
                "flex-end",
                "space-between",
                "space-around",
                "space-evenly");
        box.optionalWord("alignItems", "center", "flex-start", "flex-end");
    }

    private static void gradient(Part background) {
        background.knows(GRADIENT_PROPERTIES);
        background.requiredWord("type", "linearGradient");
        background.requiredText("angle", 20);
        for (String colour : new String[] {"startColor", "endColor"}) {
            if (!background.has(colour)) {
                background.missing(colour);
            }
            background.optionalPattern(colour, FlexForms.COLOUR);
        }
        background.optionalPattern("centerColor", FlexForms.COLOUR);
    }

    private static void contents(Part box, int depth) {
        boolean baseline = box.json.path("layout").asString("").equals("baseline");
        Part contents = box.at("contents");
        for (int i = 0; i < contents.json.size(); i++) {
            Part child = contents.element(i);
            Consumer<Part> rules = (baseline ? IN_BASELINE : STACKED).get(child.type());
            if (rules != null) {
                rules.accept(child);
            } else if (!baseline && child.type().equals("box")) {
                box(child, depth + 1);
            } else {
                child.wrong("invalid property");
            }
        }
    }
}
