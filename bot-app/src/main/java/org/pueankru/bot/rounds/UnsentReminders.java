package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Reminders that should have gone out and did not. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
class UnsentReminders {
    private final JdbcClient jdbc;

    UnsentReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a reminder did not go out. */
    enum Why {
        /** Nobody who should hear of it can be reached. */
        NOBODY,
        /** The office stopped it, and let it go on since. */
        STOPPED,
        /** It would cost more than was agreed to. */
        DEARER,
        /** LINE did not count the groups, so nobody knew what it would cost. */
        UNCOUNTED,
        /** The month's messages do not suffice. */
        LIMIT,
        /** LINE does not take the content. */
        REFUSED,
        /** It was not sent on its day, and its words are not true any more. */
        LATE
    }

    /**
     * A school that was not told.
     *
     * @param words LINE's, where LINE refused
     * @param name the school's
     */
    record Untold(
            UUID run,
            Step.Kind kind,
            LocalDate day,
            Why why,
            @Nullable String words,
            School.Id school,
            String name) {
        boolean isToNobody() {
            return why == Why.NOBODY;
        }
    }

    /** What no later reminder of its kind made good, the newest first. */
    List<Untold> of(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        with step as (
                            select run.id, run.kind, run.made_at, run.made_on, run.state, r.school_id,
                                   replace(run.kind, 'nudge', 'school') as whom,
                                   bool_or(d.state in ('waiting', 'accepted', 'rode', 'unknown')) as told,
                                   bool_or(d.state in ('held', 'cancelled', 'refused')) as untold
                            from reminder_run run
                            join reminder r on r.district_id = run.district_id and r.run_id = run.id
                            left join reminder_target t
                                on t.district_id = run.district_id and t.run_id = run.id and t.school_id = r.school_id
                            left join delivery d
                                on d.district_id = t.district_id and d.sending_id = t.run_id and d.target_id = t.target_id
                            where run.district_id = :district and run.notice_id = :notice
                            group by run.id, run.kind, run.made_at, run.made_on, run.state, r.school_id)
                        select step.id, step.kind, step.made_on, step.state, step.untold, s.stopped_why, s.stopped_by, step.school_id, school.name,
                               exists (select from reminder_stop stop
                                       where stop.district_id = :district and stop.notice_id = :notice
                                         and coalesce(stop.school_id, step.school_id) = step.school_id
                                         and stop.stopped_at >= step.made_at) as stopped
                        from step
                        join school on school.district_id = :district and school.id = step.school_id
                        left join sending s on s.district_id = :district and s.id = step.id
                        where step.told is not true
                          and (step.untold or step.state in ('asking', 'uncounted') or step.kind in ('network', 'office'))
                          and not exists (select from step later
                                          where later.whom = step.whom and later.school_id = step.school_id
                                            and later.made_at > step.made_at and later.told)
                        order by step.made_at desc, step.id, school.name_key, school.id
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .query(UnsentReminders::untold)
                .list();
    }

    private static Untold untold(ResultSet row, int number) throws SQLException {
        return new Untold(
                row.getObject("id", UUID.class),
                Step.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getDate("made_on").toLocalDate(),
                why(row),
                row.getString("stopped_by"),
                new School.Id(row.getObject("school_id", UUID.class)),
                row.getString("name"));
    }

    private static Why why(ResultSet row) throws SQLException {
        switch (row.getString("state")) {
            case "asking" -> {
                return Why.DEARER;
            }
            case "uncounted" -> {
                return Why.UNCOUNTED;
            }
            default -> {}
        }
        String stopped = row.getString("stopped_why");
        if (stopped != null) {
            return stopped.equals("limit") ? Why.LIMIT : Why.REFUSED;
        }
        if (!row.getBoolean("untold")) {
            return Why.NOBODY;
        }
        return row.getBoolean("stopped") ? Why.STOPPED : Why.LATE;
    }

    /**
     * Answers to single schools or people that LINE did not take: they ride, so nothing is paid.
     */
    List<UUID> stoppedNews(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select s.id from sending s
                        where s.district_id = :district and s.about = :notice and s.state = 'stopped'
                          and not exists (select from reminder_run r where r.district_id = s.district_id and r.id = s.id)
                          and not exists (select from notice_retry r where r.district_id = s.district_id and r.id = s.id)
                        order by s.created_at, s.id
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .query(UUID.class)
                .list();
    }
}
