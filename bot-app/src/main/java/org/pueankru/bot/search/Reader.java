package org.pueankru.bot.search;

import java.util.List;

/**
 * Who reads an answer: a group hears typed searches only with its prefix.
 *
 * @param examples queries that find something, to be offered
 * @param popular what many people search for, to be offered before the examples
 */
record Reader(boolean inGroup, List<String> examples, List<String> popular) {
    Reader {
        examples = List.copyOf(examples);
        popular = List.copyOf(popular);
    }
}
