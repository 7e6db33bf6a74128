package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Notice.State;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the office does with announcements. Each act is written to the audit log; what somebody else
 * changed meanwhile is not overwritten. Thread-safe; throws Spring's data access exceptions while
 * the store is down.
 */
@Service
public class Announcing {
    private final Notices notices;
    private final Neighbours neighbours;
    private final NoticeRules rules;
    private final Budgets budgets;
    private final Outbox outbox;
    private final Holidays holidays;
    private final SeenTo seenTo;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Announcing(
            Notices notices,
            Neighbours neighbours,
            NoticeRules rules,
            Budgets budgets,
            Outbox outbox,
            Holidays holidays,
            SeenTo seenTo,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.neighbours = neighbours;
        this.rules = rules;
        this.budgets = budgets;
        this.outbox = outbox;
        this.holidays = holidays;
        this.seenTo = seenTo;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What sending would mean.
     *
     * @param cheaper the same schools for less; null when there is no such way
     * @param goesAt when it goes: the wished time, or the next working hours after it
     * @param needsSecond whether a second person has to agree first
     * @param nobodyElse whether nobody is there who could be that second person
     */
    public record Preview(
            Reach reach,
            Budget budget,
            @Nullable Reach cheaper,
            Instant goesAt,
            boolean needsSecond,
            boolean nobodyElse) {
        public int cost() {
            return reach.cost();
        }

        /** Whether the month's messages suffice. */
        public boolean isAffordable(NoticeKind kind) {
            return cost() <= (kind.isUrgent() ? budget.left() : budget.leftForOthers());
        }
    }

    /** Works out what sending would mean now; asks LINE what the month has left. */
    public Preview preview(District district, Notice notice) {
        Reach reach = reach(district.id(), notice);
        return new Preview(
                reach,
                budgets.fresh(district),
                cheaper(district.id(), notice, reach),
                goesAt(notice),
                rules.needSecond(district.id(), notice),
                rules.isNobodyElse(district.id(), notice));
    }

    /** How many schools an audience has, whether or not they can be reached. */
    public int schoolsIn(DistrictId district, NoticeKind kind, Audience audience) {
        return neighbours.of(district, kind, audience).schools().size();
    }

    Reach reach(DistrictId district, Notice notice) {
        return reach(district, notice.kind(), notice.audience());
    }

    /** Whom an audience reaches now, at what cost. */
    public Reach reach(DistrictId district, NoticeKind kind, Audience audience) {
        return Reaching.of(audience.way(), neighbours.of(district, kind, audience));
    }

    /** Only a way that reaches no fewer schools counts as the same for less. */
    private @Nullable Reach cheaper(DistrictId district, Notice notice, Reach reach) {
        Audience audience = notice.audience();
        if (audience.way() != Audience.Way.SCHOOL_GROUPS) {
            return null;
        }
        Audience other = audience.by(Audience.Way.CHEAPER);
        Reach cheaper = Reaching.of(other.way(), neighbours.of(district, notice.kind(), other));
        return cheaper.cost() < reach.cost() && cheaper.schools() >= reach.schools()
                ? cheaper
                : null;
    }

    /** Urgent ones go at any hour; the others in working hours. */
    Instant goesAt(Notice notice) {
        Instant now = clock.instant();
        Instant wished =
                notice.sendAt() == null || notice.sendAt().isBefore(now) ? now : notice.sendAt();
        return notice.kind().isUrgent() ? wished : holidays.workingHours().next(wished);
    }

    /** What became of an act. */
    public enum Outcome {
        DONE,
        /** A second person has to agree. */
        NEEDS_SECOND,
        /** Somebody else changed or sent it meanwhile. */
        CHANGED_MEANWHILE,
        /** It reaches nobody. */
        NOBODY,
        /** It costs more than the page showed. */
        DEARER,
        /** The month's messages do not suffice. */
        TOO_DEAR,
        /** Who wrote it cannot be the second person. */
        OWN,
        /** It needs somebody's word that they know what it means. */
        NOT_CONFIRMED
    }

    /**
     * Plans it, or puts it before a second person.
     *
     * @param version the one that the page showed
     * @param cost what the page showed; more than that is not sent
     */
    public Outcome submit(District district, Notice.Id id, int version, int cost, Person.Id by) {
        return submit(district, id, version, cost, By.person(by));
    }

    /** The same for a program too. */
    public Outcome submit(District district, Notice.Id id, int version, int cost, By by) {
        Optional<Notice> notice = open(district.id(), id, version);
        if (notice.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        Reach reach = reach(district.id(), notice.get());
        if (reach.targets().isEmpty()) {
            return Outcome.NOBODY;
        }
        if (reach.cost() > cost) {
            return Outcome.DEARER;
        }
        return rules.needSecond(district.id(), notice.get()) && !notice.get().kind().isUrgent()
                ? putBefore(district.id(), notice.get(), by)
                : plan(district.id(), notice.get(), cost, by, "notice-planned");
    }

    /**
     * Plans one that comes by itself at a figure that was agreed to before: when it costs more,
     * somebody is asked at its time. Within a transaction.
     *
     * @param maker who agreed to that figure
     * @return false when it reaches nobody; it stays a draft
     */
    boolean planAgreed(DistrictId district, Notice notice, int cost, Person.Id maker) {
        if (reach(district, notice).targets().isEmpty()) {
            return false;
        }
        Outcome planned =
                rules.needSecond(district, notice)
                        ? putBefore(district, notice, By.person(maker))
                        : plan(district, notice, cost, By.person(maker), "notice-planned");
        return planned != Outcome.CHANGED_MEANWHILE;
    }

    private Outcome putBefore(DistrictId district, Notice notice, By by) {
        return act(
                district,
                notice.id(),
                by,
                "notice-submitted",
                Map.of(),
                () -> isPutBefore(district, notice),
                Outcome.NEEDS_SECOND);
    }

    private boolean isPutBefore(DistrictId district, Notice notice) {
        boolean waits = notices.step(district, notice, State.TO_APPROVE);
        if (waits) {
            seenTo.waits(district, notice.id());
        }
        return waits;
    }

    private boolean isSeenTo(DistrictId district, Notice.Id notice, boolean done) {
        if (done) {
            seenTo.seen(district, notice);
        }
        return done;
    }

    private Outcome plan(DistrictId district, Notice notice, int cost, By by, String act) {
        return act(
                district,
                notice.id(),
                by,
                act,
                Map.of("cost", Integer.toString(cost)),
                () ->
                        isSeenTo(
                                district,
                                notice.id(),
                                notices.approve(district, notice, by.person(), cost)),
                Outcome.DONE);
    }

    /** A second person agrees; or, when it asks, somebody agrees to what it costs now. */
    public Outcome approve(District district, Notice.Id id, int version, int cost, Person.Id by) {
        return approve(district, id, version, cost, By.person(by));
    }

    /**
     * The same for a program too: it agrees in the name of whoever made its token, never to what a
     * program wrote, for two programs are not two people.
     */
    public Outcome approve(District district, Notice.Id id, int version, int cost, By by) {
        Optional<Notice> notice = open(district.id(), id, version);
        if (notice.isEmpty() || notice.get().state() == State.DRAFT) {
            return Outcome.CHANGED_MEANWHILE;
        }
        boolean second = notice.get().state() == State.TO_APPROVE;
        boolean may =
                second
                        ? isSecond(district.id(), notice.get(), by)
                        : mayAgreeToMore(district.id(), notice.get(), by);
        if (!may) {
            return Outcome.OWN;
        }
        return reach(district.id(), notice.get()).cost() > cost
                ? Outcome.DEARER
                : plan(district.id(), notice.get(), cost, by, "notice-approved");
    }

    /**
     * Plans it without a second person, because nobody is there who could be it; the audit log
     * names who did.
     *
     * @param by entitled to agree
     */
    public Outcome sendAlone(District district, Notice.Id id, int version, int cost, Person.Id by) {
        Optional<Notice> notice = open(district.id(), id, version);
        if (notice.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        if (!rules.isApprover(district.id(), by)
                || !rules.isNobodyElse(district.id(), notice.get())) {
            return Outcome.OWN;
        }
        Reach reach = reach(district.id(), notice.get());
        if (reach.targets().isEmpty()) {
            return Outcome.NOBODY;
        }
        return reach.cost() > cost
                ? Outcome.DEARER
                : plan(district.id(), notice.get(), cost, By.person(by), "notice-sent-alone");
    }

    /**
     * Gives it back to its author, who sees the reason.
     *
     * @param reason at most {@value Notices#REASON} UTF-16 units; not kept in the audit log
     */
    public Outcome refuse(
            DistrictId district, Notice.Id id, int version, String reason, Person.Id by) {
        Optional<Notice> notice =
                open(district, id, version).filter(each -> each.state().isForApprovers());
        return notice.isEmpty()
                ? Outcome.CHANGED_MEANWHILE
                : act(
                        district,
                        id,
                        By.person(by),
                        "notice-given-back",
                        Map.of(),
                        () -> isSentBack(district, notice.get(), reason, by),
                        Outcome.DONE);
    }

    private boolean isSentBack(DistrictId district, Notice notice, String reason, Person.Id by) {
        boolean back = notices.sendBack(district, notice, reason, by);
        if (back) {
            seenTo.sentBack(district, notice.id());
        }
        return back;
    }

    /** Where two people have to agree, no program of somebody else agrees to a higher figure. */
    private boolean mayAgreeToMore(DistrictId district, Notice notice, By by) {
        Person.Id person = by.person();
        return by.token() == null
                || !rules.needSecond(district, notice)
                || (person != null && rules.isApprover(district, person));
    }

    private boolean isSecond(DistrictId district, Notice notice, By by) {
        Person.Id person = by.person();
        boolean twoPrograms = by.token() != null && rules.isByProgram(district, notice);
        return person != null
                && !twoPrograms
                && !rules.isAuthor(district, notice, person)
                && (by.token() == null || rules.isApprover(district, person));
    }

    private Optional<Notice> open(DistrictId district, Notice.Id id, int version) {
        return notices.byId(district, id)
                .filter(notice -> notice.version() == version && notice.state().isOpen());
    }

    /** Sends nothing of it, or nothing more; also of what is sent again. */
    public Outcome cancel(DistrictId district, Notice.Id id, Person.Id by) {
        return cancel(district, id, By.person(by));
    }

    /** The same for a program too. */
    public Outcome cancel(DistrictId district, Notice.Id id, By by) {
        Optional<Notice> notice = notices.byId(district, id);
        if (notice.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        return act(
                district,
                id,
                by,
                "notice-cancelled",
                Map.of(),
                () -> isSeenTo(district, id, cancelled(district, notice.get())),
                Outcome.DONE);
    }

    private boolean cancelled(DistrictId district, Notice notice) {
        if (notice.state().isOpen()) {
            return notices.step(district, notice, State.CANCELLED);
        }
        boolean sending =
                notice.state() == State.SENDING && notices.step(district, notice, State.CANCELLED);
        return eachSending(district, notice.id(), outbox::cancel) || sending;
    }

    /** Lets it stand still, until somebody lets it go on. */
    public Outcome hold(DistrictId district, Notice.Id id, Person.Id by) {
        return act(
                district,
                id,
                By.person(by),
                "notice-held",
                Map.of(),
                () -> eachSending(district, id, outbox::hold),
                Outcome.DONE);
    }

    /** Lets one that stopped while sending go on with what was not sent. */
    public Outcome goOn(DistrictId district, Notice.Id id, Person.Id by) {
        return act(
                district,
                id,
                By.person(by),
                "notice-went-on",
                Map.of(),
                () -> isSeenTo(district, id, eachSending(district, id, outbox::goOn)),
                Outcome.DONE);
    }

    private interface SendingStep {
        boolean taken(DistrictId district, UUID sending);
    }

    /** The notice's own sending, and those that send it again. */
    private boolean eachSending(DistrictId district, Notice.Id id, SendingStep step) {
        long changed =
                notices.sendings(district, id).stream()
                        .filter(sending -> step.taken(district, sending))
                        .count();
        return changed > 0;
    }

    private interface Step {
        boolean taken();
    }

    private Outcome act(
            DistrictId district,
            Notice.Id id,
            By by,
            String act,
            Map<String, String> details,
            Step step,
            Outcome done) {
        Boolean taken =
                transaction.execute(
                        _ -> {
                            if (!step.taken()) {
                                return false;
                            }
                            audit.note(
                                    district,
                                    by.actor(),
                                    act,
                                    new Subject("notice", id.value()),
                                    details);
                            return true;
                        });
        return Boolean.TRUE.equals(taken) ? done : Outcome.CHANGED_MEANWHILE;
    }
}
