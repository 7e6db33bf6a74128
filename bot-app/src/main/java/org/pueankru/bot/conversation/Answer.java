package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.OutgoingMessage;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a feature says to a turn, and what it wants to know at the next one.
 *
 * @param messages none means: stay silent, and nobody else need look at this turn
 */
public record Answer(List<OutgoingMessage> messages, Memory memory) {
    public Answer {
        messages = List.copyOf(messages);
        if (messages.size() > OutgoingMessage.LIMIT) {
            throw new IllegalArgumentException(messages.size() + " messages do not fit one reply");
        }
    }

    /** Says this and leaves the feature's memory as it is. */
    public static Answer of(OutgoingMessage... messages) {
        return new Answer(List.of(messages), new Memory.Kept());
    }

    /** Says nothing. */
    public static Answer silence() {
        return of();
    }

    /** The same, and this before it. */
    public Answer behind(OutgoingMessage first) {
        return new Answer(Stream.concat(Stream.of(first), messages.stream()).toList(), memory);
    }

    /** The same words, and this to be known at the next turn. */
    public Answer remembering(String note) {
        return new Answer(messages, new Memory.Noted(note));
    }

    /** The same words, and nothing to be known at the next turn. */
    public Answer forgetting() {
        return new Answer(messages, new Memory.Forgotten());
    }

    /** The same words, and no feature knows anything of this chat any more. */
    public Answer forgettingEverything() {
        return new Answer(messages, new Memory.AllForgotten());
    }

    /** What becomes of the feature's memory of this chat. */
    public sealed interface Memory {
        /** As it was. */
        record Kept() implements Memory {}

        /** Replaced; the feature now has the running dialogue. */
        record Noted(String note) implements Memory {}

        /** Gone. */
        record Forgotten() implements Memory {}

        /** Gone, and so is what other features noted: the person wants nothing kept. */
        record AllForgotten() implements Memory {}
    }
}
