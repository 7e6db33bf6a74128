package org.pueankru.bot.console.login;

import org.pueankru.bot.directory.Codes;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes that make the first staff of a district, as long as it has none. Only hashes are kept here.
 * Thread-safe.
 */
@Repository
class SetupCodes {
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

    /** Whether a person who is registered is staff. */
    boolean hasStaff(DistrictId district) {
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

    String make(DistrictId district) {
        String code = codes.fresh();
        jdbc.sql(
                        """
                        insert into setup_code (id, district_id, code_hash, created_at) values (?, ?, ?, ?)
                        """)
                .param(UUID.randomUUID())
                .param(district.value())
                .param(secrets.hash(PURPOSE, Codes.plain(code)))
                .param(Timestamp.from(clock.instant()))
                .update();
        return code;
    }

    /** Whether this code would still be taken. */
    boolean isGood(DistrictId district, String code) {
        return jdbc.sql(
                        """
                        select exists (select from setup_code
                                       where district_id = :district and code_hash in (:hashes) and used_at is null)
                        """)
                .param("district", district.value())
                .param("hashes", secrets.hashes(PURPOSE, Codes.plain(code)))
                .query(Boolean.class)
                .single();
    }

    /** Somebody typed this code: it is theirs from now on. */
    Optional<UUID> claim(DistrictId district, String code, ChatId chat) {
        if (!Codes.looksLikeOne(code) || hasStaff(district)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        update setup_code set claimed_by = :chat
                        where district_id = :district and code_hash in (:hashes) and used_at is null
                          and (claimed_by is null or claimed_by = :chat)
                        returning id
                        """)
                .param("chat", hash(chat))
                .param("district", district.value())
                .param("hashes", secrets.hashes(PURPOSE, Codes.plain(code)))
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
                                select used_at is not null from setup_code where district_id = ? and id = ? and claimed_by = ?
                                """)
                        .params(district.value(), id, hash(chat))
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
                .params(Timestamp.from(clock.instant()), district.value(), id)
                .update();
        return Use.FIRST;
    }

    private byte[] hash(ChatId chat) {
        return secrets.hash("setup chat", chat.value());
    }
}
