package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Grade;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stages of school in Thai: ม.ต้น, ประถมปลาย, ช่วงชั้นที่ 1-2, อนุบาล, from one to another. */
final class GradeStages {
    private static final Pattern STAGE =
            Pattern.compile(
                    "(?:ช่วงชั้น(?:ที่)?\\s*(?<stage>[1-4])(?![0-9])(?:\\s*(?:-|–|ถึง)\\s*(?<last>[1-4])(?![0-9]))?"
                            + "|(?<level>ประถม|มัธยม|มัทยม|[ปม]อ\\s?\\.?|ป\\s?\\.|ม\\s?\\.|ป|ม)(?:ศึกษา)?\\s*(?:ตอน)?\\s*"
                            + "(?<half>ต้น|ปลาย)(?!แบบ)"
                            + "|(?<whole>ประถมศึกษา|ประถม|มัธยมศึกษา|มัธยม|อนุบาล))");
    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|~|ถึง)\\s*");

    private GradeStages() {}

    static GradeGrammar.@Nullable Reading read(String text, int at, boolean edge) {
        Matcher first = GradeGrammar.matcher(STAGE, text, at);
        if (!first.lookingAt() || !mayStand(first, text, at, edge)) {
            return null;
        }
        Set<Grade> grades = EnumSet.copyOf(grades(first));
        Matcher to = GradeGrammar.matcher(TO, text, first.end());
        if (to.lookingAt()) {
            Matcher last = GradeGrammar.matcher(STAGE, text, to.end());
            if (last.lookingAt()) {
                grades.addAll(grades(last));
                return new GradeGrammar.Reading(last.end(), grades);
            }
        }
        return new GradeGrammar.Reading(first.end(), grades);
    }

    private static boolean mayStand(Matcher stage, String text, int at, boolean edge) {
        String level = stage.group("level");
        return level == null || GradeGrammar.mayStand(level, text, at, edge);
    }

    private static Set<Grade> grades(Matcher stage) {
        if (stage.group("stage") != null) {
            Set<Grade> grades = EnumSet.copyOf(grades(stage.group("stage")));
            if (stage.group("last") != null) {
                grades.addAll(grades(stage.group("last")));
            }
            return grades;
        }
        if (stage.group("half") != null) {
            String level = stage.group("level").startsWith("ป") ? "P" : "M";
            boolean lower = stage.group("half").equals("ต้น");
            return Grade.between(
                    GradeGrammar.grade(level, lower ? "1" : "4"),
                    GradeGrammar.grade(level, lower ? "3" : "6"));
        }
        return switch (stage.group("whole").charAt(0)) {
            case 'ป' -> Grade.between(Grade.P1, Grade.P6);
            case 'ม' -> Grade.between(Grade.M1, Grade.M6);
            default -> Grade.between(Grade.K1, Grade.K3);
        };
    }

    private static Set<Grade> grades(String stage) {
        return switch (stage) {
            case "1" -> Grade.between(Grade.P1, Grade.P3);
            case "2" -> Grade.between(Grade.P4, Grade.P6);
            case "3" -> Grade.between(Grade.M1, Grade.M3);
            default -> Grade.between(Grade.M4, Grade.M6);
        };
    }
}
