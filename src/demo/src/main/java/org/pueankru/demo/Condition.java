package org.pueankru.demo;

import java.util.Arrays;
import java.util.List;

/**
 * Where a wording fits: learning areas, stages (K, P, M) and single grades, as words of one cell.
 * Words of one kind are alternatives, different kinds must all hold; {@code *} fits everywhere.
 */
record Condition(List<String> areas, List<String> stages, List<String> grades) {
    static Condition parse(List<String> words) {
        List<String> given = words.equals(List.of("*")) ? List.of() : words;
        return new Condition(
                given.stream().filter(Condition::isArea).toList(),
                given.stream().filter(word -> word.matches("[KPM]")).toList(),
                given.stream().filter(word -> word.matches("[KPM][1-6]")).toList());
    }

    boolean holds(LearningArea area, GradeSpan span) {
        return (areas.isEmpty() || areas.contains(area.code()))
                && (stages.isEmpty() || stages.contains("" + span.stage()))
                && (grades.isEmpty() || grades.containsAll(span.codes()));
    }

    private static boolean isArea(String word) {
        return Arrays.stream(LearningArea.values()).anyMatch(area -> area.code().equals(word));
    }
}
