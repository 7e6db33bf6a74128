package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * To whom notices went, by school and by person. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
public class Circulation {
    private static final int ROWS_AT_ONCE = 1_000;

    /** What is older nobody asks for in the chat. */
    private static final Duration CURRENT = Duration.ofDays(30);

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

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Circulation(JdbcTemplate batches, Clock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
    }

    private record SchoolRow(
            School.Id school, @Nullable UUID target, boolean toPeople, Reach.@Nullable Why why) {}

    /** Notes whom a notice reaches; what is noted already stays. */
    void note(DistrictId district, Notice.Id notice, Reach reach) {
        List<SchoolRow> rows = new ArrayList<>();
        for (Reach.Target target : reach.targets()) {
            target.schools()
                    .forEach(
                            school ->
                                    rows.add(
                                            new SchoolRow(
                                                    school, target.id(), target.isPerson(), null)));
        }
        reach.unreached()
                .forEach((school, why) -> rows.add(new SchoolRow(school, null, false, why)));
        batches.batchUpdate(
                """
                insert into notice_school (district_id, notice_id, school_id, target_id, to_people, unreached) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                rows,
                ROWS_AT_ONCE,
                (statement, row) -> {
                    statement.setObject(1, district.value());
                    statement.setObject(2, notice.value());
                    statement.setObject(3, row.school().value());
                    statement.setObject(4, row.target());
                    statement.setBoolean(5, row.toPeople());
                    statement.setString(6, row.why() == null ? null : row.why().code());
                });
        notePeople(district, notice, reach.targets());
    }

    /** Schools that were to be reached by one chat are reached by others, each by its own. */
    void turn(DistrictId district, Notice.Id notice, UUID from, List<Reach.Target> to) {
        for (Reach.Target target : to) {
            jdbc.sql(
                            """
                            update notice_school set target_id = :to, to_people = :toPeople
                            where district_id = :district and notice_id = :notice and target_id = :from
                              and school_id = any(:schools)
                            """)
                    .param("to", target.id())
                    .param("toPeople", target.isPerson())
                    .param("district", district.value())
                    .param("notice", notice.value())
                    .param("from", from)
                    .param(
                            "schools",
                            target.schools().stream().map(School.Id::value).toArray(UUID[]::new))
                    .update();
        }
        notePeople(district, notice, to);
    }

    private void notePeople(DistrictId district, Notice.Id notice, List<Reach.Target> targets) {
        batches.batchUpdate(
                """
                insert into notice_person (district_id, notice_id, person_id) values (?, ?, ?)
                on conflict do nothing
                """,
                targets.stream().filter(Reach.Target::isPerson).toList(),
                ROWS_AT_ONCE,
                (statement, target) -> {
                    statement.setObject(1, district.value());
                    statement.setObject(2, notice.value());
                    statement.setObject(3, target.id());
                });
    }

    /**
     * A school and what reached it.
     *
     * @param target the chat; null when nobody could be reached
     */
    public record SchoolReached(
            School.Id school, String name, @Nullable UUID target, Reach.@Nullable Why unreached) {}

    /** All schools of a notice's audience that are not closed, by name. */
    public List<SchoolReached> schools(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select n.school_id, s.name, n.target_id, n.unreached from notice_school n
                        join school s on s.district_id = n.district_id and s.id = n.school_id
                        where n.district_id = ? and n.notice_id = ? and s.closed_on is null order by s.name, s.id
                        """)
                .params(district.value(), notice.value())
                .query(
                        (row, _) ->
                                new SchoolReached(
                                        new School.Id(row.getObject("school_id", UUID.class)),
                                        row.getString("name"),
                                        row.getObject("target_id", UUID.class),
                                        why(row.getString("unreached"))))
                .list();
    }

    /** Schools that a later edition asks: of this one nobody there is reminded any more. */
    public Set<School.Id> askedAnew(DistrictId district, Notice.Id notice) {
        return jdbc
                .sql(
                        """
                        with recursive later (id) as (
                            select c.id from notice c where c.district_id = :district and c.corrects = :notice
                            union
                            select c.id from notice c join later on c.corrects = later.id where c.district_id = :district)
                        select distinct s.school_id from later
                        join notice n on n.district_id = :district and n.id = later.id
                        join notice_school s on s.district_id = :district and s.notice_id = later.id
                        where n.state in ('sending', 'sent') and n.content ->> 'asks' <> 'NOTHING'
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(School.Id::new)
                .collect(Collectors.toSet());
    }

    private static Reach.@Nullable Why why(@Nullable String code) {
        return code == null
                ? null
                : Reach.Why.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Notices of the last 30 days that concern somebody, the newest first; of what was corrected
     * the newest edition that concerns them.
     */
    List<Notice.Id> current(DistrictId district, Comer reader, int most) {
        return reading(
                        """
                        select n.id from notice n
                        join notice earlier on earlier.district_id = n.district_id and earlier.id = n.id
                        where n.district_id = :district and n.state in ('sending', 'sent') and n.released_at > :since and not
                        """
                                + CORRECTED
                                + concerning(reader)
                                + ") and "
                                + concerning(reader)
                                + "order by n.released_at desc, n.id limit :most",
                        district,
                        reader)
                .param("since", Timestamp.from(clock.instant().minus(CURRENT)))
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
     * What is to come and concerns somebody, by date: contests by their last day, all else by when
     * it begins. What was corrected is told by the newest edition that concerns them.
     *
     * @param until the last day that counts
     */
    List<Notice.Id> coming(
            DistrictId district, Comer reader, LocalDate today, LocalDate until, int most) {
        return reading(
                        """
                        select n.id from notice n
                        join notice earlier on earlier.district_id = n.district_id and earlier.id = n.id
                        cross join lateral (select (n.content ->> 'from')::timestamp as begins,
                                                   coalesce(n.content ->> 'to', n.content ->> 'from')::timestamp as ends) t
                        where n.district_id = :district and n.state in ('sending', 'sent') and t.ends >= :today
                          and case when n.kind = 'contest' then t.ends else t.begins end < :after
                          and not
                        """
                                + CORRECTED
                                + "n.content ->> 'from' is not null and "
                                + concerning(reader)
                                + ") and "
                                + concerning(reader)
                                + "order by case when n.kind = 'contest' then t.ends else t.begins end, n.id limit :most",
                        district,
                        reader)
                .param("today", today)
                .param("after", until.plusDays(1))
                .param("most", most)
                .query((row, _) -> new Notice.Id(row.getObject(1, UUID.class)))
                .list();
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

    /** Code of the school, or of the only one where a person holds a post; empty for none of it. */
    String schoolCode(DistrictId district, Comer reader) {
        List<String> codes =
                reading(
                                """
                                select s.code from school s
                                where s.district_id = :district
                                  and (s.id = :reader
                                       or exists (select 1 from post p where p.district_id = s.district_id and p.school_id = s.id
                                                    and p.person_id = :reader and p.state = 'held'))
                                limit 2
                                """,
                                district,
                                reader)
                        .query(String.class)
                        .list();
        return codes.size() == 1 ? codes.getFirst() : "";
    }
}
