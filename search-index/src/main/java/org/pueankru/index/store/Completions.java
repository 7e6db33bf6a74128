package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Titles and tags that begin with what is being typed, however it is spaced. */
final class Completions {
    /** A short prefix has very many: this many are looked at, in the order of the alphabet. */
    private static final int MOST_CANDIDATES = 5_000;

    private final IndexReader reader;

    Completions(IndexReader reader) {
        this.reader = reader;
    }

    List<String> of(String prefix, int limit) throws IOException {
        String key = key(prefix);
        Terms terms = MultiTerms.getTerms(reader, Fields.COMPLETION);
        if (key.isEmpty() || terms == null) {
            return List.of();
        }
        return best(candidates(terms.iterator(), key), limit);
    }

    /** A NIKHAHIT that is typed last is the first half of a SARA AM. */
    private static String key(String prefix) {
        String typed = prefix.strip();
        String whole = typed.endsWith("\u0E4D") ? typed.substring(0, typed.length() - 1) : typed;
        return org.pueankru.index.analysis.Terms.run(whole);
    }

    private static Map<String, Integer> candidates(TermsEnum terms, String key) throws IOException {
        Map<String, Integer> uses = new HashMap<>();
        TermsEnum.SeekStatus status = terms.seekCeil(new BytesRef(key));
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
        for (int i = 0; term != null && i < MOST_CANDIDATES; i++, term = terms.next()) {
            String text = term.utf8ToString();
            if (!text.startsWith(key)) {
                break;
            }
            uses.merge(text.substring(text.indexOf('\0') + 1), terms.docFreq(), Integer::sum);
        }
        return uses;
    }

    private static List<String> best(Map<String, Integer> uses, int limit) {
        return uses.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(each -> each.getKey().length())
                                .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
