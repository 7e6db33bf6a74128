package org.pueankru.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Random;

/** Whatever a bot sends, the rules answer in LINE's form and never break. */
class RandomFlexTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS =
            List.of(
                    "bubble",
                    "carousel",
                    "box",
                    "text",
                    "image",
                    "button",
                    "icon",
                    "separator",
                    "span",
                    "filler",
                    "video",
                    "vertical",
                    "baseline",
                    "flex",
                    "",
                    "ที่",
                    "#FFFFFF",
                    "md",
                    "12px",
                    "https://a.example/",
                    "javascript:1",
                    "postback",
                    "uri",
                    "message",
                    "datetimepicker",
                    "\ud800",
                    "linearGradient",
                    "1:1");
    private static final List<String> NAMES =
            List.of(
                    "type",
                    "contents",
                    "layout",
                    "body",
                    "header",
                    "hero",
                    "footer",
                    "action",
                    "label",
                    "data",
                    "uri",
                    "text",
                    "url",
                    "size",
                    "styles",
                    "background",
                    "quickReply",
                    "items",
                    "altText",
                    "altUri",
                    "template",
                    "columns",
                    "actions",
                    "mode",
                    "substitution",
                    "altContent",
                    "aspectRatio",
                    "nobodyKnows");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void anyJsonIsTakenOrRefusedWithAPlace() {
        for (int i = 0; i < 5_000; i++) {
            ObjectNode message = NODES.objectNode().put("type", "flex").put("altText", "ก");
            message.set("contents", anything(6));
            JsonNode messages = random.nextBoolean() ? list(message) : anything(4);
            try {
                MessageRules.refusalOf(messages)
                        .ifPresent(refusal -> assertThat(refusal.details()).isNotEmpty());
            } catch (RuntimeException e) {
                fail("seed %d, message %s".formatted(seed, messages), e);
            }
        }
    }

    @Test
    void aPropertyThatNobodyKnowsIsFoundWhereverItStands() {
        for (int i = 0; i < 300; i++) {
            ObjectNode box = goodBox(4);
            ObjectNode bubble = NODES.objectNode().put("type", "bubble");
            bubble.set("body", box);
            assertThat(details(bubble)).as("seed %d, %s", seed, bubble).isEmpty();

            deepest(box).put("nobodyKnows", 1);

            assertThat(details(bubble))
                    .as("seed %d, %s", seed, bubble)
                    .singleElement()
                    .satisfies(
                            problem -> {
                                assertThat(problem.message()).isEqualTo("unknown field");
                                assertThat(bubble.at(problem.property()).asInt()).isEqualTo(1);
                            });
        }
    }

    private static List<Problem> details(ObjectNode bubble) {
        ObjectNode message = NODES.objectNode().put("type", "flex").put("altText", "ก");
        message.set("contents", bubble);
        return MessageRules.refusalOf(list(message))
                .map(MessageRules.Refusal::details)
                .orElse(List.of());
    }

    private ObjectNode goodBox(int depth) {
        ObjectNode box = NODES.objectNode().put("type", "box").put("layout", "vertical");
        ArrayNode contents = box.putArray("contents");
        for (int i = random.nextInt(3); i >= 0; i--) {
            contents.add(
                    depth > 0 && random.nextBoolean()
                            ? goodBox(depth - 1)
                            : NODES.objectNode().put("type", "text").put("text", "ก"));
        }
        return box;
    }

    private ObjectNode deepest(ObjectNode part) {
        JsonNode contents = part.path("contents");
        if (contents.isEmpty()) {
            return part;
        }
        return deepest((ObjectNode) contents.get(random.nextInt(contents.size())));
    }

    private JsonNode anything(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 5);
        if (kind < 2) {
            return NODES.stringNode(pick(WORDS));
        }
        if (kind == 2) {
            return NODES.numberNode(random.nextInt(-5, 2_000));
        }
        if (kind == 3) {
            return NODES.booleanNode(random.nextBoolean());
        }
        if (kind == 4) {
            return NODES.nullNode();
        }
        return kind == 5 ? anyList(depth) : anyObject(depth);
    }

    private JsonNode anyList(int depth) {
        ArrayNode list = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(anything(depth - 1));
        }
        return list;
    }

    private JsonNode anyObject(int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(pick(NAMES), anything(depth - 1));
        }
        object.put("type", pick(WORDS));
        return object;
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static JsonNode list(JsonNode only) {
        return JSON.createArrayNode().add(only);
    }
}
