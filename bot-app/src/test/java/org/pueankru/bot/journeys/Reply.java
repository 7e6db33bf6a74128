package org.pueankru.bot.journeys;

import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One reply of the bot as a person sees it. */
record Reply(Entry.BotSent sent) {
    /** All texts that stand outside of cards; of cards alone, what is read out for them. */
    String words() {
        return sent.texts().isEmpty()
                ? sent.messages().getLast().path("altText").asString("")
                : String.join("\n", sent.texts());
    }

    List<Card> cards() {
        return sent.messages().stream()
                .map(message -> message.path("contents"))
                .flatMap(
                        contents ->
                                contents.path("type").asString("").equals("carousel")
                                        ? contents.path("contents").valueStream()
                                        : Stream.of(contents).filter(JsonNode::isObject))
                .map(Card::new)
                .toList();
    }

    /** Of cards, not of announcements that came along. */
    List<String> titles() {
        return cards().stream().flatMap(card -> card.heading().stream()).toList();
    }

    /** Labels of the buttons above the keyboard. */
    List<String> quickReplies() {
        return actions().map(action -> action.path("label").asString()).toList();
    }

    /** The action behind a button above the keyboard. */
    JsonNode quickReply(String label) {
        return actions()
                .filter(action -> action.path("label").asString().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no button " + label + " in " + quickReplies()));
    }

    private Stream<JsonNode> actions() {
        return sent.messages()
                .getLast()
                .at("/quickReply/items")
                .valueStream()
                .map(item -> item.path("action"));
    }

    int bytes() {
        return Json.MAPPER.writeValueAsBytes(sent.messages()).length;
    }

    /** A card of a carousel. */
    record Card(JsonNode bubble) {
        String title() {
            return heading().orElseThrow();
        }

        private Optional<String> heading() {
            return bubble.at("/body/contents")
                    .valueStream()
                    .filter(text -> text.path("size").asString("").equals("md"))
                    .map(text -> text.path("text").asString())
                    .findFirst();
        }

        List<String> labels() {
            return bubble.path("footer").findParents("label").stream()
                    .map(action -> action.path("label").asString())
                    .toList();
        }

        /** The action behind one of its buttons. */
        JsonNode button(String label) {
            return bubble.path("footer").findParents("label").stream()
                    .filter(action -> action.path("label").asString().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + label));
        }
    }
}
