package org.pueankru.bot.notices;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which days something comes again. */
public sealed interface Rhythm {
    /** Each week on this day. */
    record Weekly(DayOfWeek day) implements Rhythm {}

    /**
     * Each month on this day; on the last one of a month that is too short.
     *
     * @param day 1 to 31
     */
    record Monthly(int day) implements Rhythm {}

    /** On the last day of each month. */
    record MonthEnd() implements Rhythm {}

    /** The first such day that is not before this one. */
    default LocalDate onOrAfter(LocalDate day) {
        return switch (this) {
            case Weekly(DayOfWeek wished) -> day.with(TemporalAdjusters.nextOrSame(wished));
            case Monthly(int wished) -> inMonth(day, wished);
            case MonthEnd() -> inMonth(day, 31);
        };
    }

    private static LocalDate inMonth(LocalDate day, int wished) {
        YearMonth month = YearMonth.from(day);
        LocalDate inThis = in(month, wished);
        return inThis.isBefore(day) ? in(month.plusMonths(1), wished) : inThis;
    }

    private static LocalDate in(YearMonth month, int wished) {
        return month.atDay(Math.min(wished, month.lengthOfMonth()));
    }

    /** As in the database: {@code week:1}, {@code month:15}, {@code month:last}. */
    default String code() {
        return switch (this) {
            case Weekly(DayOfWeek day) -> "week:" + day.getValue();
            case Monthly(int day) -> "month:" + day;
            case MonthEnd() -> "month:last";
        };
    }

    static Optional<Rhythm> ofCode(String code) {
        Matcher read = Pattern.compile("(week|month):(last|[0-9]{1,2})").matcher(code);
        if (!read.matches()) {
            return Optional.empty();
        }
        boolean weekly = read.group(1).equals("week");
        if (read.group(2).equals("last")) {
            return weekly ? Optional.empty() : Optional.of(new MonthEnd());
        }
        int day = Integer.parseInt(read.group(2));
        if (day < 1 || day > (weekly ? 7 : 31)) {
            return Optional.empty();
        }
        return Optional.of(weekly ? new Weekly(DayOfWeek.of(day)) : new Monthly(day));
    }
}
