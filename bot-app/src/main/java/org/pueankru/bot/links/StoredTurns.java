package org.pueankru.bot.links;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Turns that all instances of the service share, in PostgreSQL. */
final class StoredTurns implements HostTurns {
    /** Between the end of a request and the next one to the same host. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** A turn of an instance that died ends by itself; longer than a request may take. */
    static final Duration LONGEST_TURN = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sleep sleep;

    /** Lets time go by. */
    @FunctionalInterface
    interface Sleep {
        void forAbout(Duration time) throws InterruptedException;
    }

    StoredTurns(JdbcClient jdbc, Clock clock, Sleep sleep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sleep = sleep;
    }

    @Override
    public boolean take(String host) throws InterruptedException {
        Instant end = clock.instant().plus(PATIENCE);
        while (!isOurs(host)) {
            if (!clock.instant().isBefore(end)) {
                return false;
            }
            sleep.forAbout(BETWEEN_TRIES);
        }
        return true;
    }

    private boolean isOurs(String host) {
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                                insert into link_host (host, free_at) values (:host, :until)
                                on conflict (host) do update set free_at = :until where link_host.free_at <= :now
                                """)
                        .param("host", host)
                        .param("until", Timestamp.from(now.plus(LONGEST_TURN)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public void give(String host, boolean answered) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        update link_host set free_at = :free,
                            answered_at = case when :answered then cast(:now as timestamptz) else answered_at end
                        where host = :host
                        """)
                .param("free", Timestamp.from(now.plus(PAUSE)))
                .param("answered", answered)
                .param("now", Timestamp.from(now))
                .param("host", host)
                .update();
    }
}
