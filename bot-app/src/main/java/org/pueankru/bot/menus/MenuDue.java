package org.pueankru.bot.menus;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * People who may need another menu, and which one each was given. Thread-safe; throws Spring's data
 * access exceptions while the store is down.
 */
@Repository
class MenuDue {
    /** A try that has not ended by then died with its instance. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    MenuDue(JdbcTemplate batches, Clock clock) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Somebody whose menu is looked at.
     *
     * @param row a change meanwhile makes another one
     * @param tries so many, this one included
     */
    record Claim(long row, DistrictId district, PersonId person, int tries) {}

    /** Takes some that are due, so that no other instance does. */
    List<Claim> claim(int most) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        update menu_due d set due_at = :until, tries = tries + 1
                        from (select id from menu_due where due_at <= :now and district_id in (select id from district)
                              order by due_at, id limit :most for update skip locked) due
                        where d.id = due.id
                        returning d.id, d.district_id, d.line_id, d.tries
                        """)
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(
                        (row, _) ->
                                new Claim(
                                        row.getLong("id"),
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        new PersonId(row.getString("line_id")),
                                        row.getInt("tries")))
                .list();
    }

    /** Nothing more to do for these. */
    void done(Collection<Claim> claims) {
        batches.batchUpdate(
                "delete from menu_due where district_id = ? and id = ?",
                claims,
                1_000,
                (statement, claim) -> {
                    statement.setObject(1, claim.district().value());
                    statement.setLong(2, claim.row());
                });
    }

    /** Looks at these again then. */
    void later(Collection<Claim> claims, Duration wait) {
        Timestamp then = Timestamp.from(clock.instant().plus(wait));
        batches.batchUpdate(
                "update menu_due set due_at = ? where district_id = ? and id = ?",
                claims,
                1_000,
                (statement, claim) -> {
                    statement.setTimestamp(1, then);
                    statement.setObject(2, claim.district().value());
                    statement.setLong(3, claim.row());
                });
    }

    /** Makes people due now who are not due anyway. */
    void add(DistrictId district, Collection<PersonId> people) {
        batches.batchUpdate(
                """
                insert into menu_due (district_id, line_id)
                select ?, ? where not exists (select from menu_due where district_id = ? and line_id = ?)
                """,
                people,
                1_000,
                (statement, person) -> {
                    statement.setObject(1, district.value());
                    statement.setString(2, person.value());
                    statement.setObject(3, district.value());
                    statement.setString(4, person.value());
                });
    }

    /**
     * The menus that these people see by their posts and choices; a guest's for who is not known.
     */
    Map<PersonId, MenuRole> roles(DistrictId district, Collection<PersonId> people) {
        Map<PersonId, MenuRole> roles = new HashMap<>();
        people.forEach(person -> roles.put(person, MenuRole.GUEST));
        jdbc.sql(ROLES + "and p.line_id = any(:people) group by p.line_id, c.role")
                .param("district", district.value())
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .query(
                        row -> {
                            roles.put(
                                    new PersonId(row.getString("line_id")),
                                    role(
                                            (String[]) row.getArray("roles").getArray(),
                                            row.getString("chosen")));
                        });
        return roles;
    }

    private static final String ROLES =
            """
            select p.line_id, c.role as chosen, array_agg(distinct post.role) as roles from person p
            join post on post.district_id = p.district_id and post.person_id = p.id and post.state = 'held'
            left join menu_choice c on c.district_id = p.district_id and c.person_id = p.id
            where p.district_id = :district and p.erased_at is null and p.line_id is not null
            """;

    private static MenuRole role(String[] held, @Nullable String chosen) {
        Set<Role> roles =
                Arrays.stream(held)
                        .flatMap(code -> Role.ofCode(code).stream())
                        .collect(Collectors.toSet());
        return MenuRole.of(roles, Optional.ofNullable(chosen).flatMap(MenuRole::ofCode));
    }

    /** The menus that all registered people of a district see by their posts and choices. */
    Map<PersonId, MenuRole> roles(DistrictId district) {
        Map<PersonId, MenuRole> roles = new HashMap<>();
        jdbc.sql(ROLES + "group by p.line_id, c.role")
                .param("district", district.value())
                .query(
                        row -> {
                            roles.put(
                                    new PersonId(row.getString("line_id")),
                                    role(
                                            (String[]) row.getArray("roles").getArray(),
                                            row.getString("chosen")));
                        });
        return roles;
    }

    /** Which menu each was given. */
    Map<PersonId, String> given(DistrictId district) {
        Map<PersonId, String> given = new HashMap<>();
        jdbc.sql("select line_id, menu_id from person_menu where district_id = ?")
                .param(district.value())
                .query(
                        row -> {
                            given.put(
                                    new PersonId(row.getString("line_id")),
                                    row.getString("menu_id"));
                        });
        return given;
    }

    void given(DistrictId district, Collection<PersonId> people, String menu) {
        batches.batchUpdate(
                """
                insert into person_menu (district_id, line_id, menu_id) values (?, ?, ?)
                on conflict (district_id, line_id) do update set menu_id = excluded.menu_id
                """,
                people,
                1_000,
                (statement, person) -> {
                    statement.setObject(1, district.value());
                    statement.setString(2, person.value());
                    statement.setString(3, menu);
                });
    }

    void taken(DistrictId district, Collection<PersonId> people) {
        batches.batchUpdate(
                "delete from person_menu where district_id = ? and line_id = ?",
                people,
                1_000,
                (statement, person) -> {
                    statement.setObject(1, district.value());
                    statement.setString(2, person.value());
                });
    }
}
