package org.pueankru.bot.reports;

import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.CardAddition;
import org.pueankru.bot.search.Medium;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The way into a report, on each card. */
@Component
@Order(200)
class ReportButton implements CardAddition {
    private final ReportWords words;

    ReportButton(ReportWords words) {
        this.words = words;
    }

    @Override
    public Optional<Button> button(Medium medium) {
        String label = words.button();
        return Optional.of(
                new Button(
                        label,
                        new Tap.Choose(new Step.Begin(medium.id()).data(), label),
                        Weight.FAINT));
    }
}
