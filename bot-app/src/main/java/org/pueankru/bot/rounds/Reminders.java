package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Reach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which reminders were made. Thread-safe; throws Spring's data access exceptions while the store is
 * down.
 */
@Repository
class Reminders {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Reminders(JdbcTemplate batches, Clock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * What a school got so far.
     *
     * @param steps codes of all steps that were made, also those to others than the school
     * @param reminders how many went out for the school itself, or may still go out today
     * @param last day of the last of these
     */
    record Made(Set<String> steps, int reminders, @Nullable LocalDate last) {
        static final Made NOTHING = new Made(Set.of(), 0, null);
    }

    /** Counts as the view {@code reminder_to_school} does, without joining all of it once more. */
    Map<School.Id, Made> of(DistrictId district, Notice.Id notice) {
        Map<School.Id, Made> made = new HashMap<>();
        jdbc.sql(
                        """
                        select r.school_id, r.step, run.made_on,
                               run.kind in ('school', 'nudge') and exists (
                                   select from reminder_target t
                                   left join delivery d
                                       on d.district_id = t.district_id and d.sending_id = t.run_id and d.target_id = t.target_id
                                   where t.district_id = r.district_id and t.run_id = r.run_id and t.school_id = r.school_id
                                     and coalesce(d.state, '') not in ('cancelled', 'refused', 'lost', 'missed')) as reminded
                        from reminder r
                        join reminder_run run on run.district_id = r.district_id and run.id = r.run_id
                        where r.district_id = ? and r.notice_id = ? order by run.made_at
                        """)
                .params(district.value(), notice.value())
                .query(
                        row -> {
                            made.merge(
                                    new School.Id(row.getObject("school_id", UUID.class)),
                                    row.getBoolean("reminded")
                                            ? new Made(
                                                    Set.of(row.getString("step")),
                                                    1,
                                                    row.getDate("made_on").toLocalDate())
                                            : new Made(Set.of(row.getString("step")), 0, null),
                                    Reminders::together);
                        });
        return made;
    }

    private static Made together(Made earlier, Made later) {
        Set<String> steps = new HashSet<>(earlier.steps());
        steps.addAll(later.steps());
        return new Made(
                steps,
                earlier.reminders() + later.reminders(),
                later.last() == null ? earlier.last() : later.last());
    }

    /** How a run stands. */
    enum State {
        GOING,
        /** It would cost more than was agreed to. */
        ASKING,
        /** Nobody knows what it would cost: LINE did not count the groups. */
        UNCOUNTED,
        OVER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Notes a run before anything of it is sent. */
    void note(
            DistrictId district,
            UUID run,
            Notice.Id notice,
            Step.Kind kind,
            LocalDate today,
            int cost,
            State state) {
        jdbc.sql(
                        """
                        insert into reminder_run (district_id, id, notice_id, kind, made_at, made_on, cost, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(run)
                .param(notice.value())
                .param(kind.code())
                .param(Timestamp.from(clock.instant()))
                .param(Date.valueOf(today))
                .param(cost)
                .param(state.code())
                .update();
    }

    /** Notes the step of each school; the caller holds the notice's lock. */
    void noteSteps(DistrictId district, UUID run, Notice.Id notice, Map<School.Id, String> steps) {
        batches.batchUpdate(
                "insert into reminder (district_id, notice_id, school_id, step, run_id) values (?, ?, ?, ?, ?)",
                steps.entrySet(),
                1_000,
                (statement, each) -> {
                    statement.setObject(1, district.value());
                    statement.setObject(2, notice.value());
                    statement.setObject(3, each.getKey().value());
                    statement.setString(4, each.getValue());
                    statement.setObject(5, run);
                });
    }

    private record Told(UUID target, School.Id school) {}

    /** Notes for which schools each chat is told. */
    void noteTargets(DistrictId district, UUID run, List<Reach.Target> targets) {
        List<Told> told =
                targets.stream()
                        .flatMap(
                                target ->
                                        target.schools().stream()
                                                .map(school -> new Told(target.id(), school)))
                        .toList();
        batches.batchUpdate(
                "insert into reminder_target (district_id, run_id, target_id, school_id) values (?, ?, ?, ?) on conflict do nothing",
                told,
                1_000,
                (statement, each) -> {
                    statement.setObject(1, district.value());
                    statement.setObject(2, run);
                    statement.setObject(3, each.target());
                    statement.setObject(4, each.school().value());
                });
    }

    /** A run that may still have something to send. */
    record Going(DistrictId district, UUID id, Notice.Id notice, LocalDate madeOn) {}

    List<Going> going() {
        return jdbc.sql(
                        """
                        select district_id, id, notice_id, made_on from reminder_run
                        where district_id in (select id from district) and state = 'going' order by made_at
                        """)
                .query(
                        (row, _) ->
                                new Going(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        row.getObject("id", UUID.class),
                                        new Notice.Id(row.getObject("notice_id", UUID.class)),
                                        row.getDate("made_on").toLocalDate()))
                .list();
    }

    List<Going> going(DistrictId district, Notice.Id notice) {
        return going().stream()
                .filter(run -> run.district().equals(district) && run.notice().equals(notice))
                .toList();
    }

    /** The chats of a run with the schools for which they are told. */
    Map<UUID, Set<School.Id>> targets(DistrictId district, UUID run) {
        Map<UUID, Set<School.Id>> targets = new HashMap<>();
        jdbc.sql(
                        "select target_id, school_id from reminder_target where district_id = ? and run_id = ?")
                .params(district.value(), run)
                .query(
                        row -> {
                            targets.computeIfAbsent(
                                            row.getObject("target_id", UUID.class),
                                            _ -> new HashSet<>())
                                    .add(new School.Id(row.getObject("school_id", UUID.class)));
                        });
        return targets;
    }

    /** Notes why a run stands still, before what is left of it is taken back. */
    void noteWhyUnsent(DistrictId district, UUID run) {
        jdbc.sql(
                        """
                        update reminder_run run set unsent_why = coalesce(
                            (select s.stopped_why from sending s
                             where s.district_id = run.district_id and s.id = run.id and s.stopped_why <> 'person'),
                            (select case b.stopped_why when 'limit' then 'month' else b.stopped_why end
                             from message_budget b where b.district_id = run.district_id))
                        where run.district_id = ? and run.id = ?
                          and exists (select from delivery d
                                      where d.district_id = run.district_id and d.sending_id = run.id
                                        and d.state in ('waiting', 'held'))
                        """)
                .params(district.value(), run)
                .update();
    }

    void over(DistrictId district, UUID run) {
        jdbc.sql("update reminder_run set state = 'over' where district_id = ? and id = ?")
                .params(district.value(), run)
                .update();
    }
}
