package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.WorkingHours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One time that a recurring announcement comes.
 *
 * @param wished its day, before holidays move it
 * @param goesAt when it goes: at its time, or in the next working hours
 * @param skipped whether it does not go, because it would only go when the next one is due
 */
public record Run(LocalDate wished, Instant goesAt, boolean skipped) {
    /** Whether holidays move it to another day. */
    public boolean isMoved() {
        return !goesAt.atZone(WorkingHours.ZONE).toLocalDate().equals(wished);
    }

    /**
     * The next ones; a pure decision.
     *
     * @param from the first day that counts
     * @param until the last day that counts
     * @param urgent whether it goes at any hour
     * @param most so many at most
     */
    static List<Run> of(
            Rhythm rhythm,
            LocalTime at,
            LocalDate from,
            LocalDate until,
            boolean urgent,
            WorkingHours hours,
            int most) {
        List<Run> runs = new ArrayList<>();
        LocalDate day = rhythm.onOrAfter(from);
        while (!day.isAfter(until) && runs.size() < most) {
            LocalDate next = rhythm.onOrAfter(day.plusDays(1));
            Instant goes = goesAt(day, at, urgent, hours);
            boolean late = !next.isAfter(until) && !goes.isBefore(goesAt(next, at, urgent, hours));
            runs.add(new Run(day, goes, late));
            day = next;
        }
        return runs;
    }

    private static Instant goesAt(LocalDate day, LocalTime at, boolean urgent, WorkingHours hours) {
        Instant wished = day.atTime(at).atZone(WorkingHours.ZONE).toInstant();
        return urgent ? wished : hours.next(wished);
    }
}
