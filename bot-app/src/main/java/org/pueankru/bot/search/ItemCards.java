package org.pueankru.bot.search;

import org.pueankru.bot.messaging.Card;

import java.util.Optional;

/** Items of the library as the cards that a search shows, without what others add. Thread-safe. */
@FunctionalInterface
public interface ItemCards {
    /** The card of the item with this id; empty also while there is no library to look into. */
    Optional<Card> of(String id);
}
