package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which notices concern a person, or a school in its group. Thread-safe; throws Spring's data
 * access exceptions while the store is down.
 */
@Repository
class NoticeBoard {
    /** What tells no date and is older nobody asks for in the chat. */
    private static final Duration CURRENT = Duration.ofDays(30);

    /** So many days a report that is overdue is still waited for. */
    private static final int OVERDUE = 30;

    /** When {@code n} is over, and until when it is shown: a report is wanted late too. */
    private static final String TIMES =
            """
            cross join lateral (select (n.content ->> 'from')::timestamp as begins,
                                       coalesce((n.content ->> 'to')::timestamp,
                                                ((n.content ->> 'from')::timestamp)::date + interval '1 day') as ends) t
            """;

    /**
     * It went to the person, or to a school of theirs. What went to chosen people of a school is
     * also for whoever holds their post now.
     */
    private static final String OF_PERSON =
            """
            (exists (select 1 from notice_person p
                     where p.district_id = n.district_id and p.notice_id = n.id and p.person_id = :reader)
             or exists (select 1 from notice_school s
                        join post on post.district_id = s.district_id and post.state = 'held' and post.person_id = :reader
                        join school on school.district_id = s.district_id and school.id = s.school_id
                        where s.district_id = n.district_id and s.notice_id = n.id and s.target_id is not null
                          and (not s.to_people or n.audience -> 'roles' @> to_jsonb(upper(replace(post.role, '-', '_'))))
                          and (post.school_id = s.school_id or post.network_id = school.network_id)))
            """;

    /** An edition after this one, and what else is true of it as {@code n}. */
    private static final String CORRECTED =
            """
            exists (with recursive later (id) as (
                        select c.id from notice c where c.district_id = earlier.district_id and c.corrects = earlier.id
                        union
                        select c.id from notice c join later on c.corrects = later.id where c.district_id = earlier.district_id)
                    select 1 from later join notice n on n.district_id = earlier.district_id and n.id = later.id
                    where n.state in ('sending', 'sent') and
            """;

    /** It went out for the school, and not to chosen people there. */
    private static final String OF_SCHOOL =
            """
            exists (select 1 from notice_school s
                    where s.district_id = n.district_id and s.notice_id = n.id and s.school_id = :reader
                      and s.target_id is not null and not s.to_people)
            """;

    /**
     * What a round says of the reader's own schools that have not reported: the day until which
     * they were given time, where it is a later one.
     */
    private static final String OWN_DAY =
            """
            cross join lateral (select max(r.due_on) as day from round_school r
                                where r.district_id = n.district_id and r.notice_id = n.id and r.reported_at is null
                                  and r.due_on > (n.content ->> 'from')::timestamp::date
                                  and (r.school_id = :reader
                                       or exists (select 1 from post
                                                  where post.district_id = r.district_id and post.state = 'held'
                                                    and post.person_id = :reader and post.school_id = r.school_id))) own
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notices that concern somebody and are not over, the newest first: those of the last 30 days,
     * older ones while what they tell of is to come, and reports until 30 days after they were due.
     * Of what was corrected the newest edition that concerns them.
     */
    List<Notice.Id> current(DistrictId district, Comer reader, int most) {
        return reading(
                        """
                        select n.id from notice n
                        join notice earlier on earlier.district_id = n.district_id and earlier.id = n.id
                        """
                                + TIMES
                                + """
                                where n.district_id = :district and n.state in ('sending', 'sent')
                                  and case when t.ends is null then n.released_at > :since
                                           when n.kind = 'report-due' then t.ends + make_interval(days => :overdue) > :now
                                           else t.ends > :now end
                                  and not
                                """
                                + CORRECTED
                                + concerning(reader)
                                + ") and "
                                + concerning(reader)
                                + "order by n.released_at desc, n.id limit :most",
                        district,
                        reader)
                .param("since", Timestamp.from(clock.instant().minus(CURRENT)))
                .param("overdue", OVERDUE)
                .param("now", clock.instant().atZone(WorkingHours.ZONE).toLocalDateTime())
                .param("most", most)
                .query((row, _) -> new Notice.Id(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether a notice went to somebody, or to a school of theirs, however long ago. */
    boolean concerns(DistrictId district, Notice.Id notice, Comer reader) {
        return reading(
                                """
                                select count(*) from notice n
                                where n.district_id = :district and n.id = :notice and n.state in ('sending', 'sent') and
                                """
                                        + concerning(reader),
                                district,
                                reader)
                        .param("notice", notice.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * What is to come or going on and concerns somebody, by date: contests by their last day, all
     * else by when it begins, and reports by the day that the reader's school was given. What was
     * corrected is told by the newest edition that concerns them.
     *
     * @param until the last day that counts
     */
    List<Notice.Id> coming(DistrictId district, Comer reader, LocalDate until, int most) {
        return reading(
                        """
                        select n.id from notice n
                        join notice earlier on earlier.district_id = n.district_id and earlier.id = n.id
                        """
                                + TIMES
                                + OWN_DAY
                                + """
                                where n.district_id = :district and n.state in ('sending', 'sent')
                                  and coalesce(own.day + interval '1 day', t.ends) > :now
                                  and case when n.kind = 'contest' then t.ends else coalesce(own.day, t.begins) end < :after
                                  and not
                                """
                                + CORRECTED
                                + "n.content ->> 'from' is not null and "
                                + concerning(reader)
                                + ") and "
                                + concerning(reader)
                                + """
                                order by case when n.kind = 'contest' then t.ends else coalesce(own.day, t.begins) end, n.id
                                limit :most
                                """,
                        district,
                        reader)
                .param("now", clock.instant().atZone(WorkingHours.ZONE).toLocalDateTime())
                .param("after", until.plusDays(1).atStartOfDay())
                .param("most", most)
                .query((row, _) -> new Notice.Id(row.getObject(1, UUID.class)))
                .list();
    }

    /** The later day until which the reader's school was given time to report; empty for none. */
    Optional<LocalDate> ownDay(DistrictId district, Notice.Id notice, Comer reader) {
        return reading(
                        "select own.day from notice n "
                                + OWN_DAY
                                + "where n.district_id = :district and n.id = :notice and own.day is not null",
                        district,
                        reader)
                .param("notice", notice.value())
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    private JdbcClient.StatementSpec reading(String sql, DistrictId district, Comer reader) {
        return jdbc.sql(sql)
                .param("district", district.value())
                .param(
                        "reader",
                        switch (reader) {
                            case Comer.Somebody(Person.Id person) -> person.value();
                            case Comer.OneSchool(School.Id school) -> school.value();
                        });
    }

    private static String concerning(Comer reader) {
        return switch (reader) {
            case Comer.Somebody _ -> OF_PERSON;
            case Comer.OneSchool _ -> OF_SCHOOL;
        };
    }

    /** Schools for which somebody reads a notice, by name; none of a whole network's. */
    List<SchoolLinks.Named> schools(DistrictId district, Comer reader, Notice.Id notice) {
        return reading(
                        """
                        select s.code, s.name from school s
                        join notice_school told on told.district_id = s.district_id and told.school_id = s.id
                        where s.district_id = :district and told.notice_id = :notice
                          and (s.id = :reader
                               or exists (select 1 from post p where p.district_id = s.district_id and p.school_id = s.id
                                            and p.person_id = :reader and p.state = 'held'))
                        order by s.name, s.code
                        """,
                        district,
                        reader)
                .param("notice", notice.value())
                .query((row, _) -> new SchoolLinks.Named(row.getString(1), row.getString(2)))
                .list();
    }
}
