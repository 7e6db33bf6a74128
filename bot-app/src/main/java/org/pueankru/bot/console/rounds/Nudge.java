package org.pueankru.bot.console.rounds;

import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Budget;

import java.util.List;

/**
 * What reminding chosen schools now would mean.
 *
 * @param chosen their ids, as the page sends them back
 * @param left those of them that reported already, or are left alone by the office
 * @param unreached names of those of which nobody can be reached
 * @param now whether people are reminded at this hour
 */
record Nudge(
        Notice notice,
        List<String> chosen,
        int left,
        Reach reach,
        List<String> unreached,
        Budget budget,
        boolean now) {
    Nudge {
        chosen = List.copyOf(chosen);
        unreached = List.copyOf(unreached);
    }

    public String joined() {
        return String.join(" ", chosen);
    }

    public boolean payable() {
        return !budget.isKnown() || reach.cost() <= available();
    }

    /** Messages of the month that this may use. */
    public long available() {
        return notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
    }

    /** Messages of the month that are left when this is sent. */
    public long remains() {
        return budget.left() - reach.cost();
    }

    public boolean sendable() {
        return now && payable() && budget.stop() == null && !reach.targets().isEmpty();
    }
}
