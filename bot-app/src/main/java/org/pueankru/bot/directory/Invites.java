package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One-time codes: for a post, typed in 1:1, and for a group, typed there. Only a keyed hash of a
 * code is kept; whoever makes one sees it once. A wrong, a used, a withdrawn and an expired code
 * look the same from outside. Thread-safe; throws Spring's data access exceptions while the store
 * is down.
 */
@Repository
public class Invites {
    /** How long a code is good when nothing else is said. */
    public static final Duration USUAL_LIFE = Duration.ofDays(14);

    private static final String COLUMNS =
            """
            select id, role, school_id, network_id, list_id, whole, person_id, created_by, created_at, expires_at,
                   revoked_at, used_at, used_by
            from invite
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final CodeGuesses guesses;
    private final Attention attention;
    private final Clock clock;
    private final Codes codes = new Codes();

    Invites(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Secrets secrets,
            CodeGuesses guesses,
            Attention attention,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrets = secrets;
        this.guesses = guesses;
        this.attention = attention;
        this.clock = clock;
    }

    /** What a code is good for. */
    public sealed interface Purpose {
        /**
         * A post.
         *
         * @param person whom of an import the code is for, or null
         */
        record ForPost(Role role, Place place, Person.@Nullable Id person) implements Purpose {}

        /** A group that is to stand for this. */
        record ForGroup(Stands stands) implements Purpose {}
    }

    /** A code without the code itself. */
    public record Invite(
            UUID id,
            Purpose purpose,
            Person.@Nullable Id createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {
        /** Whether it can still be used. */
        public boolean isOpenAt(Instant now) {
            return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
        }
    }

    /** A new code, shown once. */
    public record Made(UUID id, String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "Made[" + id + ", masked]";
        }
    }

    /** What came of typing a code. */
    public sealed interface Redeemed {
        record Good(Invite invite) implements Redeemed {}

        /** This very chat used it up at an earlier time. */
        record Already(Invite invite) implements Redeemed {}

        /** Wrong, used, withdrawn or expired: nobody is told which. */
        record NoGood() implements Redeemed {}

        /** Too many wrong ones from this chat. */
        record Wait(Instant until) implements Redeemed {}
    }

    /**
     * Makes a code.
     *
     * @param by who; null = an operator at the machine
     * @param life how long it is good, at most 90 days
     * @throws IllegalArgumentException when the role is not held at such a place
     */
    public Made make(DistrictId district, Purpose purpose, Person.@Nullable Id by, Duration life) {
        Instant now = clock.instant();
        String code = codes.fresh();
        Made made = new Made(UUID.randomUUID(), code, now.plus(life));
        var post = purpose instanceof Purpose.ForPost forPost ? forPost : null;
        if (post != null && !post.place().suits(post.role())) {
            throw new IllegalArgumentException(post.role() + " is not held at such a place");
        }
        var stands = purpose instanceof Purpose.ForGroup(Stands forWhat) ? forWhat : null;
        jdbc.sql(
                        """
                        insert into invite (district_id, id, code_hash, role, school_id, network_id, list_id, whole, person_id,
                                            created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(district.value())
                .param(made.id())
                .param(secrets.hash(purposeOf(district), Codes.plain(code)))
                .param(post == null ? null : post.role().code())
                .param(post == null ? Stands.schoolOf(stands) : post.place().schoolId())
                .param(post == null ? Stands.networkOf(stands) : post.place().networkId())
                .param(Stands.listOf(stands))
                .param(stands instanceof Stands.ForDistrict)
                .param(post == null || post.person() == null ? null : post.person().value())
                .param(by == null ? null : by.value())
                .param(Timestamp.from(now))
                .param(Timestamp.from(made.expiresAt()))
                .update();
        return made;
    }

    /**
     * Uses up a code for a post. The same turn again gets the same outcome.
     *
     * @param at when it was typed
     */
    public Redeemed redeemForPost(DistrictId district, String code, ChatId chat, Instant at) {
        return redeem(district, code, chat, at, true);
    }

    /** Uses up a code for a group; otherwise as {@link #redeemForPost}. */
    public Redeemed redeemForGroup(DistrictId district, String code, ChatId chat, Instant at) {
        return redeem(district, code, chat, at, false);
    }

    /**
     * Whether a code for a post could be used now, and what for; it stays unused. A wrong one
     * counts as in {@link #redeemForPost}.
     */
    public Redeemed look(DistrictId district, String code, ChatId chat, Instant at) {
        return Objects.requireNonNull(
                transaction.execute(_ -> tried(district, code, chat, at, true)));
    }

    private Redeemed redeem(
            DistrictId district, String code, ChatId chat, Instant at, boolean forPost) {
        return Objects.requireNonNull(
                transaction.execute(_ -> redeemWithin(district, code, chat, at, forPost)));
    }

    private Redeemed redeemWithin(
            DistrictId district, String code, ChatId chat, Instant at, boolean forPost) {
        Redeemed tried = tried(district, code, chat, at, forPost);
        if (tried instanceof Redeemed.Good(Invite invite) && invite.usedAt() == null) {
            use(district, invite.id(), userOf(chat), at);
            guesses.right(district, chat);
        }
        return tried;
    }

    private Redeemed tried(
            DistrictId district, String code, ChatId chat, Instant at, boolean forPost) {
        Optional<Row> found = lookUp(district, code).filter(row -> row.isForPost() == forPost);
        if (found.isPresent() && found.get().wasUsedBy(userOf(chat))) {
            Invite used = found.get().invite();
            return at.equals(used.usedAt()) ? new Redeemed.Good(used) : new Redeemed.Already(used);
        }
        Optional<Instant> locked = guesses.lockedUntil(district, chat);
        if (locked.isPresent()) {
            return new Redeemed.Wait(locked.get());
        }
        if (found.isEmpty() || !found.get().invite().isOpenAt(clock.instant())) {
            return wrong(district, chat, at);
        }
        return new Redeemed.Good(found.get().invite());
    }

    private byte[] userOf(ChatId chat) {
        return secrets.hash("invited chat", chat.value());
    }

    private Redeemed wrong(DistrictId district, ChatId chat, Instant at) {
        if (guesses.wrong(district, chat, at) == CodeGuesses.FREE) {
            attention.tell(district, "code-guessing", null);
        }
        return new Redeemed.NoGood();
    }

    private Optional<Row> lookUp(DistrictId district, String code) {
        if (!Codes.looksLikeOne(code)) {
            return Optional.empty();
        }
        List<byte[]> hashes = secrets.hashes(purposeOf(district), Codes.plain(code));
        return jdbc.sql(
                        COLUMNS
                                + "where district_id = :district and code_hash in (:hashes) for update")
                .param("district", district.value())
                .param("hashes", hashes)
                .query((row, _) -> row(row))
                .optional();
    }

    private void use(DistrictId district, UUID id, byte[] user, Instant at) {
        jdbc.sql("update invite set used_at = ?, used_by = ? where district_id = ? and id = ?")
                .params(Timestamp.from(at), user, district.value(), id)
                .update();
    }

    /** A code that nobody may use any more; whether it was open. */
    public boolean revoke(DistrictId district, UUID id) {
        return jdbc.sql(
                                """
                                update invite set revoked_at = ?
                                where district_id = ? and id = ? and used_at is null and revoked_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), district.value(), id)
                        .update()
                == 1;
    }

    /** The newest codes, at most 500. */
    public List<Invite> newest(DistrictId district) {
        return jdbc.sql(COLUMNS + "where district_id = ? order by created_at desc, id limit 500")
                .param(district.value())
                .query((row, _) -> row(row).invite())
                .list();
    }

    private static String purposeOf(DistrictId district) {
        return "code of " + district.value();
    }

    /** A row with what is never shown. */
    private record Row(Invite invite, @Nullable ByteBuffer usedBy) {
        boolean isForPost() {
            return invite.purpose() instanceof Purpose.ForPost;
        }

        boolean wasUsedBy(byte[] user) {
            return usedBy != null && usedBy.equals(ByteBuffer.wrap(user));
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
