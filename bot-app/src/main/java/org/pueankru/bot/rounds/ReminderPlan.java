package org.pueankru.bot.rounds;

import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On which days a school that never answers would be reminded: the same decision as on the days
 * themselves, over a calendar. Pure.
 */
public final class ReminderPlan {
    private ReminderPlan() {}

    /** Who is told. */
    public enum Whom {
        SCHOOLS,
        /** Core teachers and chairs of the networks. */
        NETWORKS,
        /** Supervisors of the office. */
        OFFICE
    }

    /** Somebody is told on a day. */
    public record Day(LocalDate day, Whom whom) {}

    /**
     * The days, in order; none when nobody is reminded or no day is told.
     *
     * @param sent the day on which the notice goes or went out
     * @param anyDay whether free days count too, as for what is urgent
     */
    public static List<Day> of(
            Content content, LocalDate sent, WorkingHours hours, boolean anyDay) {
        Ladder ladder = content.ladder();
        LocalDate due = content.deadline().orElse(null);
        if (ladder == null || due == null) {
            return List.of();
        }
        boolean goesUp = content.round() != null && content.round().goesUp();
        DueSteps decision = new DueSteps(ladder, goesUp);
        List<Day> days = new ArrayList<>();
        DueSteps.Standing standing =
                new DueSteps.Standing(due, null, sent, null, null, 0, Set.of());
        LocalDate last = due.plusDays(ReminderRounds.FORGOTTEN);
        for (LocalDate day = sent; !day.isAfter(last); day = day.plusDays(1)) {
            if (anyDay || hours.isWorkingDay(day)) {
                for (Step step : decision.of(standing, day)) {
                    days.add(new Day(day, whom(step.kind())));
                    standing = after(standing, step, day);
                }
            }
        }
        return days;
    }

    private static Whom whom(Step.Kind kind) {
        return switch (kind) {
            case SCHOOL, NUDGE -> Whom.SCHOOLS;
            case NETWORK -> Whom.NETWORKS;
            case OFFICE -> Whom.OFFICE;
        };
    }

    private static DueSteps.Standing after(DueSteps.Standing standing, Step step, LocalDate day) {
        Set<String> made = new HashSet<>(standing.made());
        made.add(step.code());
        boolean reminded = step.kind() == Step.Kind.SCHOOL;
        return new DueSteps.Standing(
                standing.due(),
                standing.granted(),
                standing.since(),
                standing.quietUntil(),
                reminded ? day : standing.lastReminded(),
                standing.reminders() + (reminded ? 1 : 0),
                made);
    }
}
