package org.pueankru.bot.search.browsing;

import org.pueankru.bot.search.browsing.Step.Areas;
import org.pueankru.bot.search.browsing.Step.Grades;
import org.pueankru.bot.search.browsing.Step.Levels;
import org.pueankru.bot.search.browsing.Step.Topics;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A {@link Step} in some 20 characters of a button's data. Buttons live as long as their chat, so
 * what was once written must stay readable: kind, grades, learning area, position.
 */
public final class StepData {
    private static final String BAR = "|";
    private static final String LEVELS = "s";
    private static final String GRADES = "g";
    private static final String AREAS = "a";
    private static final String TOPICS = "t";

    private StepData() {}

    public static String write(Step step) {
        return switch (step) {
            case Levels _ -> LEVELS;
            case Grades(Level level) -> String.join(BAR, GRADES, codes(level.grades()));
            case Areas(Set<Grade> grades) -> String.join(BAR, AREAS, codes(grades));
            case Topics(Set<Grade> grades, LearningArea area, int from) ->
                    String.join(BAR, TOPICS, codes(grades), area.code(), Integer.toString(from));
        };
    }

    /** The step behind a button, unless it is not ours. */
    public static Optional<Step> read(String data) {
        String[] parts = data.split("\\|", -1);
        Set<Grade> grades = parts.length > 1 ? grades(parts[1]) : Set.of();
        return switch (parts[0]) {
            case LEVELS -> Optional.of(new Levels());
            case GRADES -> Level.of(grades).map(Grades::new);
            case AREAS -> Optional.of(new Areas(grades));
            case TOPICS -> parts.length < 4 ? Optional.empty() : topics(grades, parts);
            default -> Optional.empty();
        };
    }

    private static Optional<Step> topics(Set<Grade> grades, String[] parts) {
        try {
            int from = Integer.parseInt(parts[3]);
            return LearningArea.ofCode(parts[2]).map(area -> new Topics(grades, area, from));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String codes(Set<Grade> grades) {
        return grades.stream().map(Grade::code).collect(Collectors.joining());
    }

    private static Set<Grade> grades(String codes) {
        return Arrays.stream(Grade.values())
                .filter(grade -> codes.contains(grade.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Grade.class)));
    }
}
