package org.pueankru.bot.search.catalogue;

import org.slf4j.Logger;

/**
 * Says a sentence again only after another one, or after all was well. For one thread at a time.
 */
final class SaidOnce {
    private final Logger log;
    private String last = "";

    SaidOnce(Logger log) {
        this.log = log;
    }

    void once(String sentence) {
        if (!sentence.equals(last)) {
            log.warn(sentence);
            last = sentence;
        }
    }

    /** All is well. */
    void nothing() {
        last = "";
    }
}
