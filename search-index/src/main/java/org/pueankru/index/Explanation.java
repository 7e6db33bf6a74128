package org.pueankru.index;

import java.util.List;

/**
 * Why a hit stands where it does: its score is the sum of its text, plus what is preferred, times
 * what its title and the variety of the first ones make of it.
 *
 * @param wording the text that the item has, which may be a synonym or a correction of what was
 *     typed
 * @param words what each word of it adds
 * @param trigrams what its trigrams add, all together
 * @param grade what is added, as a share of the text, since the item's grades are close to those
 *     asked for
 * @param form the same, since its media type fits a form that was named
 * @param standing the same, for use and freshness
 * @param title a factor: above 1 when the title is the text or begins with it
 * @param variety a factor: below 1 when items of the same creator or media type stand before
 */
public record Explanation(
        SearchHit hit,
        String wording,
        List<Word> words,
        float trigrams,
        float grade,
        float form,
        float standing,
        float title,
        float variety) {

    /**
     * A word of the text that the item has.
     *
     * @param inHead whether title or topic have it, not only the description
     */
    public record Word(String word, boolean inHead, float score) {}

    public Explanation {
        words = List.copyOf(words);
    }
}
