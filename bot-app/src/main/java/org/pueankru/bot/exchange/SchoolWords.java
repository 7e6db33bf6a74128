package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Digits;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.School.Level;
import org.pueankru.bot.directory.School.Size;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What offices write about schools, as values. */
final class SchoolWords {
    private static final int MOST_STAFF = 2_000;
    private static final Pattern COUNT =
            Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,4})(?:\\.0+)? ?(?:คน|ราย)?");

    /** อ.1-ป.6, ป.1 - ม.3, อนุบาล 2 ถึง ประถมศึกษาปีที่ 6. */
    private static final Pattern SPAN =
            Pattern.compile("(?:(อ|ป|ม|k|p|m).*)?(ป|ม|p|m)[^0-9]*([0-9])$");

    private SchoolWords() {}

    /** The level; empty when the words are not known. */
    static Optional<Level> level(String text) {
        String key = NameKey.key(text);
        if (key.contains("ขยายโอกาส") || key.equals("expanded")) {
            return Optional.of(Level.EXTENDED);
        }
        if (key.startsWith("โรงเรียน")) {
            return level(key.substring("โรงเรียน".length()));
        }
        Matcher span = SPAN.matcher(key);
        if (span.find()) {
            return Optional.of(level(span));
        }
        return switch (key) {
            case "ประถม", "ประถมศึกษา", "อนุบาลประถม", "อนุบาลประถมศึกษา", "ก่อนประถมประถม" ->
                    Optional.of(Level.PRIMARY);
            case "มัธยม", "มัธยมศึกษา", "มัธยมต้น", "มัธยมปลาย" -> Optional.of(Level.SECONDARY);
            case "ประถมมัธยมต้น", "อนุบาลมัธยมต้น" -> Optional.of(Level.EXTENDED);
            default -> Level.ofCode(text.toLowerCase(Locale.ROOT));
        };
    }

    private static Level level(Matcher span) {
        String from = span.group(1);
        boolean endsInPrimary = "ปp".contains(String.valueOf(span.group(2)));
        if (endsInPrimary) {
            return Level.PRIMARY;
        }
        return from == null || "มm".contains(from) ? Level.SECONDARY : Level.EXTENDED;
    }

    /** The size; empty when the words are not known. */
    static Optional<Size> size(String text) {
        String key = NameKey.key(text).replaceFirst("^(?:โรงเรียน)?ขนาด", "");
        return switch (key) {
            case "เล็ก", "ล", "s", "small" -> Optional.of(Size.SMALL);
            case "กลาง", "ก", "m", "medium" -> Optional.of(Size.MEDIUM);
            case "ใหญ่", "ญ", "l", "large" -> Optional.of(Size.LARGE);
            case "ใหญ่พิเศษ", "ใหญ่มาก", "xl", "extralarge" -> Optional.of(Size.EXTRA_LARGE);
            default -> Optional.empty();
        };
    }

    /** The number of people; empty when it is none. */
    static OptionalInt staffCount(String text) {
        Matcher count = COUNT.matcher(Digits.ascii(text));
        if (!count.matches()) {
            return OptionalInt.empty();
        }
        int people = Integer.parseInt(count.group(1).replace(",", ""));
        return people <= MOST_STAFF ? OptionalInt.of(people) : OptionalInt.empty();
    }
}
