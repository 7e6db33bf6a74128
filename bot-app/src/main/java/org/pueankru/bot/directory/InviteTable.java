package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Invites.Invite;
import org.pueankru.bot.directory.Invites.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of one-time codes, by hash. Thread-safe. */
final class InviteTable {
    private static final String COLUMNS =
            """
            select id, role, school_id, network_id, list_id, whole, person_id, created_by, created_at, expires_at,
                   revoked_at, used_at, used_by
            from invite
            """;

    private final JdbcClient jdbc;
    private final DirectorLock directors;

    InviteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.directors = new DirectorLock(jdbc);
    }

    void insert(DistrictId district, Invite made, byte[] hash) {
        var post = made.purpose() instanceof Purpose.ForPost forPost ? forPost : null;
        var stands = made.purpose() instanceof Purpose.ForGroup(Stands forWhat) ? forWhat : null;
        jdbc.sql(
                        """
                        insert into invite (district_id, id, code_hash, role, school_id, network_id, list_id, whole, person_id,
                                            created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(made.id())
                .param(hash)
                .param(post == null ? null : post.role().code())
                .param(post == null ? Stands.schoolOf(stands) : post.place().schoolId())
                .param(post == null ? Stands.networkOf(stands) : post.place().networkId())
                .param(Stands.listOf(stands))
                .param(stands instanceof Stands.ForDistrict)
                .param(post == null || post.person() == null ? null : post.person().value())
                .param(made.createdBy() == null ? null : made.createdBy().value())
                .param(Timestamp.from(made.createdAt()))
                .param(Timestamp.from(made.expiresAt()))
                .update();
    }

    /**
     * The code with one of these hashes, kept for this transaction as {@link DirectorLock} wants
     * it. Codes for a list that was deleted are for nothing any more.
     */
    Optional<Row> take(DistrictId district, List<byte[]> hashes) {
        find(district, hashes, "").ifPresent(row -> lockPlace(district, row.invite().purpose()));
        return find(district, hashes, " for update");
    }

    private void lockPlace(DistrictId district, Purpose purpose) {
        if (purpose instanceof Purpose.ForPost(Role role, Place place, _)) {
            directors.take(district, role, place);
        }
    }

    private Optional<Row> find(DistrictId district, List<byte[]> hashes, String lock) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where district_id = :district and code_hash in (:hashes)
                                  and (role is not null or whole or num_nonnulls(school_id, network_id, list_id) = 1)
                                """
                                + lock)
                .param("district", district.value())
                .param("hashes", hashes)
                .query((row, _) -> row(row))
                .optional();
    }

    void use(DistrictId district, UUID id, byte[] user, Instant at) {
        jdbc.sql("update invite set used_at = ?, used_by = ? where district_id = ? and id = ?")
                .params(Timestamp.from(at), user, district.value(), id)
                .update();
    }

    /** Whether it was open. */
    boolean revoke(DistrictId district, UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update invite set revoked_at = ?
                                where district_id = ? and id = ? and used_at is null and revoked_at is null
                                """)
                        .params(Timestamp.from(now), district.value(), id)
                        .update()
                == 1;
    }

    /** A row with what is never shown. */
    record Row(Invite invite, @Nullable ByteBuffer usedBy) {
        boolean isForPost() {
            return invite.purpose() instanceof Purpose.ForPost;
        }

        /** Whether it was one of these: the hashes of a chat under each key. */
        boolean wasUsedBy(List<byte[]> users) {
            return usedBy != null && users.stream().map(ByteBuffer::wrap).anyMatch(usedBy::equals);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID createdBy = row.getObject("created_by", UUID.class);
        Invite invite =
                new Invite(
                        row.getObject("id", UUID.class),
                        purpose(row),
                        createdBy == null ? null : new Person.Id(createdBy),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("revoked_at")),
                        instant(row.getTimestamp("used_at")));
        byte[] usedBy = row.getBytes("used_by");
        return new Row(invite, usedBy == null ? null : ByteBuffer.wrap(usedBy));
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        String role = row.getString("role");
        UUID school = row.getObject("school_id", UUID.class);
        UUID network = row.getObject("network_id", UUID.class);
        if (role == null) {
            return new Purpose.ForGroup(
                    Stands.of(school, network, row.getObject("list_id", UUID.class))
                            .orElse(new Stands.ForDistrict()));
        }
        UUID person = row.getObject("person_id", UUID.class);
        return new Purpose.ForPost(
                Role.ofCode(role).orElseThrow(),
                Place.of(school, network),
                person == null ? null : new Person.Id(person));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
