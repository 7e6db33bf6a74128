package org.pueankru.bot.search;

import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of the catalogue in the words of teachers; what is no code stays as it is. Thread-safe. */
public final class ThaiNames {
    private static final String BETWEEN = ", ";

    private final Wording wording = Wording.thai();

    /** Codes of learning areas with a space between. */
    public String areas(String codes) {
        return of(codes)
                .map(code -> LearningArea.ofCode(code).map(wording::learningArea).orElse(code))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Codes of media types with a space between. */
    public String types(String codes) {
        return of(codes)
                .map(code -> MediaType.ofCode(code).map(wording::mediaType).orElse(code))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Codes of grades with a space between, neighbours as a span. */
    public String grades(String codes) {
        List<Grade> grades = of(codes).flatMap(code -> Grade.ofCode(code).stream()).toList();
        return grades.isEmpty() ? codes : wording.grades(grades);
    }

    private static Stream<String> of(String codes) {
        return Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty());
    }
}
