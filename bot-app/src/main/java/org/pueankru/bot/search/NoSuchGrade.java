package org.pueankru.bot.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grade that somebody typed and no school has.
 *
 * @param name as it is shown: {@code ป.7}
 * @param rest the text without it
 * @param alike the text with a grade in its place that there is
 */
record NoSuchGrade(String name, String rest, String alike) {
    private static final Pattern GRADE =
            Pattern.compile(
                    "(?:(?<![.])(?<short>[ปมอ])\\.\\s?|(?<![ก-๎.])(?<close>[ปมอ])"
                            + "|(?<long>ประถม|มัธยม|อนุบาล)(?:ศึกษา)?(?:ปีที่)?\\s?)"
                            + "(?<year>1[0-2]|[0-9๐-๙])(?![0-9๐-๙])");

    private static final int LAST_SCHOOL_YEAR = 6;
    private static final int LAST_KINDERGARTEN_YEAR = 3;

    /** The first of them. */
    static Optional<NoSuchGrade> in(String text) {
        Matcher grade = GRADE.matcher(text);
        while (grade.find()) {
            String level = level(grade);
            int year = Integer.parseInt(grade.group("year"));
            int last = level.equals("อ") ? LAST_KINDERGARTEN_YEAR : LAST_SCHOOL_YEAR;
            if (year < 1 || year > last) {
                String before = text.substring(0, grade.start());
                String behind = text.substring(grade.end());
                return Optional.of(
                        new NoSuchGrade(
                                level + "." + year,
                                TypedText.clean(before + " " + behind),
                                TypedText.clean(before + " " + level + ".1 " + behind)));
            }
        }
        return Optional.empty();
    }

    private static String level(Matcher grade) {
        for (String group : new String[] {"short", "close", "long"}) {
            if (grade.group(group) != null) {
                return grade.group(group).substring(0, 1);
            }
        }
        throw new IllegalStateException("a grade has a level");
    }
}
