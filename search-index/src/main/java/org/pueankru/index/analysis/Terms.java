package org.pueankru.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Cuts text into the terms that are indexed and searched: words by ICU's dictionary, and character
 * trigrams, which find what a typo has made unsegmentable. Import and search call the same methods,
 * so the two cannot drift apart. Thread-safe.
 */
public final class Terms {
    private static final int GRAM = 3;
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![ก-๎.])(?:[ก-ฮ]\\s?\\.\\s?){2,}(?:[ก-ฮ](?![ก-๎]))?");
    private static final Pattern REPEAT_SIGN = Pattern.compile("\\s*ๆ");
    private static final Pattern SCRIPT_BREAK =
            Pattern.compile(
                    "(?<=[ก-๎])(?=[a-z0-9])|(?<=[a-z0-9])(?=[ก-๎])|(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])");

    private static final Analyzer SEGMENTER =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    return new TokenStreamComponents(
                            new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)));
                }
            };

    private static final Recent<Cut> RECENT_CUTS = new Recent<>();
    private static final Recent<String> RECENTLY_PREPARED = new Recent<>();

    private Terms() {}

    /** The words of a text, in order. */
    public static List<String> words(String text) {
        return cut(prepared(text)).words();
    }

    /**
     * A text cut into words. Must not be changed.
     *
     * @param bounds where words begin and end in the text
     */
    public record Cut(List<String> words, BitSet bounds) {}

    /** The words of text that was {@link #prepared}, and where they stand. */
    public static Cut cut(String prepared) {
        return RECENT_CUTS.of(prepared, Terms::cutAnew);
    }

    private static Cut cutAnew(String prepared) {
        var words = new ArrayList<String>();
        var bounds = new BitSet(prepared.length() + 1);
        eachToken(
                prepared,
                (term, offset) -> {
                    words.add(term.toString());
                    bounds.set(offset.startOffset());
                    bounds.set(offset.endOffset());
                });
        return new Cut(List.copyOf(words), bounds);
    }

    /**
     * The overlapping trigrams of a text's letters and digits, in order. White space and
     * punctuation do not count, since people set them as they like; a shorter text is one gram.
     */
    public static List<String> grams(String text) {
        return gramsOf(run(text));
    }

    /** The trigrams of a {@link #run}. */
    public static List<String> gramsOf(String run) {
        if (run.isEmpty()) {
            return List.of();
        }
        if (run.length() <= GRAM) {
            return List.of(run);
        }
        var grams = new ArrayList<String>(run.length());
        for (int i = 0; i + GRAM <= run.length(); i++) {
            grams.add(run.substring(i, i + GRAM));
        }
        return grams;
    }

    /** A text's letters, marks and digits in one run: the same for all ways to space it. */
    public static String run(String text) {
        return runOf(prepared(text));
    }

    /** The same of text that was {@link #prepared}. */
    public static String runOf(String prepared) {
        var run = new StringBuilder(prepared.length());
        for (int i = 0; i < prepared.length(); ) {
            int c = prepared.codePointAt(i);
            if (isTermCharacter(c)) {
                run.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return run.toString();
    }

    /** Where words begin and end in normalised text, which is not prepared any further. */
    public static BitSet wordBounds(String normalised) {
        return cut(normalised).bounds();
    }

    /** Normalised text with abbreviations closed up (ห.ร.ม. as หรม) and scripts set apart. */
    public static String prepared(String text) {
        return RECENTLY_PREPARED.of(text, Terms::preparedAnew);
    }

    private static String preparedAnew(String text) {
        String prepared = ThaiNormaliser.normalise(text).text();
        // most texts have neither, and looking is far cheaper than matching
        if (prepared.indexOf('.') >= 0) {
            prepared =
                    ABBREVIATION
                            .matcher(prepared)
                            .replaceAll(
                                    match -> " " + match.group().replaceAll("[\\s.]", "") + " ");
        }
        if (prepared.indexOf('ๆ') >= 0) {
            prepared = REPEAT_SIGN.matcher(prepared).replaceAll("");
        }
        return hasLatin(prepared) ? SCRIPT_BREAK.matcher(prepared).replaceAll(" ") : prepared;
    }

    private static boolean hasLatin(String prepared) {
        for (int i = 0; i < prepared.length(); i++) {
            char c = prepared.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
                return true;
            }
        }
        return false;
    }

    private static void eachToken(
            String text, BiConsumer<CharTermAttribute, OffsetAttribute> consumer) {
        try (var stream = SEGMENTER.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                consumer.accept(term, offset);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
    }

    private static boolean isTermCharacter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
