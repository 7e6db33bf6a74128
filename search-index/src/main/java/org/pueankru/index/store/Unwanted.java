package org.pueankru.index.store;

import org.pueankru.index.analysis.Terms;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The items that have excluded words in title or topic. Thai titles glue words together, so letter
 * sequences count as well as words.
 */
final class Unwanted {
    private Unwanted() {}

    static BitSet having(Snapshot snapshot, Collection<String> texts) throws IOException {
        var having = new BitSet(snapshot.maxDocument());
        for (String text : texts) {
            having.or(inHead(Terms.words(text), snapshot.words(), snapshot.maxDocument()));
            having.or(inHead(Terms.grams(text), snapshot.grams(), snapshot.maxDocument()));
        }
        return having;
    }

    private static BitSet inHead(List<String> terms, Lexicon lexicon, int maxDocument)
            throws IOException {
        var all = new BitSet(maxDocument);
        for (int i = 0; i < terms.size(); i++) {
            var one = new BitSet(maxDocument);
            Postings postings = lexicon.postings(terms.get(i));
            for (int place = 0; place < postings.size(); place++) {
                one.set(postings.document(place), postings.inHead(place));
            }
            if (i == 0) {
                all.or(one);
            } else {
                all.and(one);
            }
        }
        return all;
    }
}
