package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Notice.State;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes deliveries of a notice whose time has come: groups are counted, and when it costs more than
 * was agreed to, or more than the month has, nothing is made and somebody is asked. All deliveries
 * are made, or none.
 */
@Component
class Release {
    private final Previews previews;
    private final Notices notices;
    private final NoticeSteps steps;
    private final Circulation circulation;
    private final GroupCounts counts;
    private final NoticeDeliveries deliveries;
    private final SignUp signUp;
    private final NoticeRules rules;
    private final Outbox outbox;
    private final Budgets budgets;
    private final Holidays holidays;
    private final Attention attention;
    private final TransactionTemplate transaction;
    private final Uncounted uncounted;
    private final Clock clock;

    Release(
            Previews previews,
            Notices notices,
            NoticeSteps steps,
            Circulation circulation,
            GroupCounts counts,
            NoticeDeliveries deliveries,
            SignUp signUp,
            NoticeRules rules,
            Outbox outbox,
            Budgets budgets,
            Holidays holidays,
            Attention attention,
            TransactionTemplate transaction,
            Clock clock) {
        this.previews = previews;
        this.notices = notices;
        this.steps = steps;
        this.circulation = circulation;
        this.counts = counts;
        this.deliveries = deliveries;
        this.signUp = signUp;
        this.rules = rules;
        this.outbox = outbox;
        this.budgets = budgets;
        this.holidays = holidays;
        this.attention = attention;
        this.transaction = transaction;
        this.clock = clock;
        this.uncounted = new Uncounted(clock);
    }

    /** Makes its deliveries, when it may go now. */
    void release(District district, Notice notice) {
        boolean isTooLate =
                !notice.kind().isUrgent()
                        && !holidays.workingHours(district.id()).include(clock.instant());
        if (isTooLate || uncounted.rests(notice.id())) {
            return;
        }
        boolean counted = counts.refresh(district, previews.reach(district.id(), notice).targets());
        Reach reach = previews.reach(district.id(), notice);
        Budget budget = budgets.fresh(district);
        if (reach.targets().isEmpty()) {
            ask(district.id(), notice, "notice-nobody");
        } else if ((!counted || reach.uncounted() > 0) && GroupCounts.matterTo(notice)) {
            wait(district.id(), notice);
        } else if (notice.approval() == null
                || reach.cost(notice.ride()) > notice.approval().cost()) {
            ask(district.id(), notice, "notice-costs-more");
        } else if (!notice.ride().isFreeOnly() && isTooDear(notice, reach, budget)) {
            ask(district.id(), notice, "notice-out-of-messages");
        } else {
            transaction.executeWithoutResult(_ -> make(district, notice, reach));
        }
    }

    /** What a group costs now is unknown until LINE counts it. */
    private void wait(DistrictId district, Notice notice) {
        if (uncounted.isEnough(notice.id())) {
            ask(district, notice, "notice-uncounted");
        }
    }

    private static boolean isTooDear(Notice notice, Reach reach, Budget budget) {
        long left = notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
        return budget.isKnown() && reach.cost() > left;
    }

    private void ask(DistrictId district, Notice notice, String why) {
        if (steps.step(district, notice, State.ASKING)) {
            attention.tell(district, why, new Subject("notice", notice.id().value()));
        }
    }

    private void make(District district, Notice notice, Reach reach) {
        uncounted.settled(notice.id());
        if (!steps.step(district.id(), notice, State.SENDING)) {
            return;
        }
        UUID sending = notice.id().value();
        outbox.begin(district.id(), sending, notice.kind().isUrgent());
        deliveries.add(district.id(), sending, notice, reach.targets());
        circulation.note(district.id(), notice.id(), reach);
        signUp.carryOver(district.id(), notice);
        withdrawEarlier(district.id(), notice, reach);
        rules.forgetWriters(district.id(), notice.id());
        if (notice.kind().isUrgent() && rules.needSecond(district.id(), notice)) {
            attention.tell(district.id(), "notice-sent-unapproved", new Subject("notice", sending));
        }
    }

    /** Whom this edition reaches does not get what is left of the one that it corrects. */
    private void withdrawEarlier(DistrictId district, Notice notice, Reach reach) {
        List<UUID> targets = reach.targets().stream().map(Reach.Target::id).toList();
        Notice.Id earlier = notice.corrects();
        while (earlier != null) {
            steps.sendings(district, earlier)
                    .forEach(sending -> outbox.withdraw(district, sending, targets));
            earlier = notices.byId(district, earlier).map(Notice::corrects).orElse(null);
        }
    }
}
