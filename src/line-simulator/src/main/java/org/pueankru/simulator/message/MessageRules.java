package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks the messages of one request against LINE's rules. */
public final class MessageRules {
    private static final int MOST_MESSAGES = 5;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_ALT_TEXT = 1_500;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final Pattern SUBSTITUTION_KEY = Pattern.compile("[A-Za-z0-9_]{1,20}");

    private static final Map<String, Consumer<Part>> KINDS =
            Map.of(
                    "text", MessageRules::text,
                    "textV2", MessageRules::textV2,
                    "sticker", MessageRules::sticker,
                    "image", MessageRules::image,
                    "video", MessageRules::video,
                    "audio", MessageRules::audio,
                    "location", MessageRules::location,
                    "imagemap", MessageRules::imagemap,
                    "template", MessageRules::template,
                    "flex", MessageRules::flex);

    /** What LINE would answer: its headline, and the details where there are any. */
    public record Refusal(String message, List<Problem> details) {
        public Refusal {
            details = List.copyOf(details);
        }
    }

    private MessageRules() {}

    /** What LINE would refuse the messages for, or empty when it would take them. */
    public static Optional<Refusal> refusalOf(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty() || messages.size() > MOST_MESSAGES) {
            String problem =
                    messages.isArray() && !messages.isEmpty()
                            ? "Size must be between 1 and " + MOST_MESSAGES
                            : "May not be empty";
            return Optional.of(ofBody(List.of(new Problem(problem, "messages"))));
        }
        List<Problem> general = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Problems problems = new Problems();
            check(new Part(messages.path(i), Place.of("messages[" + i + "]"), problems));
            List<Problem> inFlex =
                    problems.found().stream().filter(MessageRules::isInFlex).toList();
            if (!inFlex.isEmpty()) {
                return Optional.of(
                        new Refusal(
                                "A message (messages[%d]) in the request body is invalid"
                                        .formatted(i),
                                inFlex));
            }
            general.addAll(problems.found());
        }
        return general.isEmpty() ? Optional.empty() : Optional.of(ofBody(general));
    }

    private static Refusal ofBody(List<Problem> problems) {
        return new Refusal("The request body has %d error(s)".formatted(problems.size()), problems);
    }

    private static boolean isInFlex(Problem problem) {
        return problem.property().startsWith("/");
    }

    private static void check(Part message) {
        if (!message.isObject()) {
            return;
        }
        Consumer<Part> rules = KINDS.get(message.type());
        if (rules == null) {
            message.typeMustBe(KINDS.keySet());
            return;
        }
        rules.accept(message);
        if (message.has("quickReply")) {
            quickReply(message.at("quickReply"));
        }
        if (message.has("sender")) {
            sender(message.at("sender"));
        }
    }

    private static Set<String> common(String... own) {
        Set<String> all = new HashSet<>(Set.of("type", "quickReply", "sender"));
        all.addAll(Set.of(own));
        return all;
    }

    private static void text(Part message) {
        message.knows(common("text", "emojis", "quoteToken"));
        message.requiredText("text", LONGEST_TEXT);
        if (message.has("emojis")) {
            message.isList("emojis", 0, 20);
        }
    }

    private static void textV2(Part message) {
        message.knows(common("text", "substitution", "quoteToken"));
        message.requiredText("text", LONGEST_TEXT);
        JsonNode substitution = message.json.path("substitution");
        if (substitution.size() > 100) {
            message.wrong("substitution", "Size must be between 0 and 100");
        }
        for (String key : substitution.propertyNames()) {
            if (!SUBSTITUTION_KEY.matcher(key).matches()) {
                message.at("substitution").wrong(key, "Invalid key");
            }
        }
        if (!Placeholders.match(message.json.path("text").asString(""), substitution)) {
            message.wrong("text", "Invalid placeholder");
        }
    }

    private static void sticker(Part message) {
        message.knows(common("packageId", "stickerId", "quoteToken"));
        message.requiredText("packageId", 20);
        message.requiredText("stickerId", 20);
    }

    private static void image(Part message) {
        message.knows(common("originalContentUrl", "previewImageUrl"));
        message.requiredHttps("originalContentUrl");
        message.requiredHttps("previewImageUrl");
    }

    private static void video(Part message) {
        message.knows(common("originalContentUrl", "previewImageUrl", "trackingId"));
        message.requiredHttps("originalContentUrl");
        message.requiredHttps("previewImageUrl");
        message.optionalText("trackingId", 100);
    }

    private static void audio(Part message) {
        message.knows(common("originalContentUrl", "duration"));
        message.requiredHttps("originalContentUrl");
        if (!message.has("duration")) {
            message.missing("duration");
        }
        message.optionalWholeNumber("duration", 1, Long.MAX_VALUE);
    }

    private static void location(Part message) {
        message.knows(common("title", "address", "latitude", "longitude"));
        message.requiredText("title", 100);
        message.requiredText("address", 100);
        message.requiredNumber("latitude", -90, 90);
        message.requiredNumber("longitude", -180, 180);
    }

    private static void imagemap(Part message) {
        message.knows(common("baseUrl", "altText", "baseSize", "actions", "video"));
        message.requiredHttps("baseUrl");
        message.requiredText("altText", LONGEST_ALT_TEXT);
        message.isList("actions", 0, 50);
        if (message.json.at("/baseSize/width").asInt(0) != 1040) {
            message.at("baseSize").wrong("width", "Must be 1040");
        }
    }

    private static void template(Part message) {
        message.knows(common("altText", "template"));
        message.requiredText("altText", LONGEST_ALT_TEXT);
        if (message.at("template").isObject()) {
            TemplateRules.check(message.at("template"));
        }
    }

    private static void flex(Part message) {
        message.knows(common("altText", "contents"));
        message.requiredText("altText", LONGEST_ALT_TEXT);
        if (message.at("contents").isObject()) {
            FlexRules.check(message.at("contents").asFlexRoot());
        }
    }

    private static void quickReply(Part quickReply) {
        if (!quickReply.isObject()) {
            return;
        }
        quickReply.knows("items");
        if (!quickReply.isList("items", 1, MOST_QUICK_REPLIES)) {
            return;
        }
        Part items = quickReply.at("items");
        for (int i = 0; i < items.json.size(); i++) {
            Part item = items.element(i);
            item.knows("type", "imageUrl", "action");
            item.optionalWord("type", "action");
            item.optionalHttps("imageUrl");
            ActionRules.check(item.at("action"), Home.QUICK_REPLY);
        }
    }

    private static void sender(Part sender) {
        if (!sender.isObject()) {
            return;
        }
        sender.knows("name", "iconUrl");
        sender.optionalText("name", 20);
        sender.optionalHttps("iconUrl");
    }
}
