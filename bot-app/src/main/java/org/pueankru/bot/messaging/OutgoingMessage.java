package org.pueankru.bot.messaging;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/** One message object to people. LINE takes at most {@value #LIMIT} in one reply or push. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface OutgoingMessage {
    /** Message objects that LINE takes in one request. */
    int LIMIT = 5;

    /** Shown under the newest message only, so set it on the last one. */
    List<QuickReply> quickReplies();

    /** This message with these quick replies in place of its own. */
    OutgoingMessage withQuickReplies(List<QuickReply> quickReplies);

    /** Plain text, at most 5,000 UTF-16 units (LINE). */
    record Text(String text, List<QuickReply> quickReplies) implements OutgoingMessage {
        public Text {
            quickReplies = List.copyOf(quickReplies);
        }

        public static Text of(String text) {
            return new Text(text, List.of());
        }

        @Override
        public Text withQuickReplies(List<QuickReply> others) {
            return new Text(text, others);
        }
    }

    /**
     * Cards side by side, at most 12 (LINE).
     *
     * @param summary what notifications, chat lists and old clients show; at most 1,500 UTF-16
     *     units
     */
    record Cards(String summary, List<Card> cards, List<QuickReply> quickReplies)
            implements OutgoingMessage {
        public Cards {
            cards = List.copyOf(cards);
            quickReplies = List.copyOf(quickReplies);
        }

        /** At least as many bytes as a card takes in LINE's JSON; a carousel may have 50 KB. */
        public static int estimatedBytes(Card card) {
            return CardSize.estimate(card);
        }

        @Override
        public Cards withQuickReplies(List<QuickReply> others) {
            return new Cards(summary, cards, others);
        }
    }

    /**
     * A large card that announces one thing.
     *
     * @param summary what notifications, chat lists and old clients show; at most 1,500 UTF-16
     *     units
     * @param label what kind of announcement it is, in a word or two, on a band of the tone's
     *     colour
     * @param poster shown whole, in its own proportions
     * @param text paragraphs, at most 2,000 UTF-16 units together
     */
    record Bulletin(
            String summary,
            Tone tone,
            String label,
            @Nullable Poster poster,
            String title,
            List<String> text,
            List<Fact> facts,
            List<Card.Button> buttons,
            List<QuickReply> quickReplies)
            implements OutgoingMessage {
        public Bulletin {
            text = List.copyOf(text);
            facts = List.copyOf(facts);
            buttons = List.copyOf(buttons);
            quickReplies = List.copyOf(quickReplies);
        }

        @Override
        public Bulletin withQuickReplies(List<QuickReply> others) {
            return new Bulletin(summary, tone, label, poster, title, text, facts, buttons, others);
        }
    }

    /** How an announcement looks. */
    enum Tone {
        CALM,
        INVITING,
        MEETING,
        DUE,
        URGENT
    }

    /**
     * A picture of an announcement.
     *
     * @param picture an https address of a JPEG or PNG of at most 1,024 x 1,024 pixels
     * @param width of the proportions; at most three times the height, at least a third
     */
    record Poster(URI picture, int width, int height) {}

    /** A line of an announcement, such as when and where. */
    record Fact(String name, String value) {}

    /**
     * A message that was rendered before and goes out exactly so.
     *
     * @param rendered one message object in LINE's JSON
     */
    record Ready(String rendered, List<QuickReply> quickReplies) implements OutgoingMessage {
        public Ready {
            quickReplies = List.copyOf(quickReplies);
        }

        @Override
        public Ready withQuickReplies(List<QuickReply> others) {
            return new Ready(rendered, others);
        }
    }
}
