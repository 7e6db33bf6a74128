package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tags of some items, spellings of the same letters as one. For one question. */
final class TagGroups {
    private final @Nullable SortedSetDocValues tags;
    private final Map<Long, Spelling> spellings = new HashMap<>();
    private final Map<String, Tag> byLetters = new HashMap<>();

    TagGroups(IndexReader reader) throws IOException {
        this.tags = MultiDocValues.getSortedSetValues(reader, Fields.TAG);
    }

    /** A tag and the items that have it. */
    static final class Tag {
        private final List<Spelling> spellings = new ArrayList<>();
        private int[] items = new int[4];
        private int count;

        private void add(int item) {
            if (count > 0 && items[count - 1] == item) {
                return; // in two spellings
            }
            if (count == items.length) {
                items = Arrays.copyOf(items, 2 * count);
            }
            items[count++] = item;
        }

        /** The usual spelling. */
        String text() {
            return spellings.stream()
                    .max(
                            Comparator.comparingInt((Spelling each) -> each.count)
                                    .thenComparing(each -> each.text))
                    .orElseThrow()
                    .text;
        }

        int count() {
            return count;
        }

        int beyond(BitSet covered) {
            int more = 0;
            for (int i = 0; i < count; i++) {
                if (!covered.get(items[i])) {
                    more++;
                }
            }
            return more;
        }

        void cover(BitSet covered) {
            for (int i = 0; i < count; i++) {
                covered.set(items[i]);
            }
        }
    }

    private static final class Spelling {
        private final Tag tag;
        private final String text;
        private int count;

        private Spelling(Tag tag, String text) {
            this.tag = tag;
            this.text = text;
            tag.spellings.add(this);
        }
    }

    /** Takes the tags of an item; items come in ascending order. */
    void take(int item) throws IOException {
        if (tags != null && tags.advanceExact(item)) {
            for (int i = 0; i < tags.docValueCount(); i++) {
                Spelling spelling = spelling(tags, tags.nextOrd());
                spelling.count++;
                spelling.tag.add(item);
            }
        }
    }

    List<Tag> all() {
        return List.copyOf(byLetters.values());
    }

    private Spelling spelling(SortedSetDocValues from, long number) throws IOException {
        Spelling known = spellings.get(number);
        if (known != null) {
            return known;
        }
        String text = from.lookupOrd(number).utf8ToString();
        Tag tag = byLetters.computeIfAbsent(Terms.run(text), _ -> new Tag());
        var spelling = new Spelling(tag, text);
        spellings.put(number, spelling);
        return spelling;
    }
}
