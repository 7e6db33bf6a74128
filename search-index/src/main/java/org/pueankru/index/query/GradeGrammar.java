package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Grade;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ways to write grades: ป.6, ป6, ป ๖, ป,6, ปอหก, ประถม 6, ประถมศึกษาปีที่ 6, ชั้น ป 6, ป.4-6,
 * ป.5 และ 6, ม.ต้น, ประถมปลาย, ช่วงชั้นที่ 2, อนุบาล, p6, grade 6.
 */
public final class GradeGrammar {
    private static final String LEVEL_WORD =
            "(?:ชั้น)?(?:ประถม|ปรถม|ปะถม|ประภม|มัธยม|มัทยม|มัถยม|มัธยน)(?:ศึกษา)?"
                    + "\\s*(?:(?:ชั้น)?\\s*ปี(?:\\s*ที่)?)?"
                    + "|อนุบาล\\s*(?:ศึกษา)?\\s*(?:(?:ชั้น)?ปี(?:\\s*ที่)?)?";
    private static final String LEVEL =
            "(?:" + LEVEL_WORD + "|[ปม]อ\\s?\\.?|[ปมอ](?:\\s?\\.{0,2}|[,/-](?=[1-6])))\\s*";
    private static final List<String> NUMBER_WORDS =
            List.of("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก");
    private static final String NUMBER =
            "(?:[1-6](?![0-9])(?!\\.[0-9])|(?:" + String.join("|", NUMBER_WORDS) + ")(?![ก-๎]))";
    private static final String NO_COUNT =
            "(?!\\s*(?:ข้อ|นาที|บท|หน่วย|เรื่อง|คน|ชุด|เล่ม|ชิ้น|คลิป|หมู่|ประเภท|แบบ|ตัว|ปี|เดือน|วัน"
                    + "|ครั้ง|รอบ|แผ่น|หน้า|ชนิด|ชั่วโมง|ชม|หลัก|เท่า|ตอน|ทวีป|ประการ|ด้าน|ภาค))";
    private static final Pattern LEAD =
            Pattern.compile("(?:(?:นักเรียน|เด็ก|น้อง|พี่)\\s*)?(?:(?:ระดับ)?ชั้น\\s*|ระดับ\\s*)?");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<level>" + LEVEL + ")(?<number>" + NUMBER + ")(?:/[0-9]{1,2}(?![0-9/]))?");
    private static final Pattern TO =
            Pattern.compile(
                    "\\s*(?:-|–|—|~|ถึง)\\s*(?<level>" + LEVEL + ")?(?<number>" + NUMBER + ")");
    private static final Pattern AND =
            Pattern.compile(
                    "(?:(?:\\s*(?:,|และ|กับ|หรือ|&|\\+)\\s*|/(?=[1-6]/[1-6])|(?<=/[1-6])/"
                            + "|\\s*/\\s*(?=[ปมอ]))(?<level>"
                            + LEVEL
                            + ")?|\\s+(?<again>"
                            + LEVEL
                            + ")|\\s+(?=[1-6](?:\\s+[1-6])*\\s*$))(?<number>"
                            + NUMBER
                            + ")"
                            + NO_COUNT);

    /** Units of measure and offices whose last letter is no level: 5 ซม. 3, สพม. 1. */
    private static final Pattern UNIT = Pattern.compile("(?:^|[^ก-๎])(?:[ซกมดน]|สพ)$");

    /** Words that end with the letter for primary school: คลิป 6, ทวีป 7. */
    private static final Pattern ENDING_IN_PO =
            Pattern.compile(
                    "(?:คลิ[๊]?ป|คริป|ลิป|ชิป|ทิป|สคริป|ทวีป|ประทีป|จีป|รู๊?ป|สรุป|ธูป|ซุป|กรุ๊?ป|ศิลป|กัลป|แอ[็๊]?ป|แม็ป"
                            + "|[ชท][็้]อป|บาป|สาป|เทป|เต็ป|ยุโรป|[เแโใไ][ก-ฮ]?ป)$");

    /** Words that end with the letter for secondary school: เกม 4, ถาม 3. */
    private static final Pattern ENDING_IN_MO =
            Pattern.compile(
                    "(?:[็-๋ิีึืุูั]ม|(?<!ื้)(?<!ื)(?<!ื่)อม|วม|ร์ม|[ตถชหนยสขรก]าม|รรม|กรม|บรม|คม"
                            + "|(?:^|[^ก-๎]|ข|สาย|แรง|พลัง)(?:ลม|นม|ผม|ซม|กม|ชม)|เกม|โ[ฮครดชส]ม|แ[ถกซยพฟ]ม)$");

    /** Before these, the letter for kindergarten begins nothing else. */
    private static final String BEFORE_O = "นงยะ";

    /** Without any of these, a digit or a Latin letter a text names no grade. */
    private static final List<String> SIGNS =
            Stream.concat(
                            Stream.of("ต้น", "ปลาย", "ถม", "ภม", "ธย", "ทย", "อนุบาล"),
                            NUMBER_WORDS.stream())
                    .toList();

    /** What grades and the words before them begin with, Latin letters apart. */
    private static final String BEGINNINGS = "ปมอนเพรช";

    private GradeGrammar() {}

    /** Whether it is worth looking for grades in normalised text; cheap. */
    static boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
                return true;
            }
        }
        for (String sign : SIGNS) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

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
        char first = at < text.length() ? text.charAt(at) : ' ';
        if (BEGINNINGS.indexOf(first) < 0 && !(first >= 'a' && first <= 'z')) {
            return null;
        }
        Matcher lead = matcher(LEAD, text, at);
        int from = lead.lookingAt() ? lead.end() : at;
        Reading reading = readGrades(text, from, edge || from > at);
        return reading == null && from > at ? readGrades(text, at, edge) : reading;
    }

    private static @Nullable Reading readGrades(String text, int at, boolean edge) {
        Matcher numbered = matcher(NUMBERED, text, at);
        if (numbered.lookingAt() && mayStand(numbered.group("level"), text, at, edge)) {
            return readOn(text, numbered);
        }
        Reading stage = GradeStages.read(text, at, edge);
        return stage == null ? LatinGrades.read(text, at) : stage;
    }

    /** The first grade, and the span or list that it may begin. */
    private static @Nullable Reading readOn(String text, Matcher first) {
        String level = levelOf(first.group("level"), "");
        Optional<Grade> grade = grade(level, first);
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
        return grade(level, found)
                .map(grade -> new Next(grade, level, span, found.end()))
                .orElse(null);
    }

    /**
     * A bare letter is a level only where a word cannot end with it (คลิป 6, เกม 4); a letter with
     * a dot is none when it ends an abbreviation (ห.ร.ม. 4) or a unit.
     */
    static boolean mayStand(String level, String text, int at, boolean edge) {
        String bare = level.strip();
        if (bare.length() > 3) {
            return true;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before == '.' && at > 1 && Character.isLetter(text.charAt(at - 2))) {
            return false;
        }
        if (edge) {
            return true;
        }
        if (bare.endsWith(".")) {
            return !UNIT.matcher(text).region(0, at).find();
        }
        if (level.length() > 1) {
            return false;
        }
        Matcher word = (level.equals("ป") ? ENDING_IN_PO : ENDING_IN_MO).matcher(text);
        return level.equals("อ") ? BEFORE_O.indexOf(before) >= 0 : !word.region(0, at + 1).find();
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

    private static Optional<Grade> grade(String level, Matcher numbered) {
        String number = numbered.group("number");
        int word = NUMBER_WORDS.indexOf(number);
        return Grade.ofCode(level + (word < 0 ? number : "" + (word + 1)));
    }

    static Grade grade(String level, String number) {
        return Grade.valueOf(level + number);
    }

    static Matcher matcher(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }
}
