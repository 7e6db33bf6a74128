package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Posts with the names of who holds them where: those of now first, then the past. Thread-safe. */
@Repository
class PostRows {
    private static final int MOST = 200;
    private static final String SELECT =
            """
            select post.id, post.person_id, person.name as person, post.role,
                   coalesce(school.name, network.name, district.name) as place, post.state, post.from_day, post.to_day,
                   post.source
            from post
            join district on district.id = post.district_id
            join person on person.district_id = post.district_id and person.id = post.person_id
            left join school on school.district_id = post.district_id and school.id = post.school_id
            left join network on network.district_id = post.district_id and network.id = post.network_id
            where post.district_id = :district and (post.school_id = :school or post.person_id = :person)
            order by array_position(array['waiting', 'held', 'ended', 'refused'], post.state),
                     array_position(array['director', 'network-chair', 'core-teacher', 'teacher'], post.role),
                     post.from_day desc, post.created_at desc, post.id
            limit :most
            """;

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A post as a page shows it.
     *
     * @param state {@code waiting}, {@code held}, {@code ended} or {@code refused}
     */
    record Row(
            UUID id,
            UUID personId,
            String person,
            Role role,
            String place,
            String state,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {
        public boolean isCurrent() {
            return state.equals("held") || state.equals("waiting");
        }
    }

    List<Row> ofSchool(DistrictId district, School.Id school) {
        return of(district, school.value(), null);
    }

    List<Row> ofPerson(DistrictId district, Person.Id person) {
        return of(district, null, person.value());
    }

    private List<Row> of(DistrictId district, @Nullable UUID school, @Nullable UUID person) {
        return jdbc.sql(SELECT)
                .param("district", district.value())
                .param("school", school, Types.OTHER)
                .param("person", person, Types.OTHER)
                .param("most", MOST)
                .query(PostRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person"),
                Role.ofCode(row.getString("role")).orElseThrow(),
                row.getString("place"),
                row.getString("state"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("source"));
    }
}
