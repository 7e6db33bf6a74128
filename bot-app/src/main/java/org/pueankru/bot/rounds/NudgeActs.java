package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Budgets;
import org.springframework.stereotype.Service;

import java.util.Map;
import java.util.Set;

/**
 * The office reminds schools when it likes; it is in the audit log. Thread-safe; throws Spring's
 * data access exceptions while the store is down.
 */
@Service
public class NudgeActs {
    private final Nudging nudging;
    private final Reminding reminding;
    private final Budgets budgets;
    private final AuditLog audit;

    NudgeActs(Nudging nudging, Reminding reminding, Budgets budgets, AuditLog audit) {
        this.nudging = nudging;
        this.reminding = reminding;
        this.budgets = budgets;
        this.audit = audit;
    }

    /** What reminding these schools now would reach and cost; asks LINE nothing. */
    public Reach nudge(DistrictId district, Notice notice, Set<School.Id> schools) {
        return nudging.nudge(district, notice, schools);
    }

    /**
     * Reminds these schools now, in working hours.
     *
     * @param cost what the page showed; if it costs more, nothing is sent
     */
    public Nudged nudge(
            District district, Notice notice, Set<School.Id> schools, int cost, Person.Id by) {
        if (!mayNudgeNow(district.id(), notice)) {
            return Nudged.QUIET;
        }
        if (budgets.of(district.id()).stop() != null) {
            return Nudged.STANDSTILL;
        }
        if (!nudging.count(district, notice, schools)) {
            return Nudged.UNCOUNTED;
        }
        Nudged nudged = nudging.nudge(district.id(), notice, schools, cost);
        if (nudged == Nudged.SENT) {
            audit.note(
                    district.id(),
                    new Actor.Somebody(by),
                    "report-nudged",
                    new Subject("notice", notice.id().value()),
                    Map.of("schools", Integer.toString(schools.size())));
        }
        return nudged;
    }

    /** Whether this hour is one in which people are reminded. */
    public boolean mayNudgeNow(DistrictId district, Notice notice) {
        return reminding.mayNow(district, notice);
    }
}
