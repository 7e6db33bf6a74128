package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** A generous guess at what a card takes once it is LINE's JSON. */
final class CardSize {
    /** The JSON around the words: boxes, sizes, colours. */
    private static final int CARD = 350;

    private static final int PART = 75;

    /** The picture's tap is labelled with the beginning of the title. */
    private static final int PICTURE_LABEL = 500;

    private CardSize() {}

    static int estimate(Card card) {
        int bytes = CARD + part(card.title()) + part(card.badge());
        if (card.picture() != null) {
            bytes += part(card.picture().toString()) + tap(card.onPicture());
            bytes += Math.min(PICTURE_LABEL, json(card.title()));
        }
        for (String fact : card.facts()) {
            bytes += part(fact);
        }
        for (Card.Button button : card.buttons()) {
            bytes += part(button.label()) + tap(button.tap());
        }
        return bytes;
    }

    private static int tap(@Nullable Tap tap) {
        return switch (tap) {
            case null -> 0;
            case Tap.Say say -> part(say.text());
            case Tap.Choose choose -> part(choose.data()) + part(choose.shown());
            case Tap.Open open -> part(open.address().toString());
        };
    }

    private static int part(@Nullable String text) {
        return text == null ? 0 : PART + json(text);
    }

    private static int json(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                bytes += 5;
            } else if (c == '"' || c == '\\') {
                bytes++;
            }
        }
        return bytes;
    }
}
