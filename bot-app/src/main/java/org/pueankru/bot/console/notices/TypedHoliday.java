package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.OwnHolidays;
import org.pueankru.bot.console.pages.TypedField;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A day on which the office is closed, as it is typed. Pure. */
record TypedHoliday(String day, String name) {
    static final TypedHoliday NONE = new TypedHoliday("", "");

    /** Nobody knows holidays of later years. */
    private static final int MOST_YEARS_AHEAD = 5;

    Optional<LocalDate> date() {
        return new TypedMoment(day, "").date();
    }

    String line() {
        return TypedField.line(name);
    }

    /**
     * Why it cannot be kept: the key of a message; null = it can.
     *
     * @param known all holidays that there are
     */
    @Nullable String trouble(LocalDate today, Map<LocalDate, String> known) {
        LocalDate date = date().orElse(null);
        if (date == null) {
            return "holidays.wrong.day";
        }
        if (date.isBefore(today)) {
            return "holidays.wrong.past";
        }
        if (date.getYear() > today.getYear() + MOST_YEARS_AHEAD) {
            return "holidays.wrong.far";
        }
        if (known.containsKey(date)) {
            return "holidays.wrong.known";
        }
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return "holidays.wrong.weekend";
        }
        boolean named = !line().isEmpty() && name.strip().length() <= OwnHolidays.NAME;
        return named ? null : "holidays.wrong.name";
    }
}
