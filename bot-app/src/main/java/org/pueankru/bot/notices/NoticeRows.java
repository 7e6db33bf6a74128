package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Notice.State;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** How an announcement stands in its row. */
final class NoticeRows {
    static final String SELECT =
            """
            select district_id, id, kind, state, version, content, audience, send_at, ride_hours, created_by, changed_at,
                   approved_by, approved_at, approved_cost, released_at, corrects
            from notice
            """;

    private final JsonMapper json;

    NoticeRows(JsonMapper json) {
        this.json = json;
    }

    Notice notice(ResultSet row) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        return new Notice(
                new Notice.Id(row.getObject("id", UUID.class)),
                NoticeKind.ofCode(row.getString("kind")).orElseThrow(),
                State.ofCode(row.getString("state")),
                row.getInt("version"),
                json.readValue(row.getString("content"), Content.class),
                json.readValue(row.getString("audience"), Audience.class),
                instant(row.getTimestamp("send_at")),
                new Notice.Ride(row.getInt("ride_hours")),
                person(row, "created_by"),
                row.getTimestamp("changed_at").toInstant(),
                approval(row),
                instant(row.getTimestamp("released_at")),
                corrects == null ? null : new Notice.Id(corrects));
    }

    private static Notice.@Nullable Approval approval(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("approved_at");
        return at == null
                ? null
                : new Notice.Approval(
                        person(row, "approved_by"), at.toInstant(), row.getInt("approved_cost"));
    }

    private static Person.@Nullable Id person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new Person.Id(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    static DistrictId district(ResultSet row) throws SQLException {
        return new DistrictId(row.getObject("district_id", UUID.class));
    }
}
