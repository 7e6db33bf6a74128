package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Rules for Flex containers. LINE gives the sizes in KB without saying of how many bytes; 1,024
 * bytes of UTF-8 are assumed.
 */
final class FlexRules {
    private static final int LARGEST_BUBBLE = 30 * 1024;
    private static final int LARGEST_CAROUSEL = 50 * 1024;
    private static final int MOST_BUBBLES = 12;
    private static final int DEEPEST = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");
    private static final Pattern PIXELS = Pattern.compile("\\d+(\\.\\d+)?px");
    private static final String STEP = "none|xs|sm|md|lg|xl|xxl";
    private static final Pattern SPACE = Pattern.compile(STEP + "|" + PIXELS);
    private static final Pattern SPACE_OR_PERCENT =
            Pattern.compile(STEP + "|" + PIXELS + "|\\d+(\\.\\d+)?%");
    private static final Pattern OFFSET =
            Pattern.compile(STEP + "|-?" + PIXELS + "|-?\\d+(\\.\\d+)?%");
    private static final Pattern LENGTH = Pattern.compile(PIXELS + "|\\d+(\\.\\d+)?%");
    private static final Pattern BORDER =
            Pattern.compile("none|light|normal|medium|semi-bold|bold|" + PIXELS);
    private static final Pattern TEXT_SIZE =
            Pattern.compile("xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|" + PIXELS);
    private static final Pattern IMAGE_SIZE = Pattern.compile(TEXT_SIZE + "|full|\\d+(\\.\\d+)?%");
    private static final Pattern RATIO =
            Pattern.compile("[1-9]\\d{0,4}(\\.\\d+)?:[1-9]\\d{0,4}(\\.\\d+)?");
    private static final Set<String> PLACED =
            Set.of("position", "offsetTop", "offsetBottom", "offsetStart", "offsetEnd");

    private static final Map<String, Consumer<Part>> COMPONENTS =
            Map.of(
                    "box", box -> box(box, 0),
                    "text", FlexRules::text,
                    "image", FlexRules::image,
                    "button", FlexRules::button,
                    "icon", FlexRules::icon,
                    "separator", FlexRules::separator,
                    "filler", FlexRules::filler);

    private FlexRules() {}

    /** Checks what stands in {@code contents} of a Flex message. */
    static void check(Part container) {
        switch (container.type()) {
            case "bubble" -> bubble(container, true);
            case "carousel" -> carousel(container);
            default -> container.typeMustBe(Set.of("bubble", "carousel"));
        }
    }

    private static void carousel(Part carousel) {
        carousel.knows("type", "contents");
        tooLarge(carousel, LARGEST_CAROUSEL);
        if (!carousel.isList("contents", 1, MOST_BUBBLES)) {
            return;
        }
        Part contents = carousel.at("contents");
        for (int i = 0; i < contents.json.size(); i++) {
            Part bubble = contents.element(i);
            if (!bubble.type().equals("bubble")) {
                bubble.typeMustBe(Set.of("bubble"));
                continue;
            }
            bubble(bubble, true);
            if (!size(bubble).equals(size(contents.element(0)))) {
                bubble.wrong("size", "size must be the same for all bubbles of a carousel");
            }
        }
    }

    private static String size(Part bubble) {
        return bubble.json.path("size").asString("mega");
    }

    private static void tooLarge(Part container, int most) {
        if (JSON.writeValueAsBytes(container.json).length > most) {
            container.wrong(
                    "Too large flex message. The maximum size of JSON data is %d KB"
                            .formatted(most / 1024));
        }
    }

    private static void bubble(Part bubble, boolean limited) {
        bubble.knows(
                "type",
                "size",
                "direction",
                "header",
                "hero",
                "body",
                "footer",
                "styles",
                "action");
        if (limited) {
            tooLarge(bubble, LARGEST_BUBBLE);
        }
        bubble.optionalWord("size", "nano", "micro", "deca", "hecto", "kilo", "mega", "giga");
        bubble.optionalWord("direction", "ltr", "rtl");
        if (!bubble.has("header")
                && !bubble.has("hero")
                && !bubble.has("body")
                && !bubble.has("footer")) {
            bubble.wrong("At least one block must be specified");
        }
        for (String block : new String[] {"header", "body", "footer"}) {
            if (bubble.has(block)) {
                block(bubble.at(block));
            }
        }
        if (bubble.has("hero")) {
            hero(bubble.at("hero"));
        }
        if (bubble.has("styles")) {
            styles(bubble.at("styles"));
        }
        action(bubble, Home.FLEX);
    }

    private static void block(Part block) {
        if (!block.type().equals("box")) {
            block.typeMustBe(Set.of("box"));
            return;
        }
        box(block, 0);
    }

    private static void hero(Part hero) {
        switch (hero.type()) {
            case "box" -> box(hero, 0);
            case "image" -> image(hero);
            case "video" -> video(hero);
            default -> hero.typeMustBe(Set.of("box", "image", "video"));
        }
    }

    private static void styles(Part styles) {
        styles.knows("header", "hero", "body", "footer");
        for (String block : styles.json.propertyNames()) {
            Part style = styles.at(block);
            style.knows("backgroundColor", "separator", "separatorColor");
            style.optionalPattern("backgroundColor", COLOUR);
            style.optionalPattern("separatorColor", COLOUR);
            style.optionalFlag("separator");
        }
    }

    private static void box(Part box, int depth) {
        box.knows(
                with(
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
                        "background"));
        box.requiredWord("layout", "horizontal", "vertical", "baseline");
        place(box);
        boxLook(box);
        action(box, Home.FLEX);
        if (depth > DEEPEST) {
            box.wrong("invalid property");
        } else if (box.isList("contents", 0, Integer.MAX_VALUE)) {
            contents(box, depth);
        }
    }

    private static void boxLook(Part box) {
        box.optionalPattern("spacing", SPACE);
        box.optionalPattern("borderWidth", BORDER);
        box.optionalPattern("cornerRadius", SPACE);
        for (String colour : new String[] {"backgroundColor", "borderColor"}) {
            box.optionalPattern(colour, COLOUR);
        }
        for (String length : new String[] {"width", "maxWidth", "height", "maxHeight"}) {
            box.optionalPattern(length, LENGTH);
        }
        for (String side : new String[] {"All", "Top", "Bottom", "Start", "End"}) {
            box.optionalPattern("padding" + side, SPACE_OR_PERCENT);
        }
        box.optionalWord(
                "justifyContent",
                "center",
                "flex-start",
                "flex-end",
                "space-between",
                "space-around",
                "space-evenly");
        box.optionalWord("alignItems", "center", "flex-start", "flex-end");
        if (box.has("background")) {
            gradient(box.at("background"));
        }
    }

    private static void gradient(Part background) {
        background.knows(
                "type", "angle", "startColor", "endColor", "centerColor", "centerPosition");
        background.requiredWord("type", "linearGradient");
        background.requiredText("angle", 20);
        for (String colour : new String[] {"startColor", "endColor"}) {
            if (!background.has(colour)) {
                background.missing(colour);
            }
            background.optionalPattern(colour, COLOUR);
        }
        background.optionalPattern("centerColor", COLOUR);
    }

    private static void contents(Part box, int depth) {
        boolean baseline = box.json.path("layout").asString("").equals("baseline");
        Part contents = box.at("contents");
        for (int i = 0; i < contents.json.size(); i++) {
            Part child = contents.element(i);
            boolean allowed =
                    baseline
                            ? Set.of("icon", "text", "filler").contains(child.type())
                            : COMPONENTS.containsKey(child.type()) && !child.type().equals("icon");
            if (!allowed) {
                child.wrong("invalid property");
            } else if (child.type().equals("box")) {
                box(child, depth + 1);
            } else {
                COMPONENTS.getOrDefault(child.type(), unknown -> {}).accept(child);
            }
        }
    }

    private static void text(Part text) {
        text.knows(
                with(
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
                        "scaling"));
        place(text);
        letters(text);
        text.optionalWord("align", "start", "end", "center");
        text.optionalWord("gravity", "top", "bottom", "center");
        text.optionalWord("adjustMode", "shrink-to-fit");
        text.optionalFlag("wrap");
        text.optionalFlag("scaling");
        text.optionalPattern("lineSpacing", PIXELS);
        text.optionalWholeNumber("maxLines", 0, Integer.MAX_VALUE);
        action(text, Home.FLEX);
        if (!text.has("contents")) {
            text.requiredText("text", Integer.MAX_VALUE);
        } else if (text.isList("contents", 1, Integer.MAX_VALUE)) {
            spans(text.at("contents"));
        }
    }

    private static void spans(Part contents) {
        for (int i = 0; i < contents.json.size(); i++) {
            Part span = contents.element(i);
            span.knows("type", "text", "size", "color", "weight", "style", "decoration");
            span.requiredWord("type", "span");
            span.requiredText("text", Integer.MAX_VALUE);
            letters(span);
        }
    }

    private static void letters(Part text) {
        text.optionalPattern("size", TEXT_SIZE);
        text.optionalPattern("color", COLOUR);
        text.optionalWord("weight", "regular", "bold");
        text.optionalWord("style", "normal", "italic");
        text.optionalWord("decoration", "none", "underline", "line-through");
    }

    private static void image(Part image) {
        image.knows(
                with(
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
                        "animated"));
        place(image);
        image.requiredHttps("url");
        image.optionalPattern("size", IMAGE_SIZE);
        ratio(image);
        image.optionalWord("aspectMode", "fit", "cover");
        image.optionalWord("align", "start", "end", "center");
        image.optionalWord("gravity", "top", "bottom", "center");
        image.optionalPattern("backgroundColor", COLOUR);
        image.optionalFlag("animated");
        action(image, Home.FLEX);
    }

    /** Height may be at most three times the width. */
    private static void ratio(Part image) {
        image.optionalPattern("aspectRatio", RATIO);
        String ratio = image.json.path("aspectRatio").asString("");
        if (!RATIO.matcher(ratio).matches()) {
            return;
        }
        int colon = ratio.indexOf(':');
        double width = Double.parseDouble(ratio.substring(0, colon));
        double height = Double.parseDouble(ratio.substring(colon + 1));
        if (height > 3 * width) {
            image.wrong("aspectRatio", "invalid property");
        }
    }

    private static void video(Part video) {
        video.knows("type", "url", "previewUrl", "altContent", "aspectRatio", "action");
        video.requiredHttps("url");
        video.requiredHttps("previewUrl");
        ratio(video);
        action(video, Home.FLEX);
        if (!video.has("altContent")) {
            video.missing("altContent");
            return;
        }
        Part alternative = video.at("altContent");
        switch (alternative.type()) {
            case "box" -> box(alternative, 0);
            case "image" -> image(alternative);
            default -> alternative.typeMustBe(Set.of("box", "image"));
        }
    }

    private static void button(Part button) {
        button.knows(
                with(
                        "type",
                        "action",
                        "flex",
                        "margin",
                        "height",
                        "style",
                        "color",
                        "gravity",
                        "adjustMode",
                        "scaling"));
        place(button);
        button.optionalWord("height", "sm", "md");
        button.optionalWord("style", "primary", "secondary", "link");
        button.optionalWord("gravity", "top", "bottom", "center");
        button.optionalWord("adjustMode", "shrink-to-fit");
        button.optionalPattern("color", COLOUR);
        button.optionalFlag("scaling");
        if (!button.has("action")) {
            button.missing("action");
        }
        action(button, Home.FLEX_BUTTON);
    }

    private static void icon(Part icon) {
        icon.knows(with("type", "url", "margin", "size", "aspectRatio", "scaling"));
        place(icon);
        icon.requiredHttps("url");
        icon.optionalPattern("size", TEXT_SIZE);
        icon.optionalPattern("aspectRatio", RATIO);
        icon.optionalFlag("scaling");
    }

    private static void separator(Part separator) {
        separator.knows("type", "margin", "color");
        separator.optionalPattern("margin", SPACE);
        separator.optionalPattern("color", COLOUR);
    }

    private static void filler(Part filler) {
        filler.knows("type", "flex");
        filler.optionalWholeNumber("flex", 0, Integer.MAX_VALUE);
    }

    private static void place(Part component) {
        component.optionalWholeNumber("flex", 0, Integer.MAX_VALUE);
        component.optionalPattern("margin", SPACE);
        component.optionalWord("position", "relative", "absolute");
        for (String side : new String[] {"Top", "Bottom", "Start", "End"}) {
            component.optionalPattern("offset" + side, OFFSET);
        }
    }

    private static void action(Part component, Home home) {
        if (component.has("action")) {
            ActionRules.check(component.at("action"), home);
        }
    }

    private static Set<String> with(String... own) {
        Set<String> all = new HashSet<>(PLACED);
        all.addAll(Set.of(own));
        return all;
    }
}
