package org.pueankru.simulator.message;

import java.util.Set;
import java.util.regex.Pattern;

/** Rules for what happens on a tap. */
final class ActionRules {
    private static final int LONGEST_DATA = 300;
    private static final int LONGEST_URI = 1_000;
    private static final Set<String> EVERYWHERE =
            Set.of("postback", "message", "uri", "datetimepicker", "clipboard");
    private static final Set<String> QUICK_REPLY_ONLY = Set.of("camera", "cameraRoll", "location");
    private static final String SWITCH = "richmenuswitch";
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9_-]{1,32}");
    private static final Pattern DATE = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern DATE_TIME =
            Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d[Tt]([01]\\d|2[0-3]):[0-5]\\d");

    private ActionRules() {}

    /** Where an action stands: how long its label may be and whether it must have one. */
    enum Home {
        QUICK_REPLY(20, true),
        TEMPLATE(20, true),
        IMAGE_CAROUSEL(12, false),
        FLEX_BUTTON(40, true),
        FLEX(40, false),
        RICH_MENU(20, false);

        private final int longestLabel;
        private final boolean labelRequired;

        Home(int longestLabel, boolean labelRequired) {
            this.longestLabel = longestLabel;
            this.labelRequired = labelRequired;
        }
    }

    static void check(Part action, Home home) {
        if (!action.isObject()) {
            return;
        }
        String type = action.type();
        if (!EVERYWHERE.contains(type)
                && !(home == Home.QUICK_REPLY && QUICK_REPLY_ONLY.contains(type))
                && !(home == Home.RICH_MENU && type.equals(SWITCH))) {
            action.typeMustBe(EVERYWHERE);
            return;
        }
        if (home.labelRequired) {
            action.requiredGraphemes("label", home.longestLabel);
        } else {
            action.optionalGraphemes("label", home.longestLabel);
        }
        checkKind(action, type, home);
    }

    private static void checkKind(Part action, String type, Home home) {
        switch (type) {
            case "postback" -> postback(action);
            case "message" -> {
                action.knows("type", "label", "text");
                action.requiredGraphemes("text", 300);
            }
            case "uri" -> uri(action, home);
            case "datetimepicker" -> datetimePicker(action);
            case SWITCH -> {
                action.knows("type", "label", "data", "richMenuAliasId");
                action.requiredText("data", LONGEST_DATA);
                action.requiredText("richMenuAliasId", 32);
                action.optionalPattern("richMenuAliasId", ALIAS);
            }
            case "clipboard" -> {
                action.knows("type", "label", "clipboardText");
                action.requiredText("clipboardText", 1_000);
            }
            default -> action.knows("type", "label");
        }
    }

    private static void postback(Part action) {
        action.knows("type", "label", "data", "displayText", "text", "inputOption", "fillInText");
        action.requiredText("data", LONGEST_DATA);
        action.optionalGraphemes("displayText", 300);
        action.optionalGraphemes("text", 300);
        action.optionalGraphemes("fillInText", 300);
        action.optionalWord(
                "inputOption", "closeRichMenu", "openRichMenu", "openKeyboard", "openVoice");
        if (action.has("displayText") && action.has("text")) {
            action.wrong("text", "must not be specified together with displayText");
        }
    }

    private static void uri(Part action, Home home) {
        action.knows("type", "label", "uri", "altUri");
        action.requiredText("uri", LONGEST_URI);
        opens(action, "uri");
        if (action.has("altUri")) {
            Part alternative = action.at("altUri");
            if (home == Home.QUICK_REPLY) {
                alternative.wrong("must not be specified");
            }
            alternative.knows("desktop");
            alternative.optionalText("desktop", LONGEST_URI);
            opens(alternative, "desktop");
        }
    }

    private static void opens(Part part, String property) {
        String uri = part.json.path(property).asString("");
        if (!uri.isEmpty() && !Uris.canBeOpened(uri)) {
            part.wrong(property, "invalid uri scheme");
        } else if (!uri.isEmpty() && !Uris.isEncoded(uri)) {
            part.wrong(property, "invalid uri");
        }
    }

    private static void datetimePicker(Part action) {
        action.knows("type", "label", "data", "mode", "initial", "max", "min");
        action.requiredText("data", LONGEST_DATA);
        action.requiredWord("mode", "date", "time", "datetime");
        Pattern form =
                switch (action.json.path("mode").asString("")) {
                    case "time" -> TIME;
                    case "datetime" -> DATE_TIME;
                    default -> DATE;
                };
        action.optionalPattern("initial", form);
        action.optionalPattern("max", form);
        action.optionalPattern("min", form);
    }
}
