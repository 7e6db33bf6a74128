package org.pueankru.bot.notices;

import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice.State;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.pueankru.bot.outbox.Sending;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sends a notice again where it failed. Each time is a sending of its own; a delivery that failed
 * is replaced once at most. The content was agreed to, so nobody has to agree again. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
@Service
public class Retries {
    private final JdbcClient jdbc;
    private final NoticeSteps steps;
    private final Previews previews;
    private final Failures failures;
    private final Circulation circulation;
    private final GroupCounts counts;
    private final NoticeDeliveries deliveries;
    private final Outbox outbox;
    private final Sendings sendings;
    private final RetriesMade made;
    private final Budgets budgets;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Retries(
            JdbcClient jdbc,
            NoticeSteps steps,
            Previews previews,
            Failures failures,
            Circulation circulation,
            GroupCounts counts,
            NoticeDeliveries deliveries,
            Outbox outbox,
            Sendings sendings,
            RetriesMade made,
            Budgets budgets,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.previews = previews;
        this.failures = failures;
        this.circulation = circulation;
        this.counts = counts;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.sendings = sendings;
        this.made = made;
        this.budgets = budgets;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What failed and nobody sent again yet, with what could be done now. */
    public List<Failure> failures(DistrictId district, Notice notice) {
        return failures.of(district, notice.id(), previews.reach(district, notice));
    }

    /**
     * Sends again.
     *
     * @param chosen deliveries that failed
     * @param cost what the page showed; more than that is not sent
     * @param knowingly whether somebody decided that what may have arrived is sent again
     */
    public Outcome send(
            District district,
            Notice notice,
            Set<Delivery.Name> chosen,
            int cost,
            boolean knowingly,
            Person.Id by) {
        if (notice.state() != State.SENT && notice.state() != State.SENDING) {
            return Outcome.CHANGED_MEANWHILE;
        }
        if (isHeld(district.id(), notice)) {
            return Outcome.HELD;
        }
        boolean counted = counts.refresh(district, targets(chosen(district.id(), notice, chosen)));
        List<Failure> now = chosen(district.id(), notice, chosen);
        List<Target> targets = targets(now);
        if (now.size() != chosen.size() || now.stream().anyMatch(each -> each.again().isEmpty())) {
            return Outcome.CHANGED_MEANWHILE;
        }
        if (!knowingly && now.stream().anyMatch(Failure::isDoubtful)) {
            return Outcome.NOT_CONFIRMED;
        }
        if (targets.isEmpty()) {
            return Outcome.NOBODY;
        }
        if (!counted && GroupCounts.matterTo(notice)) {
            return Outcome.UNCOUNTED;
        }
        int price = targets.stream().mapToInt(Target::cost).sum();
        if (price > cost) {
            return Outcome.DEARER;
        }
        return isPayable(district, notice, price)
                ? made(district.id(), notice, now, targets, price, by)
                : Outcome.TOO_DEAR;
    }

    /** Whoever held it did not mean that some get it all the same. */
    private boolean isHeld(DistrictId district, Notice notice) {
        return steps.sendings(district, notice.id()).stream()
                .flatMap(sending -> sendings.byId(district, sending).stream())
                .anyMatch(sending -> sending.state() == Sending.State.STOPPED);
    }

    private List<Failure> chosen(DistrictId district, Notice notice, Set<Delivery.Name> chosen) {
        return failures(district, notice).stream()
                .filter(failure -> chosen.contains(failure.delivery()))
                .toList();
    }

    /** Each chat once, though several deliveries lead to it. */
    private static List<Target> targets(Collection<Failure> failures) {
        Map<UUID, Target> each = new LinkedHashMap<>();
        failures.stream()
                .flatMap(failure -> failure.again().stream())
                .forEach(target -> each.putIfAbsent(target.id(), target));
        return new ArrayList<>(each.values());
    }

    private boolean isPayable(District district, Notice notice, int price) {
        Budget budget = budgets.fresh(district);
        long left = notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
        return notice.ride().isFreeOnly() || !budget.isKnown() || price <= left;
    }

    private Outcome made(
            DistrictId district,
            Notice notice,
            List<Failure> failed,
            List<Target> targets,
            int price,
            Person.Id by) {
        Boolean done =
                transaction.execute(
                        status -> {
                            if (!isStillSo(district, notice, failed)) {
                                return false;
                            }
                            UUID sending = UUID.randomUUID();
                            Set<Delivery.Name> names =
                                    failed.stream()
                                            .map(Failure::delivery)
                                            .collect(Collectors.toCollection(HashSet::new));
                            if (!outbox.replace(district, names, sending)) {
                                status.setRollbackOnly();
                                return false;
                            }
                            make(district, notice, sending, targets, price, by);
                            failed.forEach(
                                    each ->
                                            circulation.turn(
                                                    district,
                                                    notice.id(),
                                                    each.delivery().target(),
                                                    each.again()));
                            return true;
                        });
        return Boolean.TRUE.equals(done) ? Outcome.DONE : Outcome.CHANGED_MEANWHILE;
    }

    /**
     * Two at the same time must not send to the same chat: the second one looks after the first.
     */
    private boolean isStillSo(DistrictId district, Notice notice, List<Failure> failed) {
        jdbc.sql("select id from notice where district_id = ? and id = ? for update")
                .params(district.value(), notice.id().value())
                .query(UUID.class)
                .single();
        Set<Delivery.Name> names =
                failed.stream().map(Failure::delivery).collect(Collectors.toSet());
        return !isHeld(district, notice) && chosen(district, notice, names).equals(failed);
    }

    private void make(
            DistrictId district,
            Notice notice,
            UUID sending,
            List<Target> targets,
            int price,
            Person.Id by) {
        UUID id = notice.id().value();
        outbox.begin(district, sending, notice.kind().isUrgent(), id);
        deliveries.add(district, sending, notice, targets);
        made.note(district, sending, notice.id(), price, by);
        audit.note(
                district,
                new Actor.Somebody(by),
                "notice-sent-again",
                new Subject("notice", id),
                Map.of(
                        "chats", Integer.toString(targets.size()),
                        "cost", Integer.toString(price)));
    }
}
