package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, or several in a row, as Thai offices write it: {@code 10 ธ.ค. 69}, {@code วันพฤหัสบดีที่
 * 10 ธันวาคม 2569}, {@code 10/12/69}, {@code 10-12 ธ.ค.}, {@code พรุ่งนี้}, {@code ศุกร์นี้}.
 *
 * @param last the same as the first unless they are several
 * @param saidWeekday the day of the week that stands with it; null = none
 * @param start where it stands in the text
 * @param end behind its last letter
 */
record WrittenDay(
        LocalDate first, LocalDate last, @Nullable DayOfWeek saidWeekday, int start, int end) {
    private static final int BUDDHIST_ERA = 543;
    private static final int FIRST_BUDDHIST_YEAR = 2_400;

    /** Two figures from here on are of a Buddhist year. */
    private static final int SHORT_BUDDHIST_YEAR = 50;

    /** A day without a year that is farther away was rather meant to be past. */
    private static final int MONTHS_AHEAD = 9;

    private static final List<String> MONTHS =
            List.of(
                    "มกราคม|มกรา|ม\\.?\\s?ค\\.?",
                    "กุมภาพันธ์|กุมภา|ก\\.?\\s?พ\\.?",
                    "มีนาคม|มีนา|มี\\.?\\s?ค\\.?",
                    "เมษายน|เมษา|เม\\.?\\s?ย\\.?",
                    "พฤษภาคม|พฤษภา|พ\\.?\\s?ค\\.?",
                    "มิถุนายน|มิถุนา|มิ\\.?\\s?ย\\.?",
                    "กรกฎาคม|กรกฎา|ก\\.?\\s?ค\\.?",
                    "สิงหาคม|สิงหา|ส\\.?\\s?ค\\.?",
                    "กันยายน|กันยา|ก\\.?\\s?ย\\.?",
                    "ตุลาคม|ตุลา|ต\\.?\\s?ค\\.?",
                    "พฤศจิกายน|พฤศจิกา|พ\\.?\\s?ย\\.?",
                    "ธันวาคม|ธันวา|ธ\\.?\\s?ค\\.?");

    private static final List<String> WEEKDAYS =
            List.of("จันทร์", "อังคาร", "พุธ", "พฤหัส(?:บดี)?|พฤ\\.", "ศุกร์", "เสาร์", "อาทิตย์");

    private static final String WEEKDAY =
            "(?:วัน\\s?)?(?<weekday>" + String.join("|", WEEKDAYS) + ")";
    private static final String BEFORE =
            "(?:" + WEEKDAY + "\\s*)?(?:วันที่|ที่)?\\s*(?<![0-9./:])(?<day>[0-9]{1,2})";
    private static final String TILL = "(?:\\s*(?:-|–|—|ถึง|และ)\\s*(?<last>[0-9]{1,2}))?";

    /** Two figures before a point or a colon are rather an hour. */
    private static final String YEAR =
            "(?:\\s*(?:พ\\.?\\s?ศ\\.?\\s*)?(?<year>[0-9]{4}|[0-9]{2})(?![0-9]|[.:][0-9]|\\s*(?:น\\.|นาฬิกา|โมง)|\\s?-\\s?[0-9]{1,2}(?:[.:]|\\s*น)))?";

    private static final Pattern NUMBERS =
            Pattern.compile(
                    BEFORE
                            + "(?<sign>[/.-])(?<month>[0-9]{1,2})\\k<sign>(?<year>[0-9]{4}|[0-9]{2})(?![0-9.:])");
    private static final Pattern RELATIVE = Pattern.compile("วันนี้|พรุ่งนี้|มะรืน(?:นี้)?");
    private static final Pattern THIS_WEEK = Pattern.compile(WEEKDAY + "\\s?(?<which>นี้|หน้า)");

    /** All that stand in a text with ASCII digits, in their order. */
    static List<WrittenDay> in(String text, LocalDate today) {
        List<WrittenDay> days = new ArrayList<>();
        for (int month = 1; month <= MONTHS.size(); month++) {
            byMonth(text, month, today, days);
        }
        byNumbers(text, today, days);
        relative(text, today, days);
        thisWeek(text, today, days);
        days.sort(Comparator.comparingInt(WrittenDay::start));
        return days;
    }

    private static void byMonth(String text, int month, LocalDate today, List<WrittenDay> days) {
        Pattern pattern =
                Pattern.compile(
                        BEFORE
                                + TILL
                                + "\\s*(?:เดือน\\s*)?(?:"
                                + MONTHS.get(month - 1)
                                + ")(?:นี้)?(?:(?<=\\.)|(?![ก-๙]))"
                                + YEAR);
        Matcher one = pattern.matcher(text);
        while (one.find()) {
            String last = one.group("last");
            of(one, month, last == null ? one.group("day") : last, today).ifPresent(days::add);
        }
    }

    private static void byNumbers(String text, LocalDate today, List<WrittenDay> days) {
        Matcher one = NUMBERS.matcher(text);
        while (one.find()) {
            int month = Integer.parseInt(one.group("month"));
            of(one, month, one.group("day"), today).ifPresent(days::add);
        }
    }

    private static Optional<WrittenDay> of(Matcher one, int month, String last, LocalDate today) {
        return day(one.group("day"), month, one.group("year"), today)
                .flatMap(
                        first ->
                                day(last, month, Integer.toString(first.getYear()), today)
                                        .filter(end -> !end.isBefore(first))
                                        .map(
                                                end ->
                                                        new WrittenDay(
                                                                first,
                                                                end,
                                                                weekday(one.group("weekday")),
                                                                one.start(),
                                                                one.end())));
    }

    private static Optional<LocalDate> day(
            String day, int month, @Nullable String year, LocalDate today) {
        try {
            int number = Integer.parseInt(day);
            return Optional.of(
                    year == null
                            ? next(number, month, today)
                            : LocalDate.of(yearOf(Integer.parseInt(year)), month, number));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int yearOf(int told) {
        if (told >= FIRST_BUDDHIST_YEAR) {
            return told - BUDDHIST_ERA;
        }
        if (told >= 1_000) {
            return told;
        }
        return told >= SHORT_BUDDHIST_YEAR ? 2_500 + told - BUDDHIST_ERA : 2_000 + told;
    }

    private static LocalDate next(int day, int month, LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        LocalDate later = thisYear.plusYears(1);
        boolean past = thisYear.isBefore(today);
        return past && later.isBefore(today.plusMonths(MONTHS_AHEAD)) ? later : thisYear;
    }

    private static @Nullable DayOfWeek weekday(@Nullable String said) {
        if (said == null) {
            return null;
        }
        for (int i = 0; i < WEEKDAYS.size(); i++) {
            if (said.matches(WEEKDAYS.get(i))) {
                return DayOfWeek.of(i + 1);
            }
        }
        return null;
    }

    private static void relative(String text, LocalDate today, List<WrittenDay> days) {
        Matcher one = RELATIVE.matcher(text);
        while (one.find()) {
            LocalDate day =
                    switch (one.group()) {
                        case "วันนี้" -> today;
                        case "พรุ่งนี้" -> today.plusDays(1);
                        default -> today.plusDays(2);
                    };
            days.add(new WrittenDay(day, day, null, one.start(), one.end()));
        }
    }

    /** Weeks begin on Mondays. */
    private static void thisWeek(String text, LocalDate today, List<WrittenDay> days) {
        Matcher one = THIS_WEEK.matcher(text);
        while (one.find()) {
            DayOfWeek weekday = weekday(one.group("weekday"));
            // that alone means the next week
            boolean week = weekday == DayOfWeek.SUNDAY && !one.group().startsWith("วัน");
            if (weekday != null && !week) {
                LocalDate day =
                        one.group("which").equals("นี้")
                                ? today.with(TemporalAdjusters.nextOrSame(weekday))
                                : today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                        .with(TemporalAdjusters.nextOrSame(weekday));
                days.add(new WrittenDay(day, day, null, one.start(), one.end()));
            }
        }
    }
}
