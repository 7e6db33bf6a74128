package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Slows down whoever guesses codes: after {@value #FREE} wrong ones a chat waits a minute, and
 * twice as long after each further one, up to a day. All kinds of codes count together. Anybody in
 * a group can so keep the others of it waiting: staff are told each time a wait begins, and can end
 * it. Chats are kept under a keyed hash. Thread-safe.
 */
@Repository
public class CodeGuesses {
    /** Wrong codes of a day that cost nothing. */
    public static final int FREE = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Attention attention;
    private final Clock clock;

    CodeGuesses(JdbcClient jdbc, Secrets secrets, Attention attention, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.attention = attention;
        this.clock = clock;
    }

    /** Until when this chat has to wait; empty when it may try. */
    public Optional<Instant> lockedUntil(DistrictId district, ChatId chat) {
        return jdbc.sql(
                        """
                        select locked_until from code_guess
                        where district_id = :district and chat in (:chats) and locked_until > :now
                        order by locked_until desc limit 1
                        """)
                .param("district", district.value())
                .param("chats", hashes(chat))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getTimestamp("locked_until").toInstant())
                .optional();
    }

    /**
     * Counts a wrong code, and tells staff when a wait begins with it. The same turn again (after a
     * crash) counts once.
     *
     * @param at when it was typed
     */
    public void wrong(DistrictId district, ChatId chat, Instant at) {
        rename(district, chat);
        Count count = count(district, chat, at);
        if (count.failures() >= FREE) {
            lock(district, chat, clock.instant().plus(waitAfter(count.failures())));
            attention.tell(district, Attention.CODE_GUESSING, new Subject("code-wait", count.id()));
        }
    }

    /** What was counted under an older key goes on under the one that writes. */
    private void rename(DistrictId district, ChatId chat) {
        List<byte[]> older = hashes(chat);
        byte[] now = older.removeFirst();
        if (older.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update code_guess set chat = :now
                        where district_id = :district
                          and chat = (select old.chat from code_guess old
                                      where old.district_id = :district and old.chat in (:older)
                                      order by old.last_at desc limit 1)
                          and not exists (select from code_guess there
                                          where there.district_id = :district and there.chat = :now)
                        """)
                .param("district", district.value())
                .param("now", now)
                .param("older", older)
                .update();
    }

    /**
     * Wrong codes of one chat.
     *
     * @param failures how many there were, a day without one forgotten
     */
    private record Count(UUID id, int failures) {}

    private Count count(DistrictId district, ChatId chat, Instant at) {
        return jdbc.sql(
                        """
                        insert into code_guess (district_id, chat, failures, last_at, group_id)
                        values (:district, :chat, 1, :at,
                                (select id from group_chat where district_id = :district and line_id = :line))
                        on conflict (district_id, chat) do update
                        set failures = case when code_guess.last_at = :at then code_guess.failures
                                            when code_guess.last_at < :dayAgo then 1
                                            else code_guess.failures + 1 end,
                            last_at = greatest(code_guess.last_at, :at)
                        returning id, failures
                        """)
                .param("district", district.value())
                .param("chat", hash(chat))
                .param("line", chat.value())
                .param("at", Timestamp.from(at))
                .param("dayAgo", Timestamp.from(at.minus(LONGEST_WAIT)))
                .query(Count.class)
                .single();
    }

    /**
     * A chat in which wrong codes were typed.
     *
     * @param group the name of the group, as far as it is known
     * @param until when it may try again, or might long ago
     * @param waits whether it has to wait still
     */
    public record Waiting(
            UUID id, boolean inGroup, @Nullable String group, Instant until, boolean waits) {}

    /** The chats that have to wait now. */
    public List<Waiting> waiting(DistrictId district) {
        return locked(district, "w.locked_until > :now");
    }

    /**
     * The chats of which staff were told and that nobody saw to: whether they wait still or not.
     */
    public List<Waiting> told(DistrictId district) {
        return locked(
                district,
                "w.id in (select subject_id from attention where district_id = :district"
                        + " and subject_kind = 'code-wait' and closed_at is null)");
    }

    private List<Waiting> locked(DistrictId district, String which) {
        return jdbc.sql(
                        """
                        select w.id, w.group_id is not null, g.name, w.locked_until, w.locked_until > :now
                        from code_guess w
                        left join group_chat g on g.district_id = w.district_id and g.id = w.group_id
                        where w.district_id = :district and w.locked_until is not null and
                        """
                                + which
                                + " order by w.locked_until, w.id")
                .param("district", district.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getObject(1, UUID.class),
                                        row.getBoolean(2),
                                        row.getString(3),
                                        row.getTimestamp(4).toInstant(),
                                        row.getBoolean(5)))
                .list();
    }

    /**
     * Ends a wait: the count begins anew.
     *
     * @return whether there was such a count
     */
    public boolean forget(DistrictId district, UUID id) {
        attention.close(district, Attention.CODE_GUESSING, id);
        return jdbc.sql("delete from code_guess where district_id = ? and id = ?")
                        .params(district.value(), id)
                        .update()
                == 1;
    }

    /** A right code: the count begins anew. */
    public void right(DistrictId district, ChatId chat) {
        jdbc.sql("delete from code_guess where district_id = :district and chat in (:chats)")
                .param("district", district.value())
                .param("chats", hashes(chat))
                .update();
    }

    static Duration waitAfter(int failures) {
        int doublings = Math.min(failures - FREE, 11);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void lock(DistrictId district, ChatId chat, Instant until) {
        jdbc.sql("update code_guess set locked_until = ? where district_id = ? and chat = ?")
                .params(Timestamp.from(until), district.value(), hash(chat))
                .update();
    }

    private byte[] hash(ChatId chat) {
        return hashes(chat).getFirst();
    }

    /** Under each key, the one that writes first. */
    private List<byte[]> hashes(ChatId chat) {
        return new ArrayList<>(secrets.hashes("guessing chat", chat.value()));
    }
}
