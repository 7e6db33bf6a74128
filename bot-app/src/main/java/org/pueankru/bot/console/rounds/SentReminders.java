package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.rounds.NudgeActs;
import org.pueankru.bot.rounds.ReminderActs;
import org.pueankru.bot.rounds.Unsent;
import org.springframework.stereotype.Component;

/** Works out how the reminders of an announcement that went out stand. Thread-safe. */
@Component
public class SentReminders {
    private final ReminderActs reminders;
    private final NudgeActs nudges;
    private final RoundDesk desk;
    private final Budgets budgets;

    SentReminders(ReminderActs reminders, NudgeActs nudges, RoundDesk desk, Budgets budgets) {
        this.reminders = reminders;
        this.nudges = nudges;
        this.desk = desk;
        this.budgets = budgets;
    }

    /** Null when there is nothing to tell. */
    public @Nullable Following of(Visitor visitor, Notice notice) {
        boolean stoppable = ReminderActs.mayStop(notice);
        Unsent unsent = reminders.unsent(visitor.districtId(), notice).orElse(null);
        return stoppable || unsent != null
                ? new Following(
                        notice,
                        stoppable,
                        stoppable
                                ? desk.nextReminder(visitor.districtId(), notice).orElse(null)
                                : null,
                        unsent,
                        unsent == null ? null : budgets.fresh(visitor.district()),
                        nudges.mayNudgeNow(visitor.districtId(), notice))
                : null;
    }
}
