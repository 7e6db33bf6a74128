package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The word sequences of a catalogue's titles and tags, held in memory for comparison with what was
 * typed: by its characters first, which rules out nearly all of them, then by edits. Immutable.
 */
final class Phrasebook {
    private static final int LONGEST = 20;
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

    private final List<Phrase> phrases;

    private record Phrase(String run, long characters, int uses) {}

    /** A phrase that is few edits away. */
    record Near(String run, int edits, int uses) {
        boolean isBetterThan(@Nullable Near other) {
            return other == null
                    || edits < other.edits
                    || (edits == other.edits && uses > other.uses);
        }
    }

    private Phrasebook(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    static Phrasebook read(IndexReader reader) throws IOException {
        var phrases = new ArrayList<Phrase>();
        Terms terms = MultiTerms.getTerms(reader, Fields.PHRASE);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String run = term.utf8ToString();
                if (run.length() <= LONGEST) {
                    phrases.add(new Phrase(run, characters(run), each.docFreq()));
                }
            }
        }
        return new Phrasebook(phrases);
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** The phrase with the fewest edits, most used first; none beyond the limit. */
    @Nullable Near nearest(String run, int mostEdits) {
        long characters = characters(run);
        Near[] best = {null};
        eachLike(
                run,
                characters,
                mostEdits,
                phrase -> {
                    int edits = Edits.between(run, phrase.run, mostEdits);
                    var near = new Near(phrase.run, edits, phrase.uses);
                    if (edits <= mostEdits
                            && sameNumbers(run, phrase.run)
                            && near.isBetterThan(best[0])) {
                        best[0] = near;
                    }
                });
        return best[0];
    }

    /** A number is never a slip of the pen: 2560 is not a wrong 2565. */
    private static boolean sameNumbers(String one, String other) {
        return NO_DIGIT.matcher(one).replaceAll("").equals(NO_DIGIT.matcher(other).replaceAll(""));
    }

    /** An edit changes at most two bits of the characters: one that goes, one that comes. */
    private void eachLike(String run, long characters, int mostEdits, Consumer<Phrase> consumer) {
        for (Phrase phrase : phrases) {
            if (Math.abs(phrase.run.length() - run.length()) <= mostEdits
                    && Long.bitCount(phrase.characters ^ characters) <= 2 * mostEdits) {
                consumer.accept(phrase);
            }
        }
    }

    private static long characters(String run) {
        long bits = 0;
        for (int i = 0; i < run.length(); i++) {
            bits |= 1L << (run.charAt(i) & 63);
        }
        return bits;
    }
}
