package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Grade;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to write grades: ป.6, ป6, ป ๖, ประถม 6, ประถมศึกษาปีที่ 6, ชั้น ป 6, ป.4-6, ป.5 และ 6,
 * ม.ต้น, ประถมปลาย, ช่วงชั้นที่ 2, อนุบาล, p6, grade 6.
 */
public final class GradeGrammar {
    private static final String LEVEL =
            "(?:(?:ชั้น)?(?:ประถม|มัธยม)(?:ศึกษา)?\\s*(?:(?:ชั้น)?\\s*ปี(?:\\s*ที่)?)?"
                    + "|อนุบาล\\s*(?:ศึกษา)?\\s*(?:(?:ชั้น)?ปี(?:\\s*ที่)?)?|[ปมอ]\\s?\\.?)\\s*";
    private static final String NUMBER = "[1-6](?![0-9])(?!\\.[0-9])";
    private static final Pattern LEAD =
            Pattern.compile("(?:(?:นักเรียน|เด็ก|น้อง|พี่)\\s*)?(?:(?:ระดับ)?ชั้น\\s*|ระดับ\\s*)?");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<level>" + LEVEL + ")(?<number>" + NUMBER + ")(?:/[0-9]{1,2}(?![0-9]))?");
    private static final Pattern TO =
            Pattern.compile(
                    "\\s*(?:-|–|—|~|ถึง)\\s*(?<level>" + LEVEL + ")?(?<number>" + NUMBER + ")");
    private static final Pattern AND =
            Pattern.compile(
                    "(?:\\s*(?:,|และ|กับ|หรือ|&|\\+)\\s*(?<level>"
                            + LEVEL
                            + ")?|\\s+(?<again>"
                            + LEVEL
                            + "))(?<number>"
                            + NUMBER
                            + ")(?!\\s*(?:ข้อ|นาที|บท|หน่วย|เรื่อง|คน|ชุด|เล่ม|ชิ้น|คลิป))");
    private static final Pattern STAGE =
            Pattern.compile(
                    "(?:ช่วงชั้น(?:ที่)?\\s*(?<stage>[1-4])(?![0-9])"
                            + "|(?<level>ประถม|มัธยม|ป\\s?\\.|ม\\s?\\.|ป|ม)(?:ศึกษา)?\\s*(?:ตอน)?\\s*"
                            + "(?<half>ต้น|ปลาย)(?!แบบ)"
                            + "|(?<whole>ประถมศึกษา|ประถม|มัธยมศึกษา|มัธยม|อนุบาล))");
    private static final Pattern LATIN =
            Pattern.compile(
                    "(?:(?<level>[pmk])\\s?\\.?|(?<grade>grade|gr\\.?)\\s*)(?<number>1[0-2]|[1-9])(?![a-z0-9])");

    private static final Pattern ENDING_IN_AAP = Pattern.compile("[บส]า$");

    private GradeGrammar() {}

    /** Grades read from a text, and where the reading ended. */
    record Reading(int end, Set<Grade> grades) {}

    /**
     * The grades that a whole text names, such as a cell of a catalogue file; none if there is
     * more.
     */
    public static Optional<Set<Grade>> whole(String typed) {
        String text = ThaiNormaliser.normalise(typed).text().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = read(text, 0, true);
        return reading != null && reading.end() == text.length()
                ? Optional.of(reading.grades())
                : Optional.empty();
    }

    /**
     * Reads grades at a position of normalised text.
     *
     * @param edge whether another word ends here for certain
     */
    static @Nullable Reading read(String text, int at, boolean edge) {
        Matcher lead = matcher(LEAD, text, at);
        int from = lead.lookingAt() ? lead.end() : at;
        Reading reading = readGrades(text, from, edge || from > at);
        return reading == null && from > at ? readGrades(text, at, edge) : reading;
    }

    private static @Nullable Reading readGrades(String text, int at, boolean edge) {
        Matcher stage = matcher(STAGE, text, at);
        Matcher numbered = matcher(NUMBERED, text, at);
        if (numbered.lookingAt() && mayStand(numbered.group("level"), text, at, edge)) {
            return readOn(text, numbered);
        }
        if (stage.lookingAt() && mayStandAsStage(stage, text, at, edge)) {
            return new Reading(stage.end(), stage(stage));
        }
        Matcher latin = matcher(LATIN, text, at);
        if ((at == 0 || !isLatin(text.charAt(at - 1))) && latin.lookingAt()) {
            return latin(latin);
        }
        return null;
    }

    /** The first grade, and the span or list that it may begin. */
    private static @Nullable Reading readOn(String text, Matcher first) {
        String level = levelOf(first.group("level"), "");
        Optional<Grade> grade = Grade.ofCode(level + first.group("number"));
        if (grade.isEmpty()) {
            return null;
        }
        Set<Grade> grades = EnumSet.of(grade.get());
        Grade last = grade.get();
        int end = first.end();
        while (true) {
            Next next = next(text, end, level);
            if (next == null) {
                return new Reading(end, grades);
            }
            grades.addAll(next.span() ? Grade.between(last, next.grade()) : Set.of(next.grade()));
            last = next.grade();
            level = next.level();
            end = next.end();
        }
    }

    private record Next(Grade grade, String level, boolean span, int end) {}

    private static @Nullable Next next(String text, int at, String level) {
        Matcher to = matcher(TO, text, at);
        if (to.lookingAt()) {
            return next(to, levelOf(to.group("level"), level), true);
        }
        Matcher and = matcher(AND, text, at);
        if (and.lookingAt()) {
            String typed = and.group("level") == null ? and.group("again") : and.group("level");
            return next(and, levelOf(typed, level), false);
        }
        return null;
    }

    private static @Nullable Next next(Matcher found, String level, boolean span) {
        return Grade.ofCode(level + found.group("number"))
                .map(grade -> new Next(grade, level, span, found.end()))
                .orElse(null);
    }

    /**
     * A bare letter is a level only where a word cannot end with it (คลิป 6, เกม 4); a letter with
     * a dot is none when it ends an abbreviation (ห.ร.ม. 4).
     */
    private static boolean mayStand(String level, String text, int at, boolean edge) {
        String bare = level.strip();
        if (bare.length() > 2) {
            return true;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before == '.' && at > 1 && Character.isLetter(text.charAt(at - 2))) {
            return false;
        }
        if (edge || bare.endsWith(".")) {
            return true;
        }
        boolean consonant = before >= 'ก' && before <= 'ฮ' && before != 'อ' && before != 'ล';
        boolean openSyllable = before == 'า' && !ENDING_IN_AAP.matcher(text).region(0, at).find();
        return level.equals("ป") && (consonant || openSyllable);
    }

    private static boolean mayStandAsStage(Matcher stage, String text, int at, boolean edge) {
        String level = stage.group("level");
        return level == null || level.length() > 2 || mayStand(level, text, at, edge);
    }

    private static Set<Grade> stage(Matcher stage) {
        if (stage.group("stage") != null) {
            return switch (stage.group("stage")) {
                case "1" -> Grade.between(Grade.P1, Grade.P3);
                case "2" -> Grade.between(Grade.P4, Grade.P6);
                case "3" -> Grade.between(Grade.M1, Grade.M3);
                default -> Grade.between(Grade.M4, Grade.M6);
            };
        }
        if (stage.group("half") != null) {
            boolean primary = stage.group("level").startsWith("ป");
            boolean lower = stage.group("half").equals("ต้น");
            String level = primary ? "P" : "M";
            return Grade.between(grade(level, lower ? "1" : "4"), grade(level, lower ? "3" : "6"));
        }
        return switch (stage.group("whole").charAt(0)) {
            case 'ป' -> Grade.between(Grade.P1, Grade.P6);
            case 'ม' -> Grade.between(Grade.M1, Grade.M6);
            default -> Grade.between(Grade.K1, Grade.K3);
        };
    }

    private static @Nullable Reading latin(Matcher latin) {
        int number = Integer.parseInt(latin.group("number"));
        if (latin.group("grade") != null) {
            Grade grade = number <= 6 ? grade("P", "" + number) : grade("M", "" + (number - 6));
            return new Reading(latin.end(), EnumSet.of(grade));
        }
        String level = latin.group("level").toUpperCase(Locale.ROOT);
        return Grade.ofCode(level + number)
                .map(grade -> new Reading(latin.end(), EnumSet.of(grade)))
                .orElse(null);
    }

    private static String levelOf(@Nullable String typed, String current) {
        if (typed == null) {
            return current;
        }
        String bare = typed.strip();
        return level(bare.startsWith("ชั้น") ? bare.charAt("ชั้น".length()) : bare.charAt(0));
    }

    static String level(char letter) {
        return switch (letter) {
            case 'ป' -> "P";
            case 'ม' -> "M";
            default -> "K";
        };
    }

    static Grade grade(String level, String number) {
        return Grade.valueOf(level + number);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static Matcher matcher(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }
}
