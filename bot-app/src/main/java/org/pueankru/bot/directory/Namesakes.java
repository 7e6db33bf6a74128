package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * People of one name, titles aside, who may be one person; and who says of which record that it is
 * theirs. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
public class Namesakes {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    Namesakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has this name and holds something at this school. */
    public List<Person> at(DistrictId district, String name, School.Id school) {
        return jdbc.sql(
                        People.COLUMNS
                                + """
                                where district_id = :district and name_key = :key and erased_at is null
                                  and exists (select from post where post.district_id = person.district_id
                                                and post.person_id = person.id and post.school_id = :school
                                                and post.state = 'held')
                                order by id
                                """)
                .param("district", district.value())
                .param("key", NameKey.ofPerson(name))
                .param("school", school.value())
                .query((row, _) -> People.person(row))
                .list();
    }

    /** The others who have a person's name, at most 20. */
    public List<Person> of(DistrictId district, Person person) {
        return jdbc.sql(
                        People.COLUMNS
                                + """
                                where district_id = ? and name_key = ? and id <> ? and erased_at is null
                                order by id limit ?
                                """)
                .params(
                        district.value(),
                        NameKey.ofPerson(person.name()),
                        person.id().value(),
                        MOST)
                .query((row, _) -> People.person(row))
                .list();
    }

    /** Notes that a person says that a record is theirs. */
    public void claim(DistrictId district, Person.Id person, Person.Id record) {
        jdbc.sql("update person set claims = ? where district_id = ? and id = ?")
                .params(record.value(), district.value(), person.value())
                .update();
    }

    /** The record that a person says is theirs. */
    public Optional<Person.Id> claimedBy(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        """
                        select claims from person
                        where district_id = ? and id = ? and claims is not null and erased_at is null
                        """)
                .params(district.value(), person.value())
                .query(UUID.class)
                .optional()
                .map(Person.Id::new);
    }

    /**
     * Whether the account came to a person by its owner's word alone, until something proves it.
     */
    public void saidSo(DistrictId district, Person.Id person, boolean alone) {
        jdbc.sql("update person set said_so = ? where district_id = ? and id = ?")
                .params(alone, district.value(), person.value())
                .update();
    }

    /** What the person said of a record is settled, or forgotten. */
    public void forgetClaim(DistrictId district, Person.Id person) {
        jdbc.sql("update person set claims = null where district_id = ? and id = ?")
                .params(district.value(), person.value())
                .update();
    }
}
