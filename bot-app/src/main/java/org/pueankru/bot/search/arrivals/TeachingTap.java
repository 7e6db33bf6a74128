package org.pueankru.bot.search.arrivals;

import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A button of telling what one teaches, absolute, as data: a word and, behind a bar, codes with
 * spaces between. Buttons live as long as their chat, so what was once written must stay readable.
 */
sealed interface TeachingTap {
    String KEY = "teach";

    /** Wants to tell. */
    record Ask() implements TeachingTap {}

    /** Teaches exactly these grades; none = all. */
    record InGrades(Set<Grade> grades) implements TeachingTap {}

    /** Teaches exactly these areas; none = all. */
    record OfAreas(Set<LearningArea> areas) implements TeachingTap {}

    /** Would take away the area that was the last one; none would mean all. */
    record Last(LearningArea area) implements TeachingTap {}

    /** Does not want to tell now. */
    record Skip() implements TeachingTap {}

    /** Wants what was told forgotten. */
    record Stop() implements TeachingTap {}

    static String ask() {
        return KEY + ":ask";
    }

    static String skip() {
        return KEY + ":skip";
    }

    static String stop() {
        return KEY + ":stop";
    }

    static String inGrades(Collection<Grade> grades) {
        return KEY + ":grades|" + grades.stream().map(Grade::code).collect(Collectors.joining(" "));
    }

    static String ofAreas(Collection<LearningArea> areas) {
        return KEY
                + ":areas|"
                + areas.stream().map(LearningArea::code).collect(Collectors.joining(" "));
    }

    static String last(LearningArea area) {
        return KEY + ":last|" + area.code();
    }

    /** Reads data without the key. */
    static Optional<TeachingTap> read(String data) {
        int bar = data.indexOf('|');
        String word = bar < 0 ? data : data.substring(0, bar);
        String codes = bar < 0 ? "" : data.substring(bar + 1);
        return switch (word) {
            case "ask" -> Optional.of(new Ask());
            case "skip" -> Optional.of(new Skip());
            case "stop" -> Optional.of(new Stop());
            case "grades" -> read(codes, Grade::ofCode).map(InGrades::new);
            case "areas" -> read(codes, LearningArea::ofCode).map(OfAreas::new);
            case "last" -> LearningArea.ofCode(codes).map(Last::new);
            default -> Optional.empty();
        };
    }

    /** Empty when one of the codes is none. */
    private static <T> Optional<Set<T>> read(String codes, Function<String, Optional<T>> code) {
        var read =
                Arrays.stream(codes.split(" ")).filter(each -> !each.isEmpty()).map(code).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
