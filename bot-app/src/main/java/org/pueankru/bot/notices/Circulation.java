package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Circulation(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
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
                    .param("schools", ids(target.schools()))
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

    /** People to whom it goes 1:1. */
    Set<UUID> people(DistrictId district, Notice.Id notice) {
        return Set.copyOf(
                jdbc.sql(
                                "select person_id from notice_person where district_id = ? and notice_id = ?")
                        .params(district.value(), notice.value())
                        .query(UUID.class)
                        .list());
    }

    /**
     * Nobody is told for these schools in the name of this person any more; those that are told by
     * nobody else are not reached.
     *
     * @param why of schools of which nobody can be told now; the others have nobody
     */
    void left(
            DistrictId district,
            Notice.Id notice,
            UUID person,
            Set<School.Id> schools,
            Map<School.Id, Reach.Why> why) {
        jdbc.sql(
                        """
                        update notice_school set target_id = null, to_people = false,
                            unreached = coalesce((select w.why from unnest(:schools::uuid[], :whys::text[]) as w (school, why)
                                                  where w.school = school_id), 'nobody')
                        where district_id = :district and notice_id = :notice and target_id = :person and school_id = any(:left)
                        """)
                .param("schools", ids(why.keySet()))
                .param("whys", why.values().stream().map(Reach.Why::code).toArray(String[]::new))
                .param("district", district.value())
                .param("notice", notice.value())
                .param("person", person)
                .param("left", ids(schools))
                .update();
    }

    private static UUID[] ids(Set<School.Id> schools) {
        return schools.stream().map(School.Id::value).toArray(UUID[]::new);
    }

    /** It goes to this person no more. */
    void forget(DistrictId district, Notice.Id notice, UUID person) {
        jdbc.sql(
                        "delete from notice_person where district_id = ? and notice_id = ? and person_id = ?")
                .params(district.value(), notice.value(), person)
                .update();
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
}
