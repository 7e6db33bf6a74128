package org.pueankru.bot.messaging;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

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
}
