package org.pueankru.richmenu.picture;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Breaks a label between two Thai words, so that both lines are about as long. */
final class TwoLines {
    private TwoLines() {}

    /** One line when there is nothing to break. */
    static List<String> of(String text, ToDoubleFunction<String> width) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.of("th"));
        words.setText(text);
        Optional<Integer> best =
                IntStream.iterate(words.next(), at -> at != BreakIterator.DONE, at -> words.next())
                        .filter(at -> at < text.length())
                        .boxed()
                        .toList()
                        .stream()
                        .min(Comparator.comparingDouble(at -> longer(text, at, width)));
        return best.map(at -> List.of(text.substring(0, at).strip(), text.substring(at).strip()))
                .orElseGet(() -> List.of(text));
    }

    private static double longer(String text, int at, ToDoubleFunction<String> width) {
        return Math.max(
                width.applyAsDouble(text.substring(0, at).strip()),
                width.applyAsDouble(text.substring(at).strip()));
    }
}
