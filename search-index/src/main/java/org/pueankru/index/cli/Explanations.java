package org.pueankru.index.cli;

import org.pueankru.index.Explanation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says for people at a terminal why hits stand where they do. */
final class Explanations {
    private Explanations() {}

    static void print(List<Explanation> explanations, PrintWriter out) {
        for (Explanation each : explanations) {
            out.printf(
                    Locale.ROOT,
                    "%n%8.3f  %s  %s%n",
                    each.hit().score(),
                    each.hit().item().id(),
                    each.hit().item().title());
            line(out, "text", each.wording());
            line(out, "words", words(each));
            line(out, "trigrams", number(each.trigrams()));
            line(out, "grade", percent(each.grade()));
            line(out, "form", percent(each.form()));
            line(out, "use, age", percent(each.standing()));
            line(out, "title", factor(each.title()));
            line(out, "variety", factor(each.variety()));
        }
    }

    private static String words(Explanation each) {
        return each.words().stream()
                .map(
                        word ->
                                word.word()
                                        + " "
                                        + number(word.score())
                                        + (word.inHead() ? " (title or topic)" : ""))
                .collect(Collectors.joining(", "));
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf("          %-9s %s%n", name, value);
        }
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(float share) {
        return share == 0 ? "" : String.format(Locale.ROOT, "+%.1f %%", 100 * share);
    }

    private static String factor(float factor) {
        return factor == 1 ? "" : String.format(Locale.ROOT, "x %.3f", factor);
    }
}
