package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows down whoever guesses codes: after {@value #FREE} wrong ones a chat waits a minute, and
 * twice as long after each further one, up to a day. All kinds of codes count together. Chats are
 * kept under a keyed hash. Thread-safe.
 */
@Repository
public class CodeGuesses {
    /** Wrong codes of a day that cost nothing. */
    public static final int FREE = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    CodeGuesses(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Until when this chat has to wait; empty when it may try. */
    public Optional<Instant> lockedUntil(DistrictId district, ChatId chat) {
        return jdbc.sql(
                        """
                        select locked_until from code_guess
                        where district_id = ? and chat = ? and locked_until > ?
                        """)
                .params(district.value(), hash(chat), Timestamp.from(clock.instant()))
                .query((row, _) -> row.getTimestamp("locked_until").toInstant())
                .optional();
    }

    /**
     * Counts a wrong code. The same turn again (after a crash) counts once.
     *
     * @param at when it was typed
     * @return how many there were, a day without one forgotten
     */
    public int wrong(DistrictId district, ChatId chat, Instant at) {
        int failures =
                jdbc.sql(
                                """
                                insert into code_guess (district_id, chat, failures, last_at) values (:district, :chat, 1, :at)
                                on conflict (district_id, chat) do update
                                set failures = case when code_guess.last_at = :at then code_guess.failures
                                                    when code_guess.last_at < :dayAgo then 1
                                                    else code_guess.failures + 1 end,
                                    last_at = greatest(code_guess.last_at, :at)
                                returning failures
                                """)
                        .param("district", district.value())
                        .param("chat", hash(chat))
                        .param("at", Timestamp.from(at))
                        .param("dayAgo", Timestamp.from(at.minus(LONGEST_WAIT)))
                        .query(Integer.class)
                        .single();
        if (failures >= FREE) {
            lock(district, chat, clock.instant().plus(waitAfter(failures)));
        }
        return failures;
    }

    /** A right code: the count begins anew. */
    public void right(DistrictId district, ChatId chat) {
        jdbc.sql("delete from code_guess where district_id = ? and chat = ?")
                .params(district.value(), hash(chat))
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
        return secrets.hash("guessing chat", chat.value());
    }
}
