package org.pueankru.bot.console.notices;

import org.pueankru.bot.rounds.ReminderPlan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Which reminders follow an announcement, and what they can cost.
 *
 * @param due the day by which an answer is wished
 * @param each what reminding all of the schools costs today
 * @param goingUp what telling the networks and the office costs today, each once
 */
record ReminderOutlook(LocalDate due, List<ReminderPlan.Day> days, int each, int goingUp) {
    ReminderOutlook {
        days = List.copyOf(days);
    }

    /** Times that a school which never answers is reminded. */
    public long times() {
        return days.stream().filter(day -> day.whom() == ReminderPlan.Whom.SCHOOLS).count();
    }

    /** The dearest that it can be, at the numbers of today. */
    public long most() {
        return times() * each + goingUp;
    }

    public boolean goesUp() {
        return times() < days.size();
    }

    /** Days from that one until the due day; negative = it is over. */
    public long left(ReminderPlan.Day day) {
        return ChronoUnit.DAYS.between(day.day(), due);
    }
}
