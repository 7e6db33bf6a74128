package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.notices.Notice.State;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes deliveries of a notice whose time has come: groups are counted, and when it costs more than
 * was agreed to, or more than the month has, nothing is made and somebody is asked. All deliveries
 * are made, or none.
 */
@Component
class Release {
    private final Announcing announcing;
    private final Notices notices;
    private final Circulation circulation;
    private final GroupCounts counts;
    private final NoticeMessages messages;
    private final PrivateChat privateChat;
    private final SignUp signUp;
    private final NoticeRules rules;
    private final Outbox outbox;
    private final Budgets budgets;
    private final FollowUps followUps;
    private final Schools schools;
    private final Holidays holidays;
    private final Attention attention;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Release(
            Announcing announcing,
            Notices notices,
            Circulation circulation,
            GroupCounts counts,
            NoticeMessages messages,
            PrivateChat privateChat,
            SignUp signUp,
            NoticeRules rules,
            Outbox outbox,
            Budgets budgets,
            FollowUps followUps,
            Schools schools,
            Holidays holidays,
            Attention attention,
            TransactionTemplate transaction,
            Clock clock) {
        this.announcing = announcing;
        this.notices = notices;
        this.circulation = circulation;
        this.counts = counts;
        this.messages = messages;
        this.privateChat = privateChat;
        this.signUp = signUp;
        this.rules = rules;
        this.outbox = outbox;
        this.budgets = budgets;
        this.followUps = followUps;
        this.schools = schools;
        this.holidays = holidays;
        this.attention = attention;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes its deliveries, when it may go now. */
    void release(District district, Notice notice) {
        if (!notice.kind().isUrgent() && !holidays.workingHours().include(clock.instant())) {
            return;
        }
        counts.refresh(district, announcing.reach(district.id(), notice).targets());
        Reach reach = announcing.reach(district.id(), notice);
        Budget budget = budgets.fresh(district);
        if (notice.approval() == null || reach.cost() > notice.approval().cost()) {
            ask(district.id(), notice, "notice-costs-more");
        } else if (!notice.ride().isFreeOnly() && isTooDear(notice, reach, budget)) {
            ask(district.id(), notice, "notice-out-of-messages");
        } else {
            transaction.executeWithoutResult(_ -> make(district, notice, reach));
        }
    }

    private static boolean isTooDear(Notice notice, Reach reach, Budget budget) {
        long left = notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
        return budget.isKnown() && reach.cost() > left;
    }

    private void ask(DistrictId district, Notice notice, String why) {
        if (notices.step(district, notice, State.ASKING)) {
            attention.tell(district, why, new Subject("notice", notice.id().value()));
        }
    }

    private void make(District district, Notice notice, Reach reach) {
        if (!notices.step(district.id(), notice, State.SENDING)) {
            return;
        }
        UUID sending = notice.id().value();
        outbox.begin(district.id(), sending, notice.kind().isUrgent());
        outbox.add(district.id(), sending, planned(district.id(), notice, reach));
        circulation.note(district.id(), notice.id(), reach);
        signUp.carryOver(district.id(), notice);
        if (notice.kind().isUrgent() && rules.needSecond(district.id(), notice)) {
            attention.tell(district.id(), "notice-sent-unapproved", new Subject("notice", sending));
        }
    }

    /** What differs between chats: whether taps count, and whose link it is. */
    private record Edition(Reader reader, String schoolCode) {}

    private List<Delivery.Planned> planned(DistrictId district, Notice notice, Reach reach) {
        Set<UUID> ofOneSchool = followUps.groupsOfOneSchool(district);
        Map<School.Id, String> codes =
                notice.content().isPerSchool() ? schools.codes(district) : Map.of();
        Map<Edition, UUID> bodies = new HashMap<>();
        List<Delivery.Planned> planned = new ArrayList<>();
        Instant due = due(notice);
        for (Target target : reach.targets()) {
            Reader reader = FollowUps.readerOf(target, ofOneSchool);
            Edition edition = new Edition(reader, codeOf(target, codes));
            UUID body = bodies.computeIfAbsent(edition, one -> body(district, notice, one));
            planned.add(new Delivery.Planned(target.id(), target.chat(), body, target.cost(), due));
        }
        return planned;
    }

    private static String codeOf(Target target, Map<School.Id, String> codes) {
        return target.schools().size() == 1
                ? codes.getOrDefault(target.schools().iterator().next(), "")
                : "";
    }

    private UUID body(DistrictId district, Notice notice, Edition edition) {
        return outbox.body(
                district,
                notice.id().value(),
                messages.of(
                        notice.id(),
                        notice.kind(),
                        notice.content().of(edition.schoolCode()),
                        edition.reader(),
                        privateChat.about(district, notice.id()).orElse(null)));
    }

    /** What waits for a free ride and found none goes in working hours. */
    private Instant due(Notice notice) {
        Instant now = clock.instant();
        if (notice.ride().isFreeOnly()) {
            return Delivery.FREE_RIDE_ONLY;
        }
        Instant waited = now.plus(Duration.ofHours(notice.ride().hours()));
        return notice.ride().hours() == 0 || notice.kind().isUrgent()
                ? waited
                : holidays.workingHours().next(waited);
    }
}
