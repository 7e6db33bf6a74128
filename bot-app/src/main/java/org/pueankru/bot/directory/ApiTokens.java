package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens of programs that work for a district. Whoever makes one sees it once; kept is a hash.
 * Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
public class ApiTokens {
    /** So that a token that leaked is recognised as one of ours. */
    public static final String PREFIX = "pueankru_";

    private static final int BYTES = 32;
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token without the token itself. */
    public record Entry(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable LocalDate usedOn) {}

    /** A new token, shown once. */
    public record Made(UUID id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Made[" + id + ", masked]";
        }
    }

    /**
     * Makes a token.
     *
     * @param name what it is for, as staff see it
     * @param by who; null = an operator at the machine
     */
    public Made make(DistrictId district, String name, Person.@Nullable Id by, Duration life) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Made made = new Made(UUID.randomUUID(), token, now.plus(life));
        jdbc.sql(
                        """
                        insert into api_token (district_id, id, name, token_hash, created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(made.id())
                .param(name)
                .param(hash(token))
                .param(by == null ? null : by.value())
                .param(Timestamp.from(now))
                .param(Timestamp.from(made.expiresAt()))
                .update();
        return made;
    }

    /** A token that is good: whose it is, and which. */
    public record Good(DistrictId district, UUID id) {}

    /**
     * Whose token this is; empty when it is unknown, withdrawn or too old. Notes the day of use.
     */
    public Optional<Good> find(String token) {
        byte[] hash = hash(token);
        Optional<Good> good =
                jdbc.sql(
                                """
                                select district_id, api_token.id from api_token join district on district.id = district_id
                                where token_hash = ? and revoked_at is null and expires_at > ? and closed_at is null
                                """)
                        .params(hash, Timestamp.from(clock.instant()))
                        .query(
                                (row, _) ->
                                        new Good(
                                                new DistrictId(
                                                        row.getObject("district_id", UUID.class)),
                                                row.getObject("id", UUID.class)))
                        .optional();
        good.ifPresent(found -> noteUse(found.district(), hash));
        return good;
    }

    /** Once a day: calls of one program do not wait for each other. */
    private void noteUse(DistrictId district, byte[] hash) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        jdbc.sql(
                        """
                        update api_token set used_on = ?
                        where district_id = ? and token_hash = ? and used_on is distinct from ?
                        """)
                .params(today, district.value(), hash, today)
                .update();
    }

    /** Who made a token; empty for an operator. */
    public Optional<Person.Id> makerOf(DistrictId district, UUID id) {
        return jdbc.sql(
                        """
                        select created_by from api_token where district_id = ? and id = ? and created_by is not null
                        """)
                .params(district.value(), id)
                .query((row, _) -> new Person.Id(row.getObject("created_by", UUID.class)))
                .optional();
    }

    /** All of a district's, the newest first. */
    public List<Entry> all(DistrictId district) {
        return jdbc.sql(
                        """
                        select id, name, created_at, expires_at, revoked_at, used_on from api_token
                        where district_id = ? order by created_at desc, id
                        """)
                .param(district.value())
                .query((row, _) -> entry(row))
                .list();
    }

    /** A token that is good no more; whether it was. */
    public boolean revoke(DistrictId district, UUID id) {
        return jdbc.sql(
                                """
                                update api_token set revoked_at = ? where district_id = ? and id = ? and revoked_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), district.value(), id)
                        .update()
                == 1;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                revoked == null ? null : revoked.toInstant(),
                row.getObject("used_on", LocalDate.class));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
