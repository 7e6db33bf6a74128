package org.pueankru.index.store;

import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.Sounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text that finds nothing may have meant, in the catalogue's own words. A typo moves word
 * boundaries, so stretches of the text are compared with word sequences of titles and tags as
 * unsegmented runs.
 */
final class Correction {
    private static final int MOST_WORDS_TOGETHER = 8;
    private static final int MOST_STRETCHES = 24;
    private static final int MOST_SPELLINGS = 4;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_INSIDE = 6;
    private static final int LONGEST = 18;

    /** A correction must confirm most of the text, or it is a guess about a small part of it. */
    private static final double LEAST_SHARE = 0.6;

    private static final int SHORTEST_FOR_TWO_EDITS = 7;

    /** So many edits by length make another word of one: jazz, gas. */
    private static final double MUCH = 0.2;

    /** Two edits in a word below this length leave little, so that its beginning must be right. */
    private static final int SURE_FOR_TWO_EDITS = 8;

    private static final int BEGINNING = 3;

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Phrasebook phrasebook;

    Correction(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** Some words of a chunk, which stands between white space. */
    private record Stretch(
            List<String> chunks, int chunk, List<String> words, int from, int to, int length) {
        String run() {
            return String.join("", words.subList(from, to));
        }

        /** The whole text with another run in the place of these words. */
        String with(String run) {
            String inside =
                    String.join("", words.subList(0, from))
                            + run
                            + String.join("", words.subList(to, words.size()));
            var all = new ArrayList<>(chunks);
            all.set(chunk, inside);
            return String.join(" ", all);
        }
    }

    /**
     * What may have been meant.
     *
     * @param length that of what was typed in its place
     */
    record Spelling(String text, int edits, int length, int uses, boolean sounds) {
        /** Whether so much of a short word is another that it may be a word of its own. */
        boolean isGuess() {
            return !sounds && distance() >= MUCH;
        }

        /** Edits by length: one in a long word says less than one in a short. */
        double distance() {
            return (double) edits / length;
        }
    }

    /** Spellings to try, likeliest first: few edits, then much of the text confirmed. */
    List<Spelling> of(String text) {
        return spellings(text, 0);
    }

    /** The same also for words that the catalogue has: what else they may be a slip for. */
    List<String> like(String text) {
        return spellings(text, 1).stream().map(Spelling::text).toList();
    }

    private List<Spelling> spellings(String text, int leastEdits) {
        int leastLength = (int) Math.ceil(LEAST_SHARE * Terms.run(text).length());
        if (phrasebook.isEmpty() || leastLength > LONGEST) {
            return List.of();
        }
        var spellings = new ArrayList<Spelling>();
        for (Stretch stretch : stretches(text)) {
            if (stretch.length < leastLength) {
                continue;
            }
            String run = stretch.run();
            int mostEdits = run.length() >= SHORTEST_FOR_TWO_EDITS ? 2 : 1;
            Phrasebook.Near near = phrasebook.nearest(run, leastEdits, mostEdits);
            if (near != null && near.edits() > 0 && isLikely(run, near)) {
                spellings.add(
                        new Spelling(
                                stretch.with(near.run()),
                                near.edits(),
                                run.length(),
                                near.uses(),
                                Sounds.haveLikeConsonants(run, near.run())));
            }
        }
        return spellings.stream()
                .sorted(
                        Comparator.comparingDouble(Spelling::distance)
                                .thenComparing(Comparator.comparingInt(Spelling::length).reversed())
                                .thenComparing(Comparator.comparingInt(Spelling::uses).reversed()))
                .collect(
                        Collectors.toMap(
                                Spelling::text,
                                each -> each,
                                (likelier, other) -> likelier,
                                LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_SPELLINGS)
                .toList();
    }

    private static boolean isLikely(String run, Phrasebook.Near near) {
        return near.edits() < 2
                || run.length() >= SURE_FOR_TWO_EDITS
                || near.run().startsWith(run.substring(0, BEGINNING));
    }

    private static List<Stretch> stretches(String text) {
        List<String> chunks =
                Arrays.stream(BLANK.split(text, -1)).filter(chunk -> !chunk.isEmpty()).toList();
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < chunks.size() && stretches.size() < MOST_STRETCHES; i++) {
            addStretches(chunks, i, stretches);
        }
        return stretches.subList(0, Math.min(MOST_STRETCHES, stretches.size()));
    }

    private static void addStretches(List<String> chunks, int chunk, List<Stretch> stretches) {
        List<String> words = Terms.words(chunks.get(chunk));
        for (int size = Math.min(words.size(), MOST_WORDS_TOGETHER); size > 0; size--) {
            for (int from = 0; from + size <= words.size(); from++) {
                int length = 0;
                for (int i = from; i < from + size; i++) {
                    length += words.get(i).length();
                }
                int shortest = size == words.size() ? SHORTEST : SHORTEST_INSIDE;
                if (length >= shortest && length <= LONGEST) {
                    stretches.add(new Stretch(chunks, chunk, words, from, from + size, length));
                }
            }
        }
    }
}
