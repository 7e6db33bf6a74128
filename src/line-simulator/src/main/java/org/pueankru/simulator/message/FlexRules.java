package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import tools.jackson.databind.json.JsonMapper;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules for Flex containers. LINE gives the sizes in KB without saying of how many bytes; 1,024
 * bytes of UTF-8 are assumed.
 */
final class FlexRules {
    private static final int LARGEST_BUBBLE = 30 * 1024;
    private static final int LARGEST_CAROUSEL = 50 * 1024;
    private static final int MOST_BUBBLES = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> BUBBLE_PROPERTIES =
            Set.of(
                    "type",
                    "size",
                    "direction",
                    "header",
                    "hero",
                    "body",
                    "footer",
                    "styles",
                    "action");

    private FlexRules() {}

    /** Checks what stands in {@code contents} of a Flex message. */
    static void check(Part container) {
        switch (container.type()) {
            case "bubble" -> bubble(container);
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
            bubble(bubble);
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

    private static void bubble(Part bubble) {
        bubble.knows(BUBBLE_PROPERTIES);
        tooLarge(bubble, LARGEST_BUBBLE);
        bubble.optionalWord("size", "nano", "micro", "deca", "hecto", "kilo", "mega", "giga");
        bubble.optionalWord("direction", "ltr", "rtl");
        blocks(bubble);
        if (bubble.has("styles")) {
            styles(bubble.at("styles"));
        }
        FlexComponentRules.action(bubble, Home.FLEX);
    }

    private static void blocks(Part bubble) {
        if (Stream.of("header", "hero", "body", "footer").noneMatch(bubble::has)) {
            bubble.wrong("At least one block must be specified");
        }
        for (String block : new String[] {"header", "body", "footer"}) {
            if (bubble.has(block)) {
                boxOnly(bubble.at(block));
            }
        }
        if (bubble.has("hero")) {
            FlexHeroRules.check(bubble.at("hero"));
        }
    }

    private static void boxOnly(Part block) {
        if (!block.type().equals("box")) {
            block.typeMustBe(Set.of("box"));
            return;
        }
        FlexBoxRules.check(block);
    }

    private static void styles(Part styles) {
        styles.knows("header", "hero", "body", "footer");
        for (String block : styles.json.propertyNames()) {
            Part style = styles.at(block);
            style.knows("backgroundColor", "separator", "separatorColor");
            style.optionalPattern("backgroundColor", FlexForms.COLOUR);
            style.optionalPattern("separatorColor", FlexForms.COLOUR);
            style.optionalFlag("separator");
        }
    }
}
