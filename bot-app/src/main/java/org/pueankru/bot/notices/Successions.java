package org.pueankru.bot.notices;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Rounds;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What waits for somebody who holds the post no more is taken back, and given to whoever holds it
 * now: a notice goes to a director of a school, not to a person. Who still holds another post for
 * which it went there keeps it, and the school that was left is told by its new people. Every
 * instance does; a second time changes nothing. Thread-safe.
 */
@Component
class Successions {
    private static final Logger log = LoggerFactory.getLogger(Successions.class);
    private static final int AT_ONCE = 50;

    /** The roles of notice {@code n} name that of post {@code %1$s}. */
    private static final String IN_ROLE =
            "n.audience -> 'roles' @> to_jsonb(upper(replace(%1$s.role, '-', '_')))";

    /** Post {@code %1$s} is at school {@code s} of a notice, or at its network. */
    private static final String AT_SCHOOL =
            """
            (s.school_id = %1$s.school_id
             or exists (select from school where school.district_id = s.district_id and school.id = s.school_id
                                             and school.network_id = %1$s.network_id))
            """;

    /**
     * Schools {@code s} of which person {@code d.target_id} left the post for which notice {@code
     * n} went there.
     */
    private static final String SCHOOL_LEFT =
            """
            exists (select from post was
                    where was.district_id = n.district_id and was.person_id = d.target_id and was.state = 'ended'
                      and was.to_day >= (n.released_at at time zone 'Asia/Bangkok')::date and %s and %s)
            and not exists (select from post p
                            where p.district_id = n.district_id and p.person_id = d.target_id and p.state = 'held' and %s and %s)
            """
                    .formatted(
                            IN_ROLE.formatted("was"),
                            AT_SCHOOL.formatted("was"),
                            IN_ROLE.formatted("p"),
                            AT_SCHOOL.formatted("p"));

    /**
     * Person {@code d.target_id} holds a post for which notice {@code n} went there: what was given
     * to somebody only afterwards is none.
     */
    private static final String STILL_MEANT =
            """
            exists (select from post p
                    where p.district_id = n.district_id and p.person_id = d.target_id and p.state = 'held' and %s
                      and (p.school_id is null and p.network_id is null
                           or exists (select from notice_school s
                                      where s.district_id = n.district_id and s.notice_id = n.id and %s
                                        and (s.target_id = d.target_id or s.target_id is not null and p.created_at <= n.released_at))))
            """
                    .formatted(IN_ROLE.formatted("p"), AT_SCHOOL.formatted("p"));

    private final JdbcClient jdbc;
    private final Districts districts;
    private final Notices notices;
    private final FollowUps followUps;
    private final Circulation circulation;
    private final NoticeDeliveries deliveries;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Successions(
            JdbcClient jdbc,
            Districts districts,
            Notices notices,
            FollowUps followUps,
            Circulation circulation,
            NoticeDeliveries deliveries,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.districts = districts;
        this.notices = notices;
        this.followUps = followUps;
        this.circulation = circulation;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * A delivery that waits for somebody who left a school of it.
     *
     * @param keeps whether it waits for the person on account of others, too
     */
    private record Left(
            DistrictId district, Notice.Id notice, UUID sending, UUID person, boolean keeps) {}

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS, scheduler = Rounds.SCHEDULER)
    void goRound() {
        try {
            for (Left left : left()) {
                districts
                        .byId(left.district())
                        .ifPresent(
                                district ->
                                        transaction.executeWithoutResult(
                                                _ -> handOver(district, left)));
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    private List<Left> left() {
        return jdbc.sql(
                        """
                        select d.district_id, n.id, d.sending_id, d.target_id, keeps.it as keeps from delivery d
                        join sending on sending.district_id = d.district_id and sending.id = d.sending_id
                        join notice n on n.district_id = d.district_id and n.id = coalesce(sending.about, sending.id)
                        cross join lateral (select %s as it) keeps
                        where d.chat_kind = 'person' and d.state = 'waiting'
                          and d.owner is null and d.ride_event is null and not d.in_doubt
                          and exists (select from post was
                                      where was.district_id = d.district_id and was.person_id = d.target_id and was.state = 'ended')
                          and (sending.about is null
                               or exists (select 1 from notice_retry r where r.district_id = d.district_id and r.id = sending.id))
                          and exists (select from notice_school s
                                      where s.district_id = n.district_id and s.notice_id = n.id
                                        and (s.target_id = d.target_id or not keeps.it) and %s)
                        limit :most
                        """
                                .formatted(STILL_MEANT, SCHOOL_LEFT))
                .param("most", AT_ONCE)
                .query(
                        (row, _) ->
                                new Left(
                                        NoticeRows.district(row),
                                        new Notice.Id(row.getObject("id", UUID.class)),
                                        row.getObject("sending_id", UUID.class),
                                        row.getObject("target_id", UUID.class),
                                        row.getBoolean("keeps")))
                .list();
    }

    private void handOver(District district, Left left) {
        notices.lock(district.id(), left.notice());
        Notice notice = notices.byId(district.id(), left.notice()).orElseThrow();
        if (!left.keeps()
                && outbox.withdraw(district.id(), left.sending(), List.of(left.person())) == 0) {
            return;
        }
        Set<School.Id> schools = schoolsOf(left);
        Reach now = followUps.people(district.id(), notice, schools, notice.audience().roles());
        Set<UUID> told = circulation.people(district.id(), notice.id());
        List<Target> fresh =
                now.targets().stream().filter(target -> !told.contains(target.id())).toList();
        deliveries.add(district.id(), left.sending(), notice, fresh);
        circulation.turn(district.id(), notice.id(), left.person(), now.targets());
        circulation.left(district.id(), notice.id(), left.person(), schools, now.unreached());
        if (!left.keeps()) {
            circulation.forget(district.id(), notice.id(), left.person());
        }
    }

    /** Those of the notice that the person left. */
    private Set<School.Id> schoolsOf(Left left) {
        return jdbc
                .sql(
                        """
                        select s.school_id from notice n
                        join notice_school s on s.district_id = n.district_id and s.notice_id = n.id
                        cross join (select :person::uuid as target_id) d
                        where n.district_id = :district and n.id = :notice and %s
                        """
                                .formatted(SCHOOL_LEFT))
                .param("notice", left.notice().value())
                .param("district", left.district().value())
                .param("person", left.person())
                .query(UUID.class)
                .list()
                .stream()
                .map(School.Id::new)
                .collect(Collectors.toSet());
    }
}
