package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.FollowUps;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A reminder that waits for somebody who left a school of it is taken back, and made anew for
 * whoever speaks for the schools now; none of them is told twice of a step. Thread-safe, also with
 * several instances.
 */
@Component
class ReminderSuccessions {
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final FollowUps followUps;
    private final Missing missing;
    private final Reminders reminders;
    private final Reminding reminding;
    private final ReminderSending sending;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Today today;

    ReminderSuccessions(
            JdbcClient jdbc,
            Notices notices,
            FollowUps followUps,
            Missing missing,
            Reminders reminders,
            Reminding reminding,
            ReminderSending sending,
            Outbox outbox,
            TransactionTemplate transaction,
            Today today) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.followUps = followUps;
        this.missing = missing;
        this.reminders = reminders;
        this.reminding = reminding;
        this.sending = sending;
        this.outbox = outbox;
        this.transaction = transaction;
        this.today = today;
    }

    /** A reminder that waits for somebody who left a post since it was made. */
    private record Left(
            DistrictId district, UUID run, Notice.Id notice, Step.Kind kind, UUID person) {}

    void handOver() {
        for (Left left : left()) {
            transaction.executeWithoutResult(_ -> handOver(left));
        }
    }

    private List<Left> left() {
        return jdbc.sql(
                        """
                        select run.district_id, run.id, run.notice_id, run.kind, d.target_id
                        from reminder_run run
                        join delivery d on d.district_id = run.district_id and d.sending_id = run.id
                        where run.district_id in (select id from district) and run.state = 'going' and run.made_on = :today
                          and d.chat_kind = 'person' and d.state = 'waiting'
                          and d.owner is null and d.ride_event is null and not d.in_doubt
                          and exists (select from post was
                                      where was.district_id = d.district_id and was.person_id = d.target_id
                                        and was.state = 'ended' and was.to_day >= run.made_on)
                        order by run.made_at limit :most
                        """)
                .param("today", Date.valueOf(today.day()))
                .param("most", AT_ONCE)
                .query(
                        (row, _) ->
                                new Left(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        row.getObject("id", UUID.class),
                                        new Notice.Id(row.getObject("notice_id", UUID.class)),
                                        Step.Kind.valueOf(
                                                row.getString("kind").toUpperCase(Locale.ROOT)),
                                        row.getObject("target_id", UUID.class)))
                .list();
    }

    private void handOver(Left left) {
        notices.lock(left.district(), left.notice());
        notices.byId(left.district(), left.notice())
                .filter(notice -> notice.state() != Notice.State.CANCELLED)
                .ifPresent(notice -> handOver(left, notice));
    }

    private void handOver(Left left, Notice notice) {
        Set<School.Id> schools =
                new HashSet<>(
                        reminders
                                .targets(left.district(), left.run())
                                .getOrDefault(left.person(), Set.of()));
        schools.retainAll(missing.remindable(left.district(), notice));
        Reach now = speakers(left, notice, schools);
        if (keeps(left.person(), schools, now)
                || outbox.withdraw(left.district(), left.run(), List.of(left.person())) == 0) {
            return;
        }
        Set<UUID> told = told(left);
        Map<Boolean, List<Reach.Target>> parts =
                now.targets().stream()
                        .collect(Collectors.partitioningBy(target -> told.contains(target.id())));
        reminders.noteTargets(left.district(), left.run(), parts.getOrDefault(true, List.of()));
        sendAnew(left, notice, parts.getOrDefault(false, List.of()));
    }

    /** A director's successor gets it 1:1 too, whatever way is the cheaper by now. */
    private Reach speakers(Left left, Notice notice, Set<School.Id> schools) {
        return switch (left.kind()) {
            case SCHOOL, NUDGE ->
                    followUps.people(left.district(), notice, schools, notice.audience().roles());
            case NETWORK, OFFICE -> reminding.reach(left.district(), notice, left.kind(), schools);
        };
    }

    private static boolean keeps(UUID person, Set<School.Id> schools, Reach now) {
        return now.targets().stream()
                .filter(target -> target.id().equals(person))
                .map(Reach.Target::schools)
                .anyMatch(Predicate.isEqual(schools));
    }

    /** To whom this run went, or still goes. */
    private Set<UUID> told(Left left) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select target_id from delivery
                                where district_id = ? and sending_id = ? and state not in ('cancelled', 'refused', 'lost')
                                """)
                        .params(left.district().value(), left.run())
                        .query(UUID.class)
                        .list());
    }

    private void sendAnew(Left left, Notice notice, List<Reach.Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        Reach reach = new Reach(targets, Map.of());
        UUID run = UUID.randomUUID();
        reminders.note(
                left.district(),
                run,
                notice.id(),
                left.kind(),
                today.day(),
                reach.cost(),
                Reminders.State.GOING);
        moveSteps(left, run, targets);
        reminders.noteTargets(left.district(), run, targets);
        sending.send(left.district(), run, notice, left.kind(), reach, today.day());
    }

    /** Steps belong to the run that tells of them; what somebody else hears of stays. */
    private void moveSteps(Left left, UUID run, List<Reach.Target> targets) {
        jdbc.sql(
                        """
                        update reminder r set run_id = :to
                        where r.district_id = :district and r.run_id = :from and r.school_id = any(:schools)
                          and not exists (
                              select from reminder_target t
                              join delivery d on d.district_id = t.district_id and d.sending_id = t.run_id and d.target_id = t.target_id
                              where t.district_id = r.district_id and t.run_id = r.run_id and t.school_id = r.school_id
                                and d.state not in ('cancelled', 'refused', 'lost'))
                        """)
                .param("to", run)
                .param("district", left.district().value())
                .param("from", left.run())
                .param(
                        "schools",
                        targets.stream()
                                .flatMap(target -> target.schools().stream())
                                .map(School.Id::value)
                                .distinct()
                                .toArray(UUID[]::new))
                .update();
    }
}
