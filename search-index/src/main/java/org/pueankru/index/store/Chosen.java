package org.pueankru.index.store;

/** Items that are chosen one by one and then stand in the order of the index. Not thread-safe. */
final class Chosen {
    private final long[] bits;
    private int[] before = new int[0];

    /**
     * @param beyond no document number is this high
     */
    Chosen(int beyond) {
        this.bits = new long[(beyond + Long.SIZE - 1) / Long.SIZE];
    }

    void add(int document) {
        bits[document / Long.SIZE] |= 1L << document;
    }

    /** Those that were chosen, ascending; nothing may be added from now on. */
    int[] documents() {
        before = new int[bits.length];
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            before[i] = count;
            count += Long.bitCount(bits[i]);
        }
        var documents = new int[count];
        int at = 0;
        for (int i = 0; i < bits.length; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                documents[at++] = Long.SIZE * i + Long.numberOfTrailingZeros(left);
            }
        }
        return documents;
    }

    /** Where an item stands among {@link #documents}, once they were asked for; below 0 if not. */
    int placeOf(int document) {
        long word = bits[document / Long.SIZE];
        long bit = 1L << document;
        return (word & bit) == 0
                ? -1
                : before[document / Long.SIZE] + Long.bitCount(word & (bit - 1));
    }

    boolean has(int document) {
        return document < Long.SIZE * bits.length
                && (bits[document / Long.SIZE] & 1L << document) != 0;
    }
}
