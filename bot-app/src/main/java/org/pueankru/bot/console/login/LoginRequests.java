package org.pueankru.bot.console.login;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Codes;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.secrets.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Browsers that want in. Each step happens once and in its order: shown, typed by somebody,
 * confirmed by the same person, taken by the browser. Thread-safe.
 */
@Repository
class LoginRequests {
    private static final Logger log = LoggerFactory.getLogger(LoginRequests.class);

    static final Duration LIFE = Duration.ofMinutes(5);

    /** Browsers that may wait at once, in all districts: far more than there are staff. */
    static final int MOST_WAITING = 200;

    /** Rows stay a while so that a second tap gets the same answer. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final String PURPOSE = "console login";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;
    private final Codes codes = new Codes();

    LoginRequests(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A code for a browser's page, shown there once. */
    record Shown(UUID id, String code, Instant until) {
        @Override
        public String toString() {
            return "Shown[" + id + ", masked]";
        }
    }

    /** What a person is asked to confirm. */
    record Asked(UUID id, String browser, Instant since) {}

    /** Who a browser was confirmed for. */
    record Confirmed(DistrictId district, Person.Id person) {}

    /** How far it has come, as the browser sees it. */
    enum State {
        WAITING,
        CONFIRMED,
        /** Too late, refused, taken or never there: a new code is needed. */
        OVER
    }

    /**
     * @param instead the browser's code before this one, which is void from now on
     */
    Shown show(String browser, @Nullable UUID instead) {
        jdbc.sql("delete from console_login where id = ?").param(instead).update();
        makeRoom();
        Instant now = clock.instant();
        Shown shown = new Shown(UUID.randomUUID(), codes.fresh(), now.plus(LIFE));
        jdbc.sql(
                        """
                        insert into console_login (id, code_hash, browser, created_at, expires_at) values (?, ?, ?, ?, ?)
                        """)
                .param(shown.id())
                .param(secrets.hash(PURPOSE, Codes.plain(shown.code())))
                .param(browser)
                .param(Timestamp.from(now))
                .param(Timestamp.from(shown.until()))
                .update();
        return shown;
    }

    /**
     * The oldest that nobody has typed go, so that pages opened in a heap keep nobody out; a few
     * more than the most may slip in together.
     */
    private void makeRoom() {
        jdbc.sql(
                        """
                        delete from console_login where person_id is null and id in (
                            select id from console_login where expires_at > ? and person_id is null
                            order by created_at desc, id offset ?)
                        """)
                .params(now(), MOST_WAITING - 1)
                .update();
    }

    /**
     * How far a request has come that somebody typed and that can still be gone on with; empty when
     * the browser needs a new code.
     */
    Optional<State> underWay(UUID id) {
        return jdbc.sql(
                        """
                        select confirmed_at is not null from console_login
                        where id = ? and expires_at > ? and refused_at is null and consumed_at is null
                          and person_id is not null
                        """)
                .params(id, now())
                .query(Boolean.class)
                .optional()
                .map(LoginRequests::state);
    }

    /** Deletes what has served. */
    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        try {
            jdbc.sql("delete from console_login where expires_at < ?")
                    .param(Timestamp.from(clock.instant().minus(KEPT)))
                    .update();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    private static State state(boolean confirmed) {
        return confirmed ? State.CONFIRMED : State.WAITING;
    }

    /** A person typed a code: it is theirs from now on; empty when it is no good for them. */
    Optional<Asked> claim(DistrictId district, Person.Id person, String code) {
        if (!Codes.looksLikeOne(code)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        update console_login set district_id = :district, person_id = :person
                        where code_hash in (:hashes) and expires_at > :now and refused_at is null and consumed_at is null
                          and (person_id is null or (district_id = :district and person_id = :person))
                        returning id, browser, created_at
                        """)
                .param("district", district.value())
                .param("person", person.value())
                .param("hashes", secrets.hashes(PURPOSE, Codes.plain(code)))
                .param("now", now())
                .query(
                        (row, _) ->
                                new Asked(
                                        row.getObject("id", UUID.class),
                                        row.getString("browser"),
                                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    /** The person says that it is their browser; again says the same again. */
    boolean confirm(DistrictId district, Person.Id person, UUID id) {
        return jdbc.sql(
                                """
                                update console_login set confirmed_at = coalesce(confirmed_at, :now)
                                where id = :id and district_id = :district and person_id = :person and refused_at is null
                                  and (confirmed_at is not null or expires_at > :now)
                                """)
                        .param("now", now())
                        .param("id", id)
                        .param("district", district.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** The person says that it is not their browser. */
    void refuse(DistrictId district, Person.Id person, UUID id) {
        jdbc.sql(
                        """
                        update console_login set refused_at = coalesce(refused_at, ?)
                        where id = ? and district_id = ? and person_id = ? and consumed_at is null
                        """)
                .params(now(), id, district.value(), person.value())
                .update();
    }

    State stateOf(UUID id) {
        return jdbc.sql(
                        """
                        select confirmed_at is not null from console_login
                        where id = ? and expires_at > ? and refused_at is null and consumed_at is null
                        """)
                .params(id, now())
                .query(Boolean.class)
                .optional()
                .map(LoginRequests::state)
                .orElse(State.OVER);
    }

    /** The browser takes its confirmation; only one request ever gets it. */
    Optional<Confirmed> consume(UUID id) {
        return jdbc.sql(
                        """
                        update console_login set consumed_at = :now
                        where id = :id and confirmed_at is not null and consumed_at is null and refused_at is null
                          and expires_at > :now
                        returning district_id, person_id
                        """)
                .param("now", now())
                .param("id", id)
                .query(
                        (row, _) ->
                                new Confirmed(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        new Person.Id(row.getObject("person_id", UUID.class))))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
