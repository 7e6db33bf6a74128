package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.QuickReply;

import java.util.Optional;
import java.util.Set;

/**
 * How a feature takes part in the conversation; declare one as a bean and it is heard. Spring's
 * {@code @Order} decides who is asked first for {@link Input.Words} and other input that no feature
 * owns; search is last. Implementations are thread-safe and may be asked twice for the same turn
 * (after a crash), so they change nothing but through {@link Answer} or in a way that a second run
 * leaves as it is.
 */
public interface ChatFeature {
    /**
     * Names the feature: the key of its memory and, with a colon behind it, the beginning of the
     * data of its buttons. Lower-case letters, at most 10.
     */
    String key();

    /**
     * The feature whose note of the chat this one is shown: its own, unless it goes on from what
     * another one showed. What it notes itself stays its own.
     */
    default String reads() {
        return key();
    }

    /** The whole messages that are this feature's commands, in Thai. */
    default Set<String> commands() {
        return Set.of();
    }

    /**
     * Commands that need something behind them, such as a code; without it they are no command, and
     * with something that the feature has no answer to it is words like any other. In a group they
     * are heard without a mention where the webhook lets such texts through at all.
     */
    default Set<String> commandsWithMore() {
        return Set.of();
    }

    /**
     * Words that this feature hears first while it has the running dialogue, although another takes
     * them for small talk, such as a plain yes. They come without ค่ะ or ครับ behind them.
     */
    default Set<String> wordsOfItsDialogue() {
        return Set.of();
    }

    /**
     * Whether it has an answer to any words. Others that answer only what is surely theirs are then
     * asked before it even while it has the running dialogue.
     */
    default boolean answersAnyWords() {
        return false;
    }

    /**
     * A button to stand beside another feature's answer to these {@link Input.Words}, for what this
     * feature could have said but was not sure of.
     */
    default Optional<QuickReply> offer(Turn turn) {
        return Optional.empty();
    }

    /**
     * Whether something else may be said beside its answers, such as what is new: not where they
     * ask for a yes, a code or a name.
     */
    default boolean welcomesCompany() {
        return false;
    }

    /** Answers the turn, or is empty when this turn is not for this feature. */
    Optional<Answer> answer(Turn turn);
}
