package org.pueankru.bench.peers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a baseline cuts text into terms. Written anew here, so that a change of our own analysis does
 * not move the baselines; only the Thai normaliser is shared.
 */
@FunctionalInterface
interface Cut {
    /** Thai or digits and Latin side by side: ICU would make one token of them. */
    Pattern SCRIPT_BREAK = Pattern.compile("(?<=[ก-๎])(?=[a-z0-9])|(?<=[a-z0-9])(?=[ก-๎])");

    int GRAM = 3;

    /** The terms of a text, in order, with repetitions. */
    List<String> terms(String text);

    /** Lucene's analyzer for Thai, as it comes: the JDK's word breaks and a list of stop words. */
    static Cut thaiAnalyzer() {
        return analysed(new ThaiAnalyzer());
    }

    /** Words by ICU's dictionary, after normalising Thai and breaking between scripts. */
    static Cut icuWords() {
        Cut icu =
                analysed(
                        new Analyzer() {
                            @Override
                            protected TokenStreamComponents createComponents(String field) {
                                return new TokenStreamComponents(
                                        new ICUTokenizer(
                                                new DefaultICUTokenizerConfig(true, true)));
                            }
                        });
        return text -> icu.terms(SCRIPT_BREAK.matcher(normalised(text)).replaceAll(" "));
    }

    /** Overlapping character trigrams of the normalised text without spaces and punctuation. */
    static Cut trigrams() {
        return text -> {
            String run = run(text);
            if (run.length() <= GRAM) {
                return run.isEmpty() ? List.of() : List.of(run);
            }
            var grams = new ArrayList<String>(run.length());
            for (int i = 0; i + GRAM <= run.length(); i++) {
                grams.add(run.substring(i, i + GRAM));
            }
            return grams;
        };
    }

    /** The normalised text's letters, marks and digits. */
    static String run(String text) {
        String normalised = normalised(text);
        var run = new StringBuilder(normalised.length());
        normalised.codePoints().filter(Cut::isLetterMarkOrDigit).forEach(run::appendCodePoint);
        return run.toString();
    }

    private static boolean isLetterMarkOrDigit(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String normalised(String text) {
        return ThaiNormaliser.normalise(text).text();
    }

    private static Cut analysed(Analyzer analyzer) {
        return text -> {
            var terms = new ArrayList<String>();
            try (var stream = analyzer.tokenStream("", text)) {
                var term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    terms.add(term.toString());
                }
                stream.end();
            } catch (IOException e) {
                throw new UncheckedIOException("reading a string cannot fail", e);
            }
            return terms;
        };
    }
}
