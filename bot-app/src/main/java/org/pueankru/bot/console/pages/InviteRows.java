package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Codes that were made, with names and never with the code. Thread-safe. */
@Repository
class InviteRows {
    private static final String COLUMNS =
            """
            i.id, i.role, case when i.revoked_at is not null then 'revoked' when i.used_at is not null then 'used'
                               when i.expires_at <= :now then 'expired' else 'open' end as state,
            case when i.role is null and not i.whole and num_nonnulls(i.school_id, i.network_id, i.list_id) = 0 then null
                 else coalesce(school.name, network.name, list.name, district.name) end as place,
            whom.name as whom, maker.name as maker,
            i.created_at, i.expires_at
            """;
    private static final String JOINS =
            """
            join district on district.id = i.district_id
            left join school on school.district_id = i.district_id and school.id = i.school_id
            left join network on network.district_id = i.district_id and network.id = i.network_id
            left join school_list list on list.district_id = i.district_id and list.id = i.list_id
            left join person whom on whom.district_id = i.district_id and whom.id = i.person_id
            left join person maker on maker.district_id = i.district_id and maker.id = i.created_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InviteRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A code as a page shows it.
     *
     * @param role null = for a group
     * @param place null = a list that was deleted
     * @param state {@code open}, {@code used}, {@code expired} or {@code revoked}
     */
    record Row(
            UUID id,
            @Nullable Role role,
            String state,
            @Nullable String place,
            @Nullable String whom,
            @Nullable String maker,
            Instant createdAt,
            Instant expiresAt) {
        /** Whether it can be taken back, by this visitor. */
        public boolean isRevocableBy(Visitor visitor) {
            return state.equals("open")
                    && visitor.may(role == null ? Permission.BIND_GROUPS : neededFor(role));
        }
    }

    /**
     * What one must be allowed to do to make such a code, or to take it back; empty = not there.
     */
    Optional<Permission> neededFor(DistrictId district, UUID id) {
        return jdbc.sql("select coalesce(role, '') from invite where district_id = ? and id = ?")
                .params(district.value(), id)
                .query(String.class)
                .optional()
                .map(
                        code ->
                                Role.ofCode(code)
                                        .map(InviteRows::neededFor)
                                        .orElse(Permission.BIND_GROUPS));
    }

    /**
     * One code.
     *
     * @throws NotFound when the district has no such code
     */
    Row one(DistrictId district, UUID id) {
        return new Listing(jdbc, "invite", "i", district)
                        .and("true", "now", Timestamp.from(clock.instant()))
                        .and("i.id = :id", "id", id)
                        .all(COLUMNS, JOINS, "i.id", InviteRows::row)
                        .stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    static Permission neededFor(Role role) {
        return role.reach() == Role.Reach.DISTRICT
                ? Permission.INVITE_TO_OFFICE
                : Permission.INVITE_TO_SCHOOLS;
    }

    Page<Row> page(DistrictId district, String state, String number) {
        Listing list =
                new Listing(jdbc, "invite", "i", district)
                        .and("true", "now", Timestamp.from(clock.instant()));
        switch (state) {
            case "open" ->
                    list.and("i.revoked_at is null and i.used_at is null and i.expires_at > :now");
            case "used" -> list.and("i.used_at is not null");
            case "expired" ->
                    list.and("i.revoked_at is null and i.used_at is null and i.expires_at <= :now");
            case "revoked" -> list.and("i.revoked_at is not null");
            default -> {}
        }
        return list.page(
                COLUMNS, JOINS, "i.created_at desc, i.id", Page.number(number), InviteRows::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                role(row.getString("role")),
                row.getString("state"),
                row.getString("place"),
                row.getString("whom"),
                row.getString("maker"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static @Nullable Role role(@Nullable String code) {
        return code == null ? null : Role.ofCode(code).orElse(null);
    }
}
