package org.pueankru.bot.search.shelf;

import org.pueankru.bot.directory.Registering;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.CardAddition;
import org.pueankru.bot.search.Medium;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The way onto the shelf, on each card, where people can register. */
@Component
@Order(100)
class SaveButton implements CardAddition {
    /**
     * Shelves, like other lists of ids, take no longer ones; LINE takes 300 with what is around.
     */
    private static final int LONGEST_ID = 250;

    private final ShelfWords words;
    private final ObjectProvider<Registering> registering;

    SaveButton(ShelfWords words, ObjectProvider<Registering> registering) {
        this.words = words;
        this.registering = registering;
    }

    @Override
    public Optional<Button> button(Medium medium) {
        if (registering.getIfAvailable() == null || medium.id().length() > LONGEST_ID) {
            return Optional.empty();
        }
        String label = words.say("button");
        return Optional.of(
                new Button(
                        label,
                        new Tap.Choose(ShelfTap.Word.SAVE.data(medium.id()), label),
                        Weight.QUIET));
    }
}
