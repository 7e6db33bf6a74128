package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The grades, learning area and media type of each item as bits of one number; an item without
 * grades suits them all. Immutable.
 */
final class FacetBits {
    private static final int FIRST_AREA = Grade.values().length;
    private static final int FIRST_TYPE = FIRST_AREA + LearningArea.values().length;
    private static final int COUNT = FIRST_TYPE + MediaType.values().length;

    private static final long ALL_GRADES = (1L << FIRST_AREA) - 1;

    private final long[] bits;

    private FacetBits(long[] bits) {
        this.bits = bits;
    }

    static FacetBits read(IndexReader reader) throws IOException {
        var bits = new long[reader.maxDoc()];
        add(reader, Fields.GRADE, code -> bit(Grade.valueOf(code)), bits);
        add(
                reader,
                Fields.LEARNING_AREA,
                code -> bit(LearningArea.ofCode(code).orElseThrow()),
                bits);
        add(reader, Fields.MEDIA_TYPE, code -> bit(MediaType.ofCode(code).orElseThrow()), bits);
        for (int document = 0; document < bits.length; document++) {
            if ((bits[document] & ALL_GRADES) == 0) {
                bits[document] |= ALL_GRADES;
            }
        }
        return new FacetBits(bits);
    }

    private static void add(
            IndexReader reader, String field, Function<String, Long> bit, long[] bits)
            throws IOException {
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field);
        if (values == null) {
            return;
        }
        var bitOf = new long[(int) values.getValueCount()];
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = 0; i < values.docValueCount(); i++) {
                int ord = (int) values.nextOrd();
                if (bitOf[ord] == 0) {
                    bitOf[ord] = bit.apply(values.lookupOrd(ord).utf8ToString());
                }
                bits[values.docID()] |= bitOf[ord];
            }
        }
    }

    private static long bit(Grade grade) {
        return 1L << grade.ordinal();
    }

    private static long bit(LearningArea area) {
        return 1L << (FIRST_AREA + area.ordinal());
    }

    private static long bit(MediaType type) {
        return 1L << (FIRST_TYPE + type.ordinal());
    }

    /** How many grades two documents share. */
    int gradesInCommon(int one, int other) {
        return Long.bitCount(bits[one] & bits[other] & ALL_GRADES);
    }

    /** The media type of a document, as a number that is the same for the same type. */
    long types(int document) {
        return bits[document] >>> FIRST_TYPE;
    }

    /** How much of a document's grades are among these, 0 to 1: less for one that suits many. */
    float closeness(int document, Collection<Grade> asked) {
        long grades = bits[document] & ALL_GRADES;
        long wanted = grades & anyOf(asked, FacetBits::bit);
        return (float) Long.bitCount(wanted) / Math.max(1, Long.bitCount(grades));
    }

    /**
     * Whether a document has one of the values of each facet and no excluded value; indicators and
     * words are not looked at.
     */
    Test test(Filters filters) {
        Excluded excluded = filters.excluded();
        return new Test(
                anyOf(filters.grades(), FacetBits::bit),
                anyOf(filters.learningAreas(), FacetBits::bit),
                anyOf(filters.mediaTypes(), FacetBits::bit),
                bits(excluded.grades(), FacetBits::bit)
                        | bits(excluded.learningAreas(), FacetBits::bit)
                        | bits(excluded.mediaTypes(), FacetBits::bit));
    }

    private static <T> long anyOf(Collection<T> values, ToLongFunction<T> bit) {
        return values.isEmpty() ? -1 : bits(values, bit);
    }

    private static <T> long bits(Collection<T> values, ToLongFunction<T> bit) {
        long all = 0;
        for (T value : values) {
            all |= bit.applyAsLong(value);
        }
        return all;
    }

    /** One bit or more for each facet, all of them where anything goes. */
    final class Test {
        private final long grades;
        private final long areas;
        private final long types;
        private final long unwanted;

        private Test(long grades, long areas, long types, long unwanted) {
            this.grades = grades;
            this.areas = areas;
            this.types = types;
            this.unwanted = unwanted;
        }

        boolean passes(int document) {
            long has = bits[document];
            return (has & unwanted) == 0
                    && (grades == -1 || (has & grades) != 0)
                    && (areas == -1 || (has & areas) != 0)
                    && (types == -1 || (has & types) != 0);
        }
    }

    /** How many documents have each value. */
    Counts counts() {
        return new Counts();
    }

    /** Adds up values document by document. */
    final class Counts {
        private final long[] counts = new long[COUNT];

        private Counts() {}

        void add(int document) {
            for (long left = bits[document]; left != 0; left &= left - 1) {
                counts[Long.numberOfTrailingZeros(left)]++;
            }
        }

        long of(Grade grade) {
            return counts[grade.ordinal()];
        }

        long of(LearningArea area) {
            return counts[FIRST_AREA + area.ordinal()];
        }

        long of(MediaType type) {
            return counts[FIRST_TYPE + type.ordinal()];
        }
    }
}
