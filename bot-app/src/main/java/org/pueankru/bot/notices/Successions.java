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
 * now: a notice goes to a director of a school, not to a person. Who still holds a post for which
 * it was meant keeps it. Every instance does; a second time changes nothing. Thread-safe.
 */
@Component
class Successions {
    private static final Logger log = LoggerFactory.getLogger(Successions.class);
    private static final int AT_ONCE = 50;

    /** Post {@code p} is one to which notice {@code n} goes. */
    private static final String MEANT =
            """
            n.audience -> 'roles' @> to_jsonb(upper(replace(p.role, '-', '_')))
            and (p.school_id is null and p.network_id is null
                 or exists (select 1 from notice_school s
                            join school on school.district_id = s.district_id and school.id = s.school_id
                            where s.district_id = n.district_id and s.notice_id = n.id
                              and (s.school_id = p.school_id or school.network_id = p.network_id)))
            """;

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

    /** A delivery that waits for nobody in office. */
    private record Left(DistrictId district, Notice.Id notice, UUID sending, UUID person) {}

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
                        select distinct d.district_id, n.id, d.sending_id, d.target_id from post was
                        join delivery d on d.district_id = was.district_id and d.target_id = was.person_id
                        join sending on sending.district_id = d.district_id and sending.id = d.sending_id
                        join notice n on n.district_id = d.district_id and n.id = coalesce(sending.about, sending.id)
                        where was.state = 'ended' and d.chat_kind = 'person' and d.state = 'waiting'
                          and d.owner is null and d.ride_event is null and not d.in_doubt
                          and (sending.about is null
                               or exists (select 1 from notice_retry r where r.district_id = d.district_id and r.id = sending.id))
                          and not exists (select 1 from post p
                                          where p.district_id = d.district_id and p.person_id = d.target_id and p.state = 'held' and
                        """
                                + MEANT
                                + ") limit :most")
                .param("most", AT_ONCE)
                .query(
                        (row, _) ->
                                new Left(
                                        NoticeRows.district(row),
                                        new Notice.Id(row.getObject("id", UUID.class)),
                                        row.getObject("sending_id", UUID.class),
                                        row.getObject("target_id", UUID.class)))
                .list();
    }

    private void handOver(District district, Left left) {
        notices.lock(district.id(), left.notice());
        Notice notice = notices.byId(district.id(), left.notice()).orElseThrow();
        if (outbox.withdraw(district.id(), left.sending(), List.of(left.person())) == 0) {
            return;
        }
        Reach now =
                followUps.people(district.id(), notice, schoolsOf(left), notice.audience().roles());
        Set<UUID> told = circulation.people(district.id(), notice.id());
        List<Target> fresh =
                now.targets().stream().filter(target -> !told.contains(target.id())).toList();
        deliveries.add(district.id(), left.sending(), notice, fresh);
        circulation.turn(district.id(), notice.id(), left.person(), now.targets());
        circulation.left(district.id(), notice.id(), left.person(), now.unreached());
    }

    /** Those for which the person was to be told. */
    private Set<School.Id> schoolsOf(Left left) {
        return jdbc
                .sql(
                        """
                        select distinct s.school_id from post p
                        join notice n on n.district_id = p.district_id and n.id = :notice
                        join notice_school s on s.district_id = n.district_id and s.notice_id = n.id
                        join school on school.district_id = s.district_id and school.id = s.school_id
                        where p.district_id = :district and p.person_id = :person and p.state = 'ended'
                          and n.audience -> 'roles' @> to_jsonb(upper(replace(p.role, '-', '_')))
                          and (s.school_id = p.school_id or school.network_id = p.network_id)
                        """)
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
