package org.pueankru.bot.directory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Lets go of what the directory need not know any more, kind by kind, once a day. Thread-safe. */
@Component
public class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /** For one statement; the service's own limit is for people who wait. */
    private static final int SECONDS = 60;

    private static final int PEOPLE_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<PersonalData> data;
    private final People people;
    private final Clock clock;

    Retention(
            DataSource source,
            TransactionTemplate transaction,
            List<PersonalData> data,
            People people,
            Clock clock) {
        var patient = new JdbcTemplate(source);
        patient.setQueryTimeout(SECONDS);
        this.jdbc = JdbcClient.create(patient);
        this.transaction = transaction;
        this.data = List.copyOf(data);
        this.people = people;
        this.clock = clock;
    }

    /**
     * A kind of data and how long it is kept after it has served; the privacy page tells the same.
     * Names and LINE ids of people with a post, and their posts' history, stay while the district
     * uses the service; whoever wants them gone erases them in the chat, or asks the office to.
     */
    public enum Kind {
        CODES(
                Period.ofDays(180),
                "delete from invite where coalesce(used_at, revoked_at, expires_at) < :before"),
        CODE_GUESSES(Period.ofDays(2), "delete from code_guess where last_at < :before"),
        TOKENS(
                Period.ofDays(180),
                """
                delete from api_token where least(coalesce(revoked_at, expires_at), expires_at) < :before
                  and not exists (select from notice n where n.district_id = api_token.district_id and n.by_token = api_token.id)
                """),
        ATTENTION(Period.ofDays(90), "delete from attention where closed_at < :before"),
        LOST_GROUPS(
                Period.ofDays(365),
                "delete from group_chat where state = 'gone' and changed_at < :before"),
        /**
         * Who has held no post and not been here for so long is forgotten; their posts keep no
         * name.
         */
        PEOPLE_WITHOUT_POST(
                Period.ofYears(2),
                """
                select district_id, id from person
                where erased_at is null and created_at < :before and (seen_on is null or seen_on < :before)
                  and not exists (select from post where post.district_id = person.district_id and person_id = person.id
                                  and (state in ('waiting', 'held') or to_day >= :before))
                limit 500
                """),
        /** What went out word for word; the announcement itself stays. */
        MESSAGES(
                Period.ofDays(180),
                """
                update delivery_body b set messages = '[]'
                where b.messages <> '[]' and b.created_at < :before
                  and not exists (select from delivery d
                                  where d.district_id = b.district_id and d.body_id = b.id and d.state in ('waiting', 'held'))
                """),
        /** With them go their messages, and which of them were sent again. */
        DELIVERIES(
                Period.ofYears(2),
                """
                delete from sending s where s.state in ('done', 'cancelled') and s.changed_at < :before
                  and not exists (select from delivery d where d.district_id = s.district_id and d.sending_id = s.id
                                    and d.state in ('waiting', 'held'))
                """),
        NOTICE_ANSWERS(
                Period.ofYears(2),
                """
                delete from notice_answer a where a.at < :before
                  and not exists (select from notice n where n.district_id = a.district_id and n.id = a.notice_id
                                    and coalesce(n.content ->> 'to', n.content ->> 'from')::timestamp >= :before)
                """),
        /** Those that nothing shows; one that is chosen again counts anew. */
        POSTERS(
                Period.ofDays(30),
                """
                delete from poster p where p.kept_at < :before
                  and not exists (select from notice n where n.content #>> '{poster,path}' = '/media/posters/' || p.name)
                  and not exists (select from notice_template t where t.content #>> '{poster,path}' = '/media/posters/' || p.name
                                    and t.deleted_at is null)
                """),
        /** So long a program may send the same request again. */
        REQUESTS(Period.ofDays(30), "delete from notice_request where made_at < :before"),
        ACTS(Period.ofYears(2), "delete from audit_entry where at < :before");

        private final Period keep;
        private final String sql;

        Kind(Period keep, String sql) {
            this.keep = keep;
            this.sql = sql;
        }

        /** How long it is kept. */
        public Period keep() {
            return keep;
        }
    }

    /** All kinds, as the privacy page lists them. */
    public static List<Kind> kinds() {
        return Arrays.asList(Kind.values());
    }

    @Scheduled(
            initialDelay = 5,
            fixedDelay = 24 * 60,
            timeUnit = TimeUnit.MINUTES,
            scheduler = Rounds.SCHEDULER)
    void applyAll() {
        for (Kind kind : Kind.values()) {
            try {
                apply(kind);
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "What is too old of {} could not be deleted: {}",
                        kind,
                        e.getClass().getSimpleName());
            }
        }
    }

    private void apply(Kind kind) {
        Timestamp before =
                Timestamp.from(
                        clock.instant().atZone(ZoneOffset.UTC).minus(kind.keep()).toInstant());
        int gone = kind == Kind.PEOPLE_WITHOUT_POST ? forget(before) : delete(kind, before);
        if (gone > 0) {
            log.info("Let go of {} rows of {}", gone, kind);
        }
    }

    private int delete(Kind kind, Timestamp before) {
        return jdbc.sql(kind.sql).param("before", before).update();
    }

    private record Somebody(DistrictId district, Person.Id person) {}

    private int forget(Timestamp before) {
        int forgotten = 0;
        List<Somebody> found;
        do {
            found =
                    jdbc.sql(Kind.PEOPLE_WITHOUT_POST.sql)
                            .param("before", before)
                            .query(
                                    (row, _) ->
                                            new Somebody(
                                                    new DistrictId(row.getObject(1, UUID.class)),
                                                    new Person.Id(row.getObject(2, UUID.class))))
                            .list();
            found.forEach(this::forget);
            forgotten += found.size();
        } while (found.size() == PEOPLE_AT_ONCE);
        return forgotten;
    }

    private void forget(Somebody somebody) {
        transaction.executeWithoutResult(
                _ -> {
                    data.forEach(each -> each.erase(somebody.district(), somebody.person()));
                    people.erase(somebody.district(), somebody.person());
                });
    }
}
