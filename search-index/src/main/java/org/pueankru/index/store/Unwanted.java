package org.pueankru.index.store;

import org.pueankru.index.analysis.Terms;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The items that have excluded words. Thai titles glue words together, so letter sequences in the
 * title count as well as words in title, tags and indicators.
 */
final class Unwanted {
    private final Snapshot snapshot;

    private Unwanted(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static BitSet having(Snapshot snapshot, Collection<String> texts) throws IOException {
        var unwanted = new Unwanted(snapshot);
        var having = new BitSet(snapshot.maxDocument());
        for (String text : texts) {
            List<String> topic = List.of(Fields.TITLE_WORDS, Fields.TOPIC_WORDS);
            having.or(unwanted.withAll(topic, Terms.words(text)));
            having.or(unwanted.withAll(List.of(Fields.TITLE_GRAMS), Terms.grams(text)));
        }
        return having;
    }

    private BitSet withAll(List<String> fields, List<String> terms) throws IOException {
        var all = new BitSet(snapshot.maxDocument());
        for (int i = 0; i < terms.size(); i++) {
            BitSet one = with(fields, terms.get(i));
            if (i == 0) {
                all.or(one);
            } else {
                all.and(one);
            }
        }
        return all;
    }

    private BitSet with(List<String> fields, String term) throws IOException {
        var with = new BitSet(snapshot.maxDocument());
        for (String field : fields) {
            for (int document : snapshot.present(field, term).documents()) {
                with.set(document);
            }
        }
        return with;
    }
}
