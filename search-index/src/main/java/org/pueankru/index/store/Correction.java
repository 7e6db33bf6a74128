package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text that finds nothing may have meant, in the catalogue's own words. A typo moves word
 * boundaries, so stretches of the text are compared with word sequences of titles and tags as
 * unsegmented runs.
 */
final class Correction {
    private static final int MOST_CHARACTERS = 60;
    private static final int MOST_WORDS_TOGETHER = 6;
    private static final int MOST_STRETCHES = 40;
    private static final int MOST_SPELLINGS = 6;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO_EDITS = 8;

    private final IndexReader reader;

    Correction(IndexReader reader) {
        this.reader = reader;
    }

    private record Stretch(String before, String run, String after) {}

    private record Spelling(String text, float likeness, int length, int uses) {}

    /** Spellings to try, likeliest first. */
    List<String> of(String text) throws IOException {
        Terms phrases = MultiTerms.getTerms(reader, Fields.PHRASE);
        if (phrases == null || text.length() > MOST_CHARACTERS) {
            return List.of();
        }
        var spellings = new ArrayList<Spelling>();
        for (Stretch stretch : stretches(text)) {
            Spelling best = best(phrases, stretch);
            if (best != null) {
                spellings.add(best);
            }
        }
        spellings.sort(
                Comparator.comparingDouble(Spelling::likeness)
                        .thenComparingInt(Spelling::length)
                        .thenComparingInt(Spelling::uses)
                        .reversed());
        Set<String> distinct = new LinkedHashSet<>();
        spellings.forEach(spelling -> distinct.add(spelling.text));
        return distinct.stream().limit(MOST_SPELLINGS).toList();
    }

    /** Parts of the text that the catalogue does not have as they are. */
    private List<Stretch> stretches(String text) throws IOException {
        List<String> chunks =
                Arrays.stream(text.split("\\s+", -1)).filter(chunk -> !chunk.isEmpty()).toList();
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < chunks.size(); i++) {
            String before = String.join(" ", chunks.subList(0, i));
            String after = String.join(" ", chunks.subList(i + 1, chunks.size()));
            List<String> words = org.pueankru.index.analysis.Terms.words(chunks.get(i));
            addStretches(words, before.isEmpty() ? "" : before + " ", after, stretches);
        }
        return stretches.subList(0, Math.min(stretches.size(), MOST_STRETCHES));
    }

    private void addStretches(
            List<String> words, String before, String after, List<Stretch> stretches)
            throws IOException {
        for (int size = Math.min(words.size(), MOST_WORDS_TOGETHER); size > 0; size--) {
            for (int from = 0; from + size <= words.size(); from++) {
                String run = String.join("", words.subList(from, from + size));
                if (run.length() >= SHORTEST && reader.docFreq(new Term(Fields.PHRASE, run)) == 0) {
                    String left = before + String.join("", words.subList(0, from));
                    String right = String.join("", words.subList(from + size, words.size()));
                    stretches.add(
                            new Stretch(left, run, after.isEmpty() ? right : right + " " + after));
                }
            }
        }
    }

    private @Nullable Spelling best(Terms phrases, Stretch stretch) throws IOException {
        String run = stretch.run;
        int edits = run.length() >= SHORTEST_FOR_TWO_EDITS ? 2 : 1;
        var near = new FuzzyTermsEnum(phrases, new Term(Fields.PHRASE, run), edits, 0, true);
        BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
        Spelling best = null;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String found = term.utf8ToString();
            var spelling =
                    new Spelling(
                            stretch.before + found + stretch.after,
                            likeness.getBoost(),
                            run.length(),
                            near.docFreq());
            boolean better =
                    best == null
                            || spelling.likeness > best.likeness
                            || (spelling.likeness == best.likeness && spelling.uses > best.uses);
            best = better ? spelling : best;
        }
        return best;
    }
}
