package org.pueankru.bot.marks;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the first time in a day that a chat does something from all later times, while that day
 * lasts. Kept is a hash under a salt of the day; an hour after the day both are deleted, and nobody
 * can tell any more who it was. Thread-safe, shared by all instances; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
public class DailyMarks {
    /** Days begin and end here. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /** An event that comes late is still told from its second run. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(DailyMarks.class);
    private static final int SALT_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DailyMarks(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Runs {@code first} in the transaction that makes the mark, when the chat has not done this on
     * that day; does nothing for days that are forgotten.
     *
     * @param at when the chat did it
     * @param act what it did, any text
     * @param first given the day
     */
    public void once(
            Instant at, ChannelId channel, ChatId chat, String act, Consumer<LocalDate> first) {
        LocalDate day = dayOf(at);
        if (day.isBefore(oldestDay())) {
            return;
        }
        String who = channel.value() + "\n" + chat.getClass().getSimpleName() + chat.value();
        transaction.executeWithoutResult(
                _ -> {
                    if (mark(day, hash(saltOf(day), who + "\n" + act))) {
                        first.accept(day);
                    }
                });
    }

    /** The day of an instant, as people here count it. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private LocalDate oldestDay() {
        return dayOf(clock.instant().minus(GRACE));
    }

    private boolean mark(LocalDate day, byte[] mark) {
        return jdbc.sql("insert into daily_mark (day, mark) values (?, ?) on conflict do nothing")
                        .params(day, mark)
                        .update()
                == 1;
    }

    private byte[] saltOf(LocalDate day) {
        byte[] fresh = new byte[SALT_BYTES];
        random.nextBytes(fresh);
        jdbc.sql("insert into daily_salt (day, salt) values (?, ?) on conflict do nothing")
                .params(day, fresh)
                .update();
        return jdbc.sql("select salt from daily_salt where day = ?")
                .param(day)
                .query(byte[].class)
                .single();
    }

    private static byte[] hash(byte[] salt, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    /** Deletes the salts of days that are over; their marks go with them. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOldDays() {
        try {
            jdbc.sql("delete from daily_salt where day < ?").param(oldestDay()).update();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }
}
