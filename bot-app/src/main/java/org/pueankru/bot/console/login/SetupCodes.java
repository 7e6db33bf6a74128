package org.pueankru.bot.console.login;

import org.pueankru.bot.directory.Codes;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes that make the first staff of a district, as long as it has none. Only hashes are kept here.
 * Thread-safe.
 */
@Repository
class SetupCodes {
    /** How long a code waits for whoever typed it before somebody else may. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    /** How long a code is good at most: one in an old backup is not. */
    static final Duration LIFE = Duration.ofDays(30);

    private static final String PURPOSE = "setup code";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;
    private final Codes codes = new Codes();

    SetupCodes(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of accepting. */
    enum Use {
        FIRST,
        /** The same tap again. */
        AGAIN,
        NO_GOOD
    }

    /** A district that nobody can care for yet. */
    record Without(DistrictId district, ChannelId channel, String name) {}

    /** The districts in which no person who is registered is staff, by name. */
    List<Without> districtsWithoutStaff() {
        return jdbc.sql(
                        """
                        select id, channel_id, name from district
                        where closed_at is null
                          and not exists (select from post join person on person.district_id = post.district_id
                                              and person.id = post.person_id
                                          where post.district_id = district.id and post.role = 'staff'
                                            and post.state = 'held' and person.line_id is not null)
                        order by name, id
                        """)
                .query(
                        (row, _) ->
                                new Without(
                                        new DistrictId(row.getObject("id", UUID.class)),
                                        new ChannelId(row.getString("channel_id")),
                                        row.getString("name")))
                .list();
    }

    private boolean hasStaff(DistrictId district) {
        return jdbc.sql(
                        """
                        select exists (select from post join person on person.district_id = post.district_id
                                           and person.id = post.person_id
                                       where post.district_id = ? and post.role = 'staff' and post.state = 'held'
                                         and person.line_id is not null)
                        """)
                .param(district.value())
                .query(Boolean.class)
                .single();
    }

    /** The district's only code from now on: one of another instance or a backup ends with it. */
    String make(DistrictId district) {
        String code = codes.fresh();
        jdbc.sql(
                        """
                        with old as (delete from setup_code where district_id = :district and used_at is null)
                        insert into setup_code (id, district_id, code_hash, created_at)
                        values (:id, :district, :hash, :now)
                        """)
                .param("district", district.value())
                .param("id", UUID.randomUUID())
                .param("hash", secrets.hash(PURPOSE, Codes.plain(code)))
                .param("now", now())
                .update();
        return code;
    }

    /** Whether this code would still be taken. */
    boolean isGood(DistrictId district, String code) {
        return jdbc.sql(
                        """
                        select exists (select from setup_code
                                       where district_id = :district and code_hash in (:hashes) and used_at is null
                                         and created_at > :oldest)
                        """)
                .param("district", district.value())
                .param("hashes", secrets.hashes(PURPOSE, Codes.plain(code)))
                .param("oldest", ago(LIFE))
                .query(Boolean.class)
                .single();
    }

    /** Somebody typed this code: it is theirs for a while. */
    Optional<UUID> claim(DistrictId district, String code, ChatId chat) {
        if (!Codes.looksLikeOne(code) || hasStaff(district)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        update setup_code set claimed_by = :chat, claimed_at = :now
                        where district_id = :district and code_hash in (:hashes) and used_at is null
                          and created_at > :oldest
                          and (claimed_by is null or claimed_by in (:chats) or claimed_at is null or claimed_at <= :lapsed)
                        returning id
                        """)
                .param("chat", hashes(chat).getFirst())
                .param("chats", hashes(chat))
                .param("now", now())
                .param("district", district.value())
                .param("hashes", secrets.hashes(PURPOSE, Codes.plain(code)))
                .param("oldest", ago(LIFE))
                .param("lapsed", ago(CLAIM))
                .query(UUID.class)
                .optional();
    }

    /** Uses up a code; within the transaction that makes the staff. */
    Use use(DistrictId district, UUID id, ChatId chat) {
        // one at a time, so that two codes do not make two first staff
        jdbc.sql("select id from district where id = ? for update")
                .param(district.value())
                .query(UUID.class)
                .optional();
        Optional<Boolean> used =
                jdbc.sql(
                                """
                                select used_at is not null from setup_code
                                where district_id = :district and id = :id and claimed_by in (:chats)
                                  and (used_at is not null or claimed_at > :lapsed and created_at > :oldest)
                                """)
                        .param("district", district.value())
                        .param("id", id)
                        .param("chats", hashes(chat))
                        .param("lapsed", ago(CLAIM))
                        .param("oldest", ago(LIFE))
                        .query(Boolean.class)
                        .optional();
        if (used.isEmpty()) {
            return Use.NO_GOOD;
        }
        if (used.get()) {
            return Use.AGAIN;
        }
        if (hasStaff(district)) {
            return Use.NO_GOOD;
        }
        jdbc.sql("update setup_code set used_at = ? where district_id = ? and id = ?")
                .params(now(), district.value(), id)
                .update();
        return Use.FIRST;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    /** Under each key, the one that writes first. */
    private List<byte[]> hashes(ChatId chat) {
        return secrets.hashes("setup chat", chat.value());
    }
}
