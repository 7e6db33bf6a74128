package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice.State;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Takes a decision about an announcement as one step with its entry in the audit log, and sees to
 * what staff should look at because of it. Thread-safe.
 */
@Component
class PlanSteps {
    static final String PLANNED = "notice-planned";
    static final String APPROVED = "notice-approved";

    private final NoticeSteps steps;
    private final NoticeRules rules;
    private final SeenTo seenTo;
    private final NoticeActs acts;

    PlanSteps(NoticeSteps steps, NoticeRules rules, SeenTo seenTo, NoticeActs acts) {
        this.steps = steps;
        this.rules = rules;
        this.seenTo = seenTo;
        this.acts = acts;
    }

    /** Puts it before a second person. */
    Outcome putBefore(DistrictId district, Notice notice, By by) {
        return acts.act(
                district,
                notice.id(),
                by,
                "notice-submitted",
                Map.of(),
                () -> isPutBefore(district, notice),
                Outcome.NEEDS_SECOND);
    }

    private boolean isPutBefore(DistrictId district, Notice notice) {
        boolean waits = steps.step(district, notice, State.TO_APPROVE);
        if (waits) {
            seenTo.waits(district, notice.id());
        }
        return waits;
    }

    /** Plans it at this cost. */
    Outcome plan(DistrictId district, Notice notice, int cost, By by, String act) {
        return acts.act(
                district,
                notice.id(),
                by,
                act,
                cost(cost),
                () -> isPlanned(district, notice, cost, by),
                Outcome.DONE);
    }

    /** What two people agreed to is nobody's draft any more: who changes it later is its author. */
    Outcome agree(DistrictId district, Notice notice, int cost, By by) {
        return acts.act(
                district,
                notice.id(),
                by,
                APPROVED,
                cost(cost),
                () -> {
                    boolean agreed = isPlanned(district, notice, cost, by);
                    if (agreed) {
                        rules.forgetWriters(district, notice.id());
                    }
                    return agreed;
                },
                Outcome.DONE);
    }

    private boolean isPlanned(DistrictId district, Notice notice, int cost, By by) {
        return seenTo.isSeen(
                district, notice.id(), steps.approve(district, notice, by.person(), cost));
    }

    private static Map<String, String> cost(int cost) {
        return Map.of("cost", Integer.toString(cost));
    }

    /** Gives it back to its author. */
    Outcome giveBack(DistrictId district, Notice notice, String reason, Person.Id by) {
        return acts.act(
                district,
                notice.id(),
                By.person(by),
                "notice-given-back",
                Map.of(),
                () -> isSentBack(district, notice, reason, by),
                Outcome.DONE);
    }

    private boolean isSentBack(DistrictId district, Notice notice, String reason, Person.Id by) {
        boolean back = steps.sendBack(district, notice, reason, by);
        if (back) {
            seenTo.sentBack(district, notice.id());
        }
        return back;
    }
}
