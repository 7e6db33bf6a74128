package org.pueankru.bot.search.browsing;

import org.pueankru.index.Filters;

import java.util.List;
import java.util.Optional;

/** What somebody sees at a step. */
public sealed interface View {
    /**
     * Something to choose from: two choices or more.
     *
     * @param step where this is; steps without a choice were passed over
     * @param total how many items there are within what was chosen
     * @param up the step before that has a choice; none at the beginning
     * @param next the next page of choices, where there is one
     * @param previous the page before
     */
    record Shelf(
            Step step,
            long total,
            List<Choice> choices,
            Optional<Step> up,
            Optional<Step> next,
            Optional<Step> previous)
            implements View {
        public Shelf {
            choices = List.copyOf(choices);
        }

        Shelf withUp(Optional<Step> other) {
            return new Shelf(step, total, choices, other, next, previous);
        }
    }

    /** Nothing is left to choose; the media themselves. */
    record Media(Filters filters) implements View {}

    /**
     * One thing to choose.
     *
     * @param items how many there are behind it
     */
    record Choice(String name, long items, Leads leads) {}

    /** Where a choice leads. */
    sealed interface Leads {
        /** To the next step. */
        record On(Step step) implements Leads {}

        /** To media about a text; an empty text is all of them. */
        record ToMedia(String text, Filters filters) implements Leads {}
    }
}
