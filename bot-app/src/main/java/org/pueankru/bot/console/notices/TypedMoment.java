package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.pages.TypedField;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day and a time as people type them: {@code 26/11/2569} and {@code 9.30}. */
record TypedMoment(String day, String time) {
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])");
    private static final int BUDDHIST_ERA = 543;

    /** Nothing that an office announces was earlier: the year is a slip. */
    static final int EARLIEST_YEAR = 2_000;

    private static final int YEARS_AHEAD = 2;

    TypedMoment {
        day = TypedField.latin(day).strip();
        time = TypedField.latin(time).replace("น.", "").strip();
    }

    static TypedMoment of(@Nullable LocalDateTime moment) {
        return moment == null
                ? new TypedMoment("", "")
                : new TypedMoment(
                        "%d/%d/%d"
                                .formatted(
                                        moment.getDayOfMonth(),
                                        moment.getMonthValue(),
                                        moment.getYear() + BUDDHIST_ERA),
                        "%02d:%02d".formatted(moment.getHour(), moment.getMinute()));
    }

    boolean isEmpty() {
        return day.isEmpty() && time.isEmpty();
    }

    Optional<LocalDate> date() {
        return ThaiDates.read(day).filter(date -> date.getYear() >= EARLIEST_YEAR);
    }

    Optional<LocalTime> hours() {
        Matcher typed = TIME.matcher(time);
        return typed.matches()
                ? Optional.of(
                        LocalTime.of(
                                Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2))))
                : Optional.empty();
    }

    /** The moment; what is wrong with it is told under the field's name. */
    @Nullable LocalDateTime read(String field, Trouble.Found troubles) {
        if (date().isEmpty()) {
            troubles.tell(field + "Day", field + "-day");
        }
        if (hours().isEmpty()) {
            troubles.tell(field + "Time", field + "-time");
        }
        return date().flatMap(date -> hours().map(date::atTime)).orElse(null);
    }

    /** Farther away than an office plans: the year is a slip. */
    static boolean isFar(LocalDateTime moment, Instant now) {
        return moment.isAfter(local(now).plusYears(YEARS_AHEAD));
    }

    static Instant instant(LocalDateTime moment) {
        return moment.atZone(WorkingHours.ZONE).toInstant();
    }

    static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, WorkingHours.ZONE);
    }
}
