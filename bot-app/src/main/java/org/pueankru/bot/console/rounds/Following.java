package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.rounds.Unsent;

import java.time.LocalDate;

/**
 * How the reminders of an announcement that went out stand.
 *
 * @param stoppable whether somebody may end them
 * @param next the next day on which schools are reminded; null = on none, or it is told elsewhere
 * @param unsent what did not go out; null = all did
 * @param budget what the month has left; null when nothing is to be sent
 * @param now whether people are reminded at this hour
 */
public record Following(
        Notice notice,
        boolean stoppable,
        @Nullable LocalDate next,
        @Nullable Unsent unsent,
        @Nullable Budget budget,
        boolean now) {
    public boolean payable() {
        return unsent == null || budget == null || !budget.isKnown() || unsent.cost() <= left();
    }

    private long left() {
        if (budget == null) {
            return 0;
        }
        return notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
    }

    /** Whether nothing of the district goes out. */
    public boolean standsStill() {
        return budget != null && budget.stop() != null;
    }

    public boolean sendable() {
        return unsent != null
                && now
                && payable()
                && !standsStill()
                && unsent.chats() + unsent.news() > 0;
    }
}
