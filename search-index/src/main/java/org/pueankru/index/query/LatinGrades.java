package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Grade;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Grades in Latin letters: p6, P.4-6, grade 6, primary 6, mathayom 2, kindergarten, junior high.
 */
final class LatinGrades {
    private static final String LEVEL =
            "(?:(?:primary|elementary|pratt?hom|pratom|secondary|matt?h?ayom|kindergarten|anuban)"
                    + "\\s*(?:school\\s*)?(?:year|grade|level)?\\s*|[pm]\\s?\\.?\\s?|k\\.?|grades?\\s*|gr\\.?\\s*|g\\.?)";
    private static final String NUMBER = "1[0-2]|[1-9]";
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<level>"
                            + LEVEL
                            + ")(?<from>"
                            + NUMBER
                            + ")(?:\\s*(?:-|–|to)\\s*(?:"
                            + LEVEL
                            + ")?(?<to>"
                            + NUMBER
                            + "))?(?![a-z0-9])(?!\\.[0-9])");
    private static final Pattern STAGE =
            Pattern.compile(
                    "(?:(?<half>lower|upper)\\s+(?<of>primary|elementary|secondary)(?:\\s+school)?"
                            + "|(?<high>junior|senior)\\s+high(?:\\s+school)?"
                            + "|(?<whole>primary|elementary|secondary)(?:\\s+(?:school|level|students?)|(?=\\s*$))"
                            + "|(?<small>kindergarten|anuban))(?![a-z0-9])");

    private LatinGrades() {}

    static GradeGrammar.@Nullable Reading read(String text, int at) {
        if (at == text.length() || !begins(text, at)) {
            return null;
        }
        Matcher numbered = GradeGrammar.matcher(NUMBERED, text, at);
        if (numbered.lookingAt()) {
            return numbered(numbered);
        }
        Matcher stage = GradeGrammar.matcher(STAGE, text, at);
        return stage.lookingAt() ? new GradeGrammar.Reading(stage.end(), stage(stage)) : null;
    }

    /** No part of a word, and no unit behind a number: 10 m 2. */
    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean glued = before == at - 1 && before >= 0 && isLatin(text.charAt(before));
        return c >= 'a' && c <= 'z' && !glued && !(before >= 0 && isDigit(text.charAt(before)));
    }

    private static GradeGrammar.@Nullable Reading numbered(Matcher numbered) {
        String level = numbered.group("level");
        Optional<Grade> from = grade(level, numbered.group("from"));
        Optional<Grade> to =
                numbered.group("to") == null ? from : grade(level, numbered.group("to"));
        return from.isEmpty() || to.isEmpty()
                ? null
                : new GradeGrammar.Reading(numbered.end(), Grade.between(from.get(), to.get()));
    }

    private static Optional<Grade> grade(String level, String number) {
        return switch (level.charAt(0)) {
            case 'g' -> schoolYear(Integer.parseInt(number));
            case 'p', 'e' -> Grade.ofCode("P" + number);
            case 'm', 's' -> Grade.ofCode("M" + number);
            default -> Grade.ofCode("K" + number);
        };
    }

    private static Optional<Grade> schoolYear(int year) {
        return Grade.ofCode(year <= 6 ? "P" + year : "M" + (year - 6));
    }

    private static Set<Grade> stage(Matcher stage) {
        if (stage.group("small") != null) {
            return Grade.between(Grade.K1, Grade.K3);
        }
        if (stage.group("high") != null) {
            return half("M", stage.group("high").equals("junior"));
        }
        if (stage.group("half") != null) {
            return half(level(stage.group("of")), stage.group("half").equals("lower"));
        }
        String level = level(stage.group("whole"));
        return Grade.between(GradeGrammar.grade(level, "1"), GradeGrammar.grade(level, "6"));
    }

    private static String level(String word) {
        return word.equals("secondary") ? "M" : "P";
    }

    private static Set<Grade> half(String level, boolean lower) {
        return Grade.between(
                GradeGrammar.grade(level, lower ? "1" : "4"),
                GradeGrammar.grade(level, lower ? "3" : "6"));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
