package org.pueankru.bot.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** Tells all witnesses of searches that somebody made; none of them can spoil an answer. */
final class ManyWitnesses implements SearchWitness {
    private static final Logger log = LoggerFactory.getLogger(ManyWitnesses.class);

    private final List<SearchWitness> witnesses;

    ManyWitnesses(List<SearchWitness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
    }

    @Override
    public void answered(Typed search) {
        if (search.chat().equals(FirstSearches.NOBODY)) {
            return;
        }
        for (SearchWitness witness : witnesses) {
            try {
                witness.answered(search);
            } catch (RuntimeException e) {
                log.warn("A witness of searches failed: {}", e.getClass().getSimpleName());
            }
        }
    }
}
