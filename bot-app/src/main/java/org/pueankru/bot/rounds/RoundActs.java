package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/**
 * What the office does with a report that is due. A second time changes nothing; all of it is in
 * the audit log. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Service
public class RoundActs {
    private final Notices notices;
    private final SchoolReports reports;
    private final TakingBack takingBack;
    private final RoundReplies replies;
    private final OpenMatters matters;
    private final AuditLog audit;
    private final Today today;
    private final TransactionTemplate transaction;

    RoundActs(
            Notices notices,
            SchoolReports reports,
            TakingBack takingBack,
            RoundReplies replies,
            OpenMatters matters,
            AuditLog audit,
            Today today,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.reports = reports;
        this.takingBack = takingBack;
        this.replies = replies;
        this.matters = matters;
        this.audit = audit;
        this.today = today;
        this.transaction = transaction;
    }

    /** A school and the notice of which it speaks. */
    record Of(DistrictId district, Notice.Id notice, School.Id school) {}

    /**
     * A school that reported.
     *
     * @param at null = now
     */
    public record Reported(School.Id school, @Nullable Instant at) {}

    /**
     * The office notes that schools reported: all of them or, when something fails, none.
     *
     * @return how many had not
     */
    public int noteReported(
            DistrictId district,
            Notice.Id notice,
            Collection<Reported> schools,
            Person.Id by,
            SchoolReport.How how) {
        int news =
                Objects.requireNonNull(
                        transaction.execute(
                                _ -> {
                                    notices.lock(district, notice);
                                    int noted = noted(district, notice, schools, by, how);
                                    matters.closeSettled(district, notice);
                                    return noted;
                                }));
        takingBack.takeBack(district, notice);
        return news;
    }

    private int noted(
            DistrictId district,
            Notice.Id notice,
            Collection<Reported> schools,
            Person.Id by,
            SchoolReport.How how) {
        int news = 0;
        for (Reported each : schools) {
            if (reports.reported(district, notice, each.school(), each.at(), by, how)) {
                news++;
                note(district, notice, by, "report-noted", each.school());
            }
        }
        return news;
    }

    /** The office takes back that a school reported. */
    public boolean takeBack(DistrictId district, Notice.Id notice, School.Id school, Person.Id by) {
        return noted(
                district,
                notice,
                school,
                by,
                "report-taken-back",
                () -> reports.notReported(district, notice, school));
    }

    /** The office saw to a school that asked for help. */
    public boolean helped(DistrictId district, Notice.Id notice, School.Id school, Person.Id by) {
        return noted(
                district,
                notice,
                school,
                by,
                "report-helped",
                () -> reports.helped(district, notice, school));
    }

    /**
     * The office gives a school until this day; who asked is told with the bot's next free reply.
     *
     * @return false for a day that is past, and for one until which everybody has time
     */
    public boolean grant(
            DistrictId district,
            Notice.Id notice,
            School.Id school,
            LocalDate until,
            Person.Id by) {
        if (until.isBefore(today.day()) || !isLater(district, notice, until)) {
            return false;
        }
        return noted(
                district,
                notice,
                school,
                by,
                "report-time-given",
                () -> {
                    replies.granted(new Of(district, notice, school), until);
                    reports.granted(district, notice, school, until, today.day());
                    return true;
                });
    }

    /** Another day would change nothing, and the school would be told that it does. */
    private boolean isLater(DistrictId district, Notice.Id notice, LocalDate until) {
        return notices.byId(district, notice)
                .flatMap(round -> round.content().deadline())
                .filter(until::isAfter)
                .isPresent();
    }

    /** The office gives a school no more time; who asked is told with the bot's next free reply. */
    public boolean refuse(DistrictId district, Notice.Id notice, School.Id school, Person.Id by) {
        return noted(
                district,
                notice,
                school,
                by,
                "report-time-refused",
                () -> {
                    replies.refused(new Of(district, notice, school));
                    return reports.notGranted(district, notice, school);
                });
    }

    /** The office changes when schools are reminded, or the day; nothing is sent again. */
    public boolean follow(DistrictId district, Notice.Id notice, Content content, Person.Id by) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            notices.lock(district, notice);
                            boolean changed = notices.follow(district, notice, content, by);
                            if (changed) {
                                audit.note(
                                        district,
                                        new Actor.Somebody(by),
                                        "round-changed",
                                        subject(notice),
                                        Map.of());
                            }
                            return changed;
                        }));
    }

    private interface Act {
        boolean done();
    }

    private boolean noted(
            DistrictId district,
            Notice.Id notice,
            School.Id school,
            Person.Id by,
            String what,
            Act act) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            notices.lock(district, notice);
                            boolean done = act.done();
                            if (done) {
                                note(district, notice, by, what, school);
                                matters.closeSettled(district, notice);
                            }
                            return done;
                        }));
    }

    private void note(
            DistrictId district, Notice.Id notice, Person.Id by, String act, School.Id school) {
        audit.note(
                district,
                new Actor.Somebody(by),
                act,
                new Subject("school", school.value()),
                Map.of("notice", notice.value().toString()));
    }

    private static Subject subject(Notice.Id notice) {
        return new Subject("notice", notice.value());
    }
}
