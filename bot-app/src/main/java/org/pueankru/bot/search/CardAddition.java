package org.pueankru.bot.search;

import org.pueankru.bot.messaging.Card;

import java.util.Optional;

/**
 * What a feature around the search puts on the card of an item; declare one as a bean. Asked for
 * each card of each answer, so it does no I/O. Thread-safe.
 */
public interface CardAddition {
    /** A line below what is known of the item. */
    default Optional<String> fact(Medium medium) {
        return Optional.empty();
    }

    /** One more button, as small as it may be: ten cards share 45 KB. */
    default Optional<Card.Button> button(Medium medium) {
        return Optional.empty();
    }
}
