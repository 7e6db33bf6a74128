package org.pueankru.bot.links;

import org.pueankru.bot.search.CardAddition;
import org.pueankru.bot.search.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import java.util.Optional;
import java.util.Set;

/** Warns on the cards of items whose link seems broken, from memory: no answer waits for it. */
class DoubtfulLinks implements CardAddition {
    private static final Logger log = LoggerFactory.getLogger(DoubtfulLinks.class);

    private final Links links;
    private final String warning;
    private volatile Set<String> broken = Set.of();
    private volatile long known;

    DoubtfulLinks(Links links, String warning) {
        this.links = links;
        this.warning = warning;
    }

    @Override
    public Optional<String> fact(Medium medium) {
        return medium.address() != null && broken.contains(medium.address().toString())
                ? Optional.of(warning)
                : Optional.empty();
    }

    /** Reads again what is known. Throws nothing. */
    void reload() {
        try {
            broken = Set.copyOf(links.broken());
            known = links.count();
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
        }
    }

    int broken() {
        return broken.size();
    }

    long known() {
        return known;
    }
}
