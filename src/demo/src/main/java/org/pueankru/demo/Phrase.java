package org.pueankru.demo;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name, a sub-topic or a sentence, written {@code กฎของโอห์ม [M3]} when it belongs to some of its
 * topic's grades only.
 *
 * @param grades empty when it belongs to all grades of the topic
 */
record Phrase(String text, List<String> grades) {
    private static final Pattern WITH_GRADES = Pattern.compile("(.+) \\[([KPM1-6 ]+)]");

    static Phrase parse(String cell) {
        Matcher matcher = WITH_GRADES.matcher(cell);
        return matcher.matches()
                ? new Phrase(matcher.group(1), Arrays.asList(matcher.group(2).split(" ", -1)))
                : new Phrase(cell, List.of());
    }

    boolean fits(GradeSpan span) {
        return grades.isEmpty() || !Collections.disjoint(grades, span.codes());
    }

    static List<String> fitting(List<Phrase> phrases, GradeSpan span) {
        return phrases.stream().filter(phrase -> phrase.fits(span)).map(Phrase::text).toList();
    }
}
