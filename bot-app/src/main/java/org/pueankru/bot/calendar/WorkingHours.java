package org.pueankru.bot.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When people may be told of what can wait: on working days, in Bangkok's day time. A pure
 * decision.
 *
 * @param holidays days on which the offices are closed, beside Saturdays and Sundays
 * @param from the first quiet-free moment of a day
 * @param to from here on it is quiet again
 */
public record WorkingHours(Set<LocalDate> holidays, LocalTime from, LocalTime to) {
    /** Bangkok's. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /** No run of free days is longer. */
    private static final int DAYS_AHEAD = 60;

    public WorkingHours {
        holidays = Set.copyOf(holidays);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no time of the day is free of quiet");
        }
    }

    /** From 7:00 to 18:00. */
    public static WorkingHours usual(Set<LocalDate> holidays) {
        return new WorkingHours(holidays, LocalTime.of(7, 0), LocalTime.of(18, 0));
    }

    /** Whether people may be told now. */
    public boolean include(Instant moment) {
        return next(moment).equals(moment);
    }

    /**
     * This moment when people may be told then, or the beginning of the next hours in which they
     * may.
     */
    public Instant next(Instant moment) {
        ZonedDateTime there = moment.atZone(ZONE);
        LocalDate day = there.toLocalDate();
        if (isWorkingDay(day) && there.toLocalTime().isBefore(to)) {
            return there.toLocalTime().isBefore(from) ? beginOf(day) : moment;
        }
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            if (isWorkingDay(day.plusDays(ahead))) {
                return beginOf(day.plusDays(ahead));
            }
        }
        return beginOf(day.plusDays(1));
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private Instant beginOf(LocalDate day) {
        return day.atTime(from).atZone(ZONE).toInstant();
    }
}
