package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Digits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as offices and spreadsheets write them; the time of the day is left out. */
final class DayText {
    private static final int BUDDHIST_ERA = 543;
    private static final int FIRST_BUDDHIST_YEAR = 2_400;
    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 2_100;

    /** From which spreadsheets count. */
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    private static final String REST = "(?:[ T,].*)?";
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})" + REST);
    private static final Pattern BACKWARDS =
            Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})" + REST);
    private static final Pattern WORDS =
            Pattern.compile("([0-9]{1,2}) ?([ก-๙.]+?) ?(?:พ\\.ศ\\. ?)?([0-9]{4})" + REST);
    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:\\.[0-9]+)?");

    private static final List<String> MONTHS =
            List.of(
                    "มกราคม",
                    "กุมภาพันธ์",
                    "มีนาคม",
                    "เมษายน",
                    "พฤษภาคม",
                    "มิถุนายน",
                    "กรกฎาคม",
                    "สิงหาคม",
                    "กันยายน",
                    "ตุลาคม",
                    "พฤศจิกายน",
                    "ธันวาคม");
    private static final List<String> SHORT_MONTHS =
            List.of("มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค");

    private DayText() {}

    /** The day; empty for what is none. */
    static Optional<LocalDate> read(String cell) {
        String text = Digits.ascii(cell).strip();
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(numbers.group(3), numbers.group(2), numbers.group(1));
        }
        Matcher backwards = BACKWARDS.matcher(text);
        if (backwards.matches()) {
            return day(backwards.group(1), backwards.group(2), backwards.group(3));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return day(words.group(3), Integer.toString(month(words.group(2))), words.group(1));
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches()
                ? plausible(DAY_NOUGHT.plusDays(Long.parseLong(serial.group(1))))
                : Optional.empty();
    }

    /** From 1; 0 = no such month. */
    private static int month(String name) {
        String bare = name.replace(".", "");
        return Math.max(MONTHS.indexOf(bare), SHORT_MONTHS.indexOf(bare)) + 1;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int told = Integer.parseInt(year);
            return plausible(
                    LocalDate.of(
                            told >= FIRST_BUDDHIST_YEAR ? told - BUDDHIST_ERA : told,
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> plausible(LocalDate day) {
        return Optional.of(day)
                .filter(told -> told.getYear() >= FIRST_YEAR && told.getYear() < LAST_YEAR);
    }
}
