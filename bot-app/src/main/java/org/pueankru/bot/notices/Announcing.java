package org.pueankru.bot.notices;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Notice.State;
import org.springframework.stereotype.Service;

import java.util.Optional;

/**
 * What the office does with announcements. Each act is written to the audit log; what somebody else
 * changed meanwhile is not overwritten. Thread-safe; throws Spring's data access exceptions while
 * the store is down.
 */
@Service
public class Announcing {
    private final Notices notices;
    private final Previews previews;
    private final NoticeRules rules;
    private final PlanSteps plans;

    Announcing(Notices notices, Previews previews, NoticeRules rules, PlanSteps plans) {
        this.notices = notices;
        this.previews = previews;
        this.rules = rules;
        this.plans = plans;
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
        /** It stands still until somebody lets it go on. */
        HELD,
        /** It needs somebody's word that they know what it means. */
        NOT_CONFIRMED,
        /** LINE does not count the groups now, so nobody knows what it costs. */
        UNCOUNTED
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
        Reach reach = previews.reach(district.id(), notice.get());
        if (reach.targets().isEmpty()) {
            return Outcome.NOBODY;
        }
        if (reach.cost(notice.get().ride()) > cost) {
            return Outcome.DEARER;
        }
        return rules.needSecond(district.id(), notice.get()) && !notice.get().kind().isUrgent()
                ? plans.putBefore(district.id(), notice.get(), by)
                : plans.plan(
                        district.id(),
                        notice.get(),
                        previews.agreed(district.id(), notice.get(), reach, cost),
                        by,
                        PlanSteps.PLANNED);
    }

    /**
     * Plans one that comes by itself at a figure that was agreed to before: when it costs more,
     * somebody is asked at its time. Within a transaction.
     *
     * @param maker who agreed to that figure
     * @return false when it reaches nobody; it stays a draft
     */
    boolean planAgreed(DistrictId district, Notice notice, int cost, Person.Id maker) {
        if (previews.reach(district, notice).targets().isEmpty()) {
            return false;
        }
        Outcome planned =
                rules.needSecond(district, notice)
                        ? plans.putBefore(district, notice, By.person(maker))
                        : plans.plan(district, notice, cost, By.person(maker), PlanSteps.PLANNED);
        return planned != Outcome.CHANGED_MEANWHILE;
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
        Reach reach = previews.reach(district.id(), notice.get());
        if (reach.targets().isEmpty()) {
            return Outcome.NOBODY;
        }
        if (reach.cost(notice.get().ride()) > cost) {
            return Outcome.DEARER;
        }
        return second
                ? plans.agree(district.id(), notice.get(), cost, by)
                : plans.plan(
                        district.id(),
                        notice.get(),
                        previews.agreed(district.id(), notice.get(), reach, cost),
                        by,
                        PlanSteps.APPROVED);
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
        Reach reach = previews.reach(district.id(), notice.get());
        if (reach.targets().isEmpty()) {
            return Outcome.NOBODY;
        }
        return reach.cost(notice.get().ride()) > cost
                ? Outcome.DEARER
                : plans.plan(district.id(), notice.get(), cost, By.person(by), "notice-sent-alone");
    }

    /**
     * Gives it back to its author, who sees the reason.
     *
     * @param reason at most {@value NoticeSteps#REASON} UTF-16 units; not kept in the audit log
     */
    public Outcome refuse(
            DistrictId district, Notice.Id id, int version, String reason, Person.Id by) {
        Optional<Notice> notice =
                open(district, id, version).filter(each -> each.state().isForApprovers());
        return notice.isEmpty()
                ? Outcome.CHANGED_MEANWHILE
                : plans.giveBack(district, notice.get(), reason, by);
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
}
