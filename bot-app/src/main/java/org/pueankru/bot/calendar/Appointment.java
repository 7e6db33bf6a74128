package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When and where something takes place, as far as somebody told it; Bangkok's time.
 *
 * @param lastDay the same as the day unless it goes on for several
 * @param time null = not told
 * @param until null = its end is not told
 * @param place null = not told
 * @param saidWeekday the day of the week that was told with it; null = none
 */
public record Appointment(
        LocalDate day,
        LocalDate lastDay,
        @Nullable LocalTime time,
        @Nullable LocalTime until,
        @Nullable String place,
        @Nullable DayOfWeek saidWeekday) {
    /** When several days end that told no end. */
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(16, 30);

    /** When it begins; empty while the time was not told. */
    public Optional<LocalDateTime> begins() {
        return Optional.ofNullable(time).map(day::atTime);
    }

    /** When it ends; empty when nobody told, or told an end before the beginning. */
    public Optional<LocalDateTime> ends() {
        LocalTime end = until == null && lastDay.isAfter(day) ? OFFICE_CLOSES : until;
        return Optional.ofNullable(end)
                .map(lastDay::atTime)
                .filter(moment -> begins().filter(moment::isAfter).isPresent());
    }

    /** Whether the day of the week that was told is another than the day's. */
    public boolean contradictsItself() {
        return saidWeekday != null && saidWeekday != day.getDayOfWeek();
    }

    /** The same at a time that was told later. */
    public Appointment at(WrittenTime told, @Nullable String where) {
        return new Appointment(
                day, lastDay, told.from(), told.to(), where == null ? place : where, saidWeekday);
    }

    /** The same by the end of office hours, unless a time was told. */
    public Appointment byOfficeHours() {
        return time != null
                ? this
                : new Appointment(day, lastDay, OFFICE_CLOSES, null, place, saidWeekday);
    }

    /** The same at this place. */
    public Appointment in(String where) {
        return new Appointment(day, lastDay, time, until, where, saidWeekday);
    }
}
