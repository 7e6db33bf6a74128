package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lists of schools that staff named. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class SchoolLists {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SchoolLists(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A list. */
    public record Named(UUID id, String name, int schools) {}

    /** All of a district's, by name. */
    public List<Named> all(DistrictId district) {
        return jdbc.sql(
                        """
                        select id, name, (select count(*) from school_list_member
                                          where district_id = school_list.district_id and list_id = school_list.id) as schools
                        from school_list where district_id = ? order by name
                        """)
                .param(district.value())
                .query(Named.class)
                .list();
    }

    public Optional<String> nameOf(DistrictId district, UUID list) {
        return jdbc.sql("select name from school_list where district_id = ? and id = ?")
                .params(district.value(), list)
                .query(String.class)
                .optional();
    }

    /** The schools of a list that are not closed. */
    public List<School.Id> schoolsOf(DistrictId district, UUID list) {
        return jdbc
                .sql(
                        """
                        select school_id from school_list_member join school
                          on school.district_id = school_list_member.district_id and school.id = school_id
                        where school_list_member.district_id = ? and list_id = ? and closed_on is null
                        order by school.code
                        """)
                .params(district.value(), list)
                .query(UUID.class)
                .list()
                .stream()
                .map(School.Id::new)
                .toList();
    }

    /**
     * Makes a list, or gives the one of this name these schools.
     *
     * @return its id
     */
    public UUID put(DistrictId district, String name, Collection<School.Id> schools) {
        return java.util.Objects.requireNonNull(
                transaction.execute(_ -> putWithin(district, name, schools)));
    }

    private UUID putWithin(DistrictId district, String name, Collection<School.Id> schools) {
        UUID id =
                jdbc.sql(
                                """
                                insert into school_list (district_id, id, name, created_at) values (?, ?, ?, ?)
                                on conflict (district_id, name) do update set name = excluded.name returning id
                                """)
                        .params(
                                district.value(),
                                UUID.randomUUID(),
                                name,
                                Timestamp.from(clock.instant()))
                        .query(UUID.class)
                        .single();
        jdbc.sql("delete from school_list_member where district_id = ? and list_id = ?")
                .params(district.value(), id)
                .update();
        schools.forEach(
                school ->
                        jdbc.sql(
                                        """
                                        insert into school_list_member (district_id, list_id, school_id) values (?, ?, ?)
                                        on conflict do nothing
                                        """)
                                .params(district.value(), id, school.value())
                                .update());
        return id;
    }
}
