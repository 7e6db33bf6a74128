package org.pueankru.bot.wanted;

import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchPage;

import java.util.Locale;
import java.util.Optional;

/** How a search fell short of what was asked for; the worst first. */
public enum Shortfall {
    /** Nothing was found about the text. */
    NOTHING,
    /** Only what has parts of the text. */
    ROUGH,
    /** The topic, but of another grade, area or type. */
    NEAR;

    /** Its name in the store and for operators. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when the library has what was asked for. */
    static Optional<Shortfall> of(SearchPage page) {
        if (page.total() == 0 || page.relaxed().contains(Relaxation.TEXT)) {
            return Optional.of(NOTHING);
        }
        if (page.rough()) {
            return Optional.of(ROUGH);
        }
        return page.relaxed().isEmpty() ? Optional.empty() : Optional.of(NEAR);
    }
}
