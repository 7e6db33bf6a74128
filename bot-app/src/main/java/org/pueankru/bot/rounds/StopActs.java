package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;

/**
 * The office stops reminding the schools of a round, or one of them, and lets it go on; both are in
 * the audit log. While it is stopped neither the school nor others are told that it is overdue, and
 * nobody is nudged. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Service
public class StopActs {
    private final Notices notices;
    private final ReminderStops stops;
    private final TakingBack takingBack;
    private final OpenMatters matters;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    StopActs(
            Notices notices,
            ReminderStops stops,
            TakingBack takingBack,
            OpenMatters matters,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.stops = stops;
        this.takingBack = takingBack;
        this.matters = matters;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether all of a round is stopped. */
    public boolean isStopped(DistrictId district, Notice.Id round) {
        ReminderStops.Stop stop = stops.of(district, round).round();
        return stop != null && stop.on();
    }

    /**
     * What waits is not sent either.
     *
     * @param school null = all schools of the round
     * @return false when somebody did it before
     */
    public boolean stop(
            DistrictId district, Notice.Id round, School.@Nullable Id school, Person.Id by) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            notices.lock(district, round);
                            boolean done = stops.stop(district, round, school);
                            if (done) {
                                takeBack(district, round, school);
                                note(district, round, school, by, "reminders-stopped");
                            }
                            return done;
                        }));
    }

    private void takeBack(DistrictId district, Notice.Id round, School.@Nullable Id school) {
        if (school == null) {
            takingBack.dropAll(district, round);
            matters.stopped(district, round);
        } else {
            takingBack.takeBack(district, round);
        }
    }

    /**
     * Reminders whose day came during the stop are not made good.
     *
     * @param school null = all schools of the round; those that are stopped by themselves stay so
     * @return false when nothing was stopped
     */
    public boolean goOn(
            DistrictId district, Notice.Id round, School.@Nullable Id school, Person.Id by) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            notices.lock(district, round);
                            boolean done = stops.end(district, round, school);
                            if (done) {
                                note(district, round, school, by, "reminders-resumed");
                            }
                            return done;
                        }));
    }

    private void note(
            DistrictId district,
            Notice.Id round,
            School.@Nullable Id school,
            Person.Id by,
            String act) {
        audit.note(
                district,
                new Actor.Somebody(by),
                act,
                school == null
                        ? new Subject("notice", round.value())
                        : new Subject("school", school.value()),
                school == null ? Map.of() : Map.of("notice", round.value().toString()));
    }
}
