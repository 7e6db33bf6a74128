package org.pueankru.bot.search;

import java.util.List;

/**
 * Who reads an answer: a group hears typed searches only with its prefix.
 *
 * @param examples queries that find something, to be offered
 */
record Reader(boolean inGroup, List<String> examples) {
    Reader {
        examples = List.copyOf(examples);
    }
}
