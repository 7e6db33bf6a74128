package org.pueankru.index.analysis;

/** Text in the spelling that is indexed, with the way back to the text as typed. Immutable. */
public final class NormalisedText {
    private final String typed;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    NormalisedText(String typed, String text, int[] starts, int[] ends) {
        this.typed = typed;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The normalised text. */
    public String text() {
        return text;
    }

    /**
     * What was typed for a part of the normalised text; invisible characters around it excluded.
     */
    public String typed(int from, int to) {
        if (from >= to) {
            return "";
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        // marks change places when normalised, so the first in here need not be the first typed
        for (int i = from; i < to; i++) {
            start = Math.min(start, starts[i]);
            end = Math.max(end, ends[i]);
        }
        return typed.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
