package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/**
 * A card in the house style: picture, badge, title, a few facts, buttons.
 *
 * @param picture an https address of a JPEG or PNG of at most 1,024 x 1,024 pixels, width : height
 *     20:13
 * @param badge a word or two above the title
 * @param title at most three lines are shown
 * @param facts one line each
 * @param onPicture what a tap on the picture does
 */
public record Card(
        @Nullable URI picture,
        @Nullable String badge,
        String title,
        List<String> facts,
        @Nullable Tap onPicture,
        List<Button> buttons) {
    public Card {
        facts = List.copyOf(facts);
        buttons = List.copyOf(buttons);
    }

    /**
     * A button on a card.
     *
     * @param label at most 40 grapheme clusters (LINE)
     */
    public record Button(String label, Tap tap, Weight weight) {}

    /** How loudly a button asks to be tapped. */
    public enum Weight {
        PRIMARY,
        QUIET,
        /** One of several that weigh the same, large enough for any finger. */
        CHOICE,
        /** A line of small text below the others. */
        FAINT
    }
}
