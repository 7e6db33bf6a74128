package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * The word sequences of a catalogue's titles and tags, for comparison with what was typed. Each is
 * cut into three parts: one slip of the keyboard leaves at least one of them whole and in its
 * place, two mostly do, so that only phrases that share a part need to be compared. Immutable.
 */
final class Phrasebook {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;
    private static final int PARTS = 3;

    /** Giving way takes a look at what others may be writing. */
    private static final int STEPS_BETWEEN = 256;

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

    /** All phrases one behind the other: as texts of their own they would be thrice as large. */
    private final char[] letters;

    /** Where each phrase ends among the letters. */
    private final int[] ends;

    private final int[] uses;
    private final long[] characters;

    /** Hash of a part, then number of the phrase, sorted. */
    private final long[] parts;

    /** Where the hashes with the same first bits begin among the parts. */
    private final int[] begins;

    private final int shift;

    /** A phrase that is few edits away. */
    record Near(String run, int edits, int uses) {
        boolean isBetterThan(@Nullable Near other) {
            return other == null
                    || edits < other.edits
                    || (edits == other.edits && uses > other.uses);
        }
    }

    private Phrasebook(StringBuilder letters, int[] ends, int[] uses, GivingWay way) {
        this.letters = new char[letters.length()];
        letters.getChars(0, letters.length(), this.letters, 0);
        this.ends = ends;
        this.uses = uses;
        this.characters = new long[ends.length];
        var unsorted = new long[PARTS * ends.length];
        for (int number = 0; number < ends.length; number++) {
            giveWay(way, number);
            String run = run(number);
            characters[number] = characters(run);
            for (int part = 0; part < PARTS; part++) {
                int hash = hash(part, run.length(), run, begin(part, run), begin(part + 1, run));
                unsorted[PARTS * number + part] = entry(hash, number);
            }
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(unsorted.length);
        this.shift = Integer.SIZE - Math.max(1, bits);
        this.begins = new int[(1 << Math.max(1, bits)) + 1];
        this.parts = sorted(unsorted, way);
    }

    /** Group by group, since sorting all at once would never give way. */
    private long[] sorted(long[] entries, GivingWay way) {
        for (long each : entries) {
            begins[firstBits(hash(each)) + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        var sorted = new long[entries.length];
        int[] next = begins.clone();
        for (long each : entries) {
            sorted[next[firstBits(hash(each))]++] = each;
        }
        for (int i = 1; i < begins.length; i++) {
            giveWay(way, i);
            Arrays.sort(sorted, begins[i - 1], begins[i]);
        }
        return sorted;
    }

    private static void giveWay(GivingWay way, int step) {
        if (step % STEPS_BETWEEN == 0) {
            way.giveWay();
        }
    }

    private int firstBits(int hash) {
        // entries are sorted as signed numbers
        return (hash ^ Integer.MIN_VALUE) >>> shift;
    }

    private String run(int number) {
        int begin = number == 0 ? 0 : ends[number - 1];
        return new String(letters, begin, ends[number] - begin);
    }

    static Phrasebook read(IndexReader reader, GivingWay way) throws IOException {
        var letters = new StringBuilder();
        var ends = new int[16];
        var uses = new int[16];
        int count = 0;
        Terms terms = MultiTerms.getTerms(reader, Fields.PHRASE);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            giveWay(way, count);
            String run = term.utf8ToString();
            if (run.length() >= SHORTEST && run.length() <= LONGEST) {
                ends = ArrayUtil.grow(ends, count + 1);
                uses = ArrayUtil.grow(uses, count + 1);
                letters.append(run);
                ends[count] = letters.length();
                uses[count++] = each.docFreq();
            }
        }
        return new Phrasebook(letters, Arrays.copyOf(ends, count), Arrays.copyOf(uses, count), way);
    }

    boolean isEmpty() {
        return ends.length == 0;
    }

    /**
     * Whether a title or tag has these words in this order. That is not known of very short and
     * long phrases, which count as had.
     */
    boolean has(List<String> words) {
        String run = String.join("", words);
        return words.size() > Documents.LONGEST_PHRASE
                || run.length() < SHORTEST
                || run.length() > LONGEST
                || isThere(run);
    }

    private boolean isThere(String run) {
        int from = 0;
        int to = ends.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = run(middle).compareTo(run);
            if (order == 0) {
                return true;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return false;
    }

    /** The phrase with the fewest edits, most used first; none beyond the limits. */
    @Nullable Near nearest(String run, int leastEdits, int mostEdits) {
        long typed = characters(run);
        Near[] best = {null};
        eachLike(
                run,
                mostEdits,
                number -> {
                    // an edit changes at most two bits: a character that goes, one that comes
                    if (Long.bitCount(characters[number] ^ typed) > 2 * mostEdits) {
                        return;
                    }
                    String other = run(number);
                    int edits = Edits.between(run, other, mostEdits);
                    if (edits < leastEdits || edits > mostEdits) {
                        return;
                    }
                    var near = new Near(other, edits, uses[number]);
                    if (near.isBetterThan(best[0]) && sameNumbers(run, near.run())) {
                        best[0] = near;
                    }
                });
        return best[0];
    }

    /** A number is never a slip of the pen: 2560 is not a wrong 2565. */
    private static boolean sameNumbers(String one, String other) {
        return NO_DIGIT.matcher(one).replaceAll("").equals(NO_DIGIT.matcher(other).replaceAll(""));
    }

    private void eachLike(String run, int mostEdits, IntConsumer consumer) {
        int longest = Math.min(LONGEST, run.length() + mostEdits);
        for (int n = Math.max(SHORTEST, run.length() - mostEdits); n <= longest; n++) {
            int first = n / PARTS;
            int last = 2 * n / PARTS;
            eachWith(0, n, run, 0, first, consumer);
            eachWith(2, n, run, run.length() - (n - last), run.length(), consumer);
            for (int shift = -mostEdits; shift <= mostEdits; shift++) {
                eachWith(1, n, run, first + shift, last + shift, consumer);
            }
        }
    }

    private void eachWith(int part, int n, String run, int from, int to, IntConsumer consumer) {
        if (from < 0 || to > run.length()) {
            return;
        }
        int hash = hash(part, n, run, from, to);
        int first = firstBits(hash);
        for (int i = begins[first]; i < begins[first + 1]; i++) {
            if (hash(parts[i]) == hash) {
                consumer.accept((int) parts[i]);
            }
        }
    }

    private static int begin(int part, String run) {
        return part * run.length() / PARTS;
    }

    private static int hash(int part, int length, String run, int from, int to) {
        int hash = 31 * length + part;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + run.charAt(i);
        }
        return hash * 0x9E3779B1;
    }

    private static long entry(int hash, int number) {
        return (long) hash << 32 | number;
    }

    private static int hash(long entry) {
        return (int) (entry >> 32);
    }

    private static long characters(String run) {
        long bits = 0;
        for (int i = 0; i < run.length(); i++) {
            bits |= 1L << (run.charAt(i) & 63);
        }
        return bits;
    }
}
