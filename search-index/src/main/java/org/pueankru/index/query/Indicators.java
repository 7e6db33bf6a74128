package org.pueankru.index.query;

import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Curriculum indicators: strand, standard, grade or span of grades, number, as in ค 1.1 ป.6/1. */
public final class Indicators {
    static final Pattern CODE =
            Pattern.compile(
                    "(?<strand>[ทควสพศงต])\\s*\\.?\\s*(?<standard>\\d{1,2}\\s?\\.\\s?\\d{1,2})\\s*,?\\s*"
                            + "(?<level>[ปมอ])\\s*\\.?\\s*(?<from>[1-6])(?:\\s*-\\s*(?<to>[1-6]))?"
                            + "\\s*/\\s*(?<number>\\d{1,2})(?!\\d)");

    private Indicators() {}

    /** The official form of a code in any usual form; other text with its white space in order. */
    public static String official(String typed) {
        String text = ThaiNormaliser.normalise(typed).text().strip();
        Matcher code = CODE.matcher(text);
        return code.matches() ? official(code) : typed.strip().replaceAll("\\s+", " ");
    }

    /** The official form of the code that was just matched. */
    static String official(Matcher code) {
        String span = code.group("to") == null ? "" : "-" + code.group("to");
        return "%s %s %s.%s%s/%d"
                .formatted(
                        code.group("strand"),
                        code.group("standard").replaceAll("\\s", ""),
                        code.group("level"),
                        code.group("from"),
                        span,
                        Integer.parseInt(code.group("number")));
    }

    /** The grades and the learning area that an indicator belongs to; none for other text. */
    public static Filters home(String indicator) {
        Matcher code = CODE.matcher(indicator);
        if (!code.matches()) {
            return Filters.NONE;
        }
        String level = GradeGrammar.level(code.group("level").charAt(0));
        String to = code.group("to") == null ? code.group("from") : code.group("to");
        return Filters.NONE
                .withLearningAreas(Set.of(area(code.group("strand").charAt(0))))
                .withGrades(
                        Grade.between(
                                GradeGrammar.grade(level, code.group("from")),
                                GradeGrammar.grade(level, to)));
    }

    private static LearningArea area(char strand) {
        return switch (strand) {
            case 'ท' -> LearningArea.THAI;
            case 'ค' -> LearningArea.MATHEMATICS;
            case 'ว' -> LearningArea.SCIENCE;
            case 'ส' -> LearningArea.SOCIAL_STUDIES;
            case 'พ' -> LearningArea.HEALTH_PE;
            case 'ศ' -> LearningArea.ARTS;
            case 'ง' -> LearningArea.CAREERS;
            default -> LearningArea.FOREIGN_LANGUAGES;
        };
    }
}
