package org.pueankru.bot.console.rounds;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.rounds.ReminderPlan;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Finds rounds of a visitor's district that went out. Thread-safe. */
@Component
class RoundDesk {
    private final Notices notices;
    private final RoundTable table;
    private final Holidays holidays;
    private final Clock clock;

    RoundDesk(Notices notices, RoundTable table, Holidays holidays, Clock clock) {
        this.notices = notices;
        this.table = table;
        this.holidays = holidays;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(WorkingHours.ZONE).toLocalDate();
    }

    /**
     * @throws NotFound when the district has no such notice
     */
    Notice notice(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }

    /** Whether a notice is a round that went out. */
    static boolean isRound(Notice notice) {
        return notice.content().round() != null && notice.releasedAt() != null;
    }

    /**
     * @throws NotFound when it is no round that went out
     */
    Notice round(Visitor visitor, String id) {
        Notice notice = notice(visitor, id);
        if (!isRound(notice)) {
            throw new NotFound();
        }
        return notice;
    }

    /**
     * @throws NotFound also for one that was cancelled: nothing is noted of it any more
     */
    Notice open(Visitor visitor, String id) {
        Notice notice = round(visitor, id);
        if (!isOpen(notice)) {
            throw new NotFound();
        }
        return notice;
    }

    static boolean isOpen(Notice notice) {
        return notice.state() != Notice.State.CANCELLED;
    }

    /**
     * @throws NotFound when the round does not ask this school
     */
    School.Id school(Visitor visitor, Notice round, String id) {
        School.Id school = new School.Id(PathId.of(id));
        if (!table.has(visitor.districtId(), round.id(), school)) {
            throw new NotFound();
        }
        return school;
    }

    /** The next day on which schools that wait are reminded. */
    Optional<LocalDate> nextReminder(DistrictId district, Notice round) {
        LocalDate sent =
                Objects.requireNonNull(round.releasedAt()).atZone(WorkingHours.ZONE).toLocalDate();
        LocalDate today = today();
        return ReminderPlan.of(
                        round.content(),
                        sent,
                        holidays.workingHours(district),
                        round.kind().isUrgent())
                .stream()
                .filter(day -> day.whom() == ReminderPlan.Whom.SCHOOLS)
                .map(ReminderPlan.Day::day)
                .filter(day -> day.isAfter(today))
                .findFirst();
    }
}
