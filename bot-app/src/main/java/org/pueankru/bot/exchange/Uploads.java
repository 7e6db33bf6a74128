package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was read of files, kept for any instance until it is applied or half an hour is over. */
@Repository
class Uploads {
    static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Uploads(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A file that was read.
     *
     * @param fingerprint of the plan that was shown last
     * @param person who brought it; null = an operator or a program
     */
    record Upload(
            UUID id,
            FileRows file,
            Extent extent,
            String fingerprint,
            Person.@Nullable Id person,
            Instant until) {}

    Upload keep(
            DistrictId district,
            FileRows file,
            Extent extent,
            String fingerprint,
            Person.@Nullable Id person) {
        forgetExpired();
        Instant until = clock.instant().plus(KEPT);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into import_upload (district_id, id, kind, extent, rows, fingerprint, person_id, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(id)
                .param(file.kind().code())
                .param(extent.code())
                .param(json.writeValueAsString(file))
                .param(fingerprint)
                .param(person == null ? null : person.value())
                .param(Timestamp.from(until))
                .update();
        return new Upload(id, file, extent, fingerprint, person, until);
    }

    Optional<Upload> find(DistrictId district, UUID id) {
        return jdbc.sql(
                        """
                        select id, extent, rows, fingerprint, person_id, expires_at from import_upload
                        where district_id = ? and id = ? and expires_at > ?
                        """)
                .params(district.value(), id, Timestamp.from(clock.instant()))
                .query((row, _) -> upload(row))
                .optional();
    }

    private Upload upload(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Upload(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("rows"), FileRows.class),
                Extent.ofCode(row.getString("extent")).orElseThrow(),
                row.getString("fingerprint"),
                person == null ? null : new Person.Id(person),
                row.getTimestamp("expires_at").toInstant());
    }

    /** Another plan was shown. */
    void show(DistrictId district, UUID id, String fingerprint) {
        jdbc.sql("update import_upload set fingerprint = ? where district_id = ? and id = ?")
                .params(fingerprint, district.value(), id)
                .update();
    }

    /** Takes it away; whether it was there. */
    boolean forget(DistrictId district, UUID id) {
        return jdbc.sql("delete from import_upload where district_id = ? and id = ?")
                        .params(district.value(), id)
                        .update()
                == 1;
    }

    void forgetExpired() {
        jdbc.sql("delete from import_upload where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
