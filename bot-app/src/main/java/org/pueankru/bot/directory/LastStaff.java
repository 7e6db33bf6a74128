package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether a district would be left without anybody at the office who can come in. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
@Repository
public class LastStaff {
    private final JdbcClient jdbc;

    LastStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether this person is the only registered one who holds a post of staff. Call it in the
     * transaction that ends the post: until then nobody else is told, so that the last two cannot
     * both go.
     */
    public boolean is(DistrictId district, Person.Id person) {
        // others may still write rows of the district: only those who ask this wait
        jdbc.sql("select 1 from district where id = ? for no key update")
                .param(district.value())
                .query(Integer.class)
                .optional();
        return jdbc.sql(
                        """
                        select coalesce(bool_or(post.person_id = :person) and bool_and(post.person_id = :person), false)
                        from post
                        join person on person.district_id = post.district_id and person.id = post.person_id
                        where post.district_id = :district and post.role = 'staff' and post.state = 'held'
                          and person.line_id is not null
                        """)
                .param("person", person.value())
                .param("district", district.value())
                .query(Boolean.class)
                .single();
    }
}
