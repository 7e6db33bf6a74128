package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.messaging.MessageId;

import java.util.Map;

/** What a person did in this turn. */
public sealed interface Input {
    /**
     * One of the feature's {@link ChatFeature#commands() commands}, or of those {@link
     * ChatFeature#commandsWithMore() with more} behind them.
     *
     * @param more what stood behind the word, such as a code; empty when nothing did
     */
    record Command(String word, String more) implements Input {
        public Command(String word) {
            this(word, "");
        }

        /** What people type behind a command may be a code. */
        @Override
        public String toString() {
            return "Command[" + word + "]";
        }
    }

    /** The command to go one step back, for the feature that has the running dialogue. */
    record Back() implements Input {}

    /**
     * Free text, trimmed, never empty.
     *
     * @param byMention in a group: whether the bot was mentioned (and so must not stay silent)
     */
    record Words(String text, boolean byMention) implements Input {}

    /**
     * A tap on a button of this feature's.
     *
     * @param data without the feature's key
     */
    record Tapped(String data, Map<String, String> parameters) implements Input {
        public Tapped {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * A sticker, picture or other thing that is not text (1:1 only).
     *
     * @param message by which LINE hands out what came with it
     */
    record Sent(Thing thing, MessageId message) implements Input {
        public Sent(Thing thing) {
            this(thing, new MessageId(""));
        }
    }

    /** Somebody became a friend of the bot, or unblocked it. */
    record Followed() implements Input {}

    /** The bot was taken into a group. */
    record Joined() implements Input {}

    /** The bot was mentioned in a group and nothing else was said. */
    record Called() implements Input {}
}
