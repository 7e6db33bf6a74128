package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Gives away places that became free in other ways than by a tap, such as when somebody was erased,
 * and takes back news that nobody needs any more. Every instance does; a second time changes
 * nothing. Thread-safe.
 */
@Component
class SeatRounds {
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Districts districts;
    private final SignUp signUp;
    private final SeatNews news;
    private final Seats seats;
    private final Clock clock;

    SeatRounds(
            JdbcClient jdbc,
            Districts districts,
            SignUp signUp,
            SeatNews news,
            Seats seats,
            Clock clock) {
        this.jdbc = jdbc;
        this.districts = districts;
        this.signUp = signUp;
        this.news = news;
        this.seats = seats;
        this.clock = clock;
    }

    private record Meeting(UUID districtId, UUID noticeId) {}

    private record Told(UUID districtId, UUID id, UUID news) {}

    void goRound() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), WorkingHours.ZONE);
        withFreePlaces(now)
                .forEach(
                        meeting ->
                                districts
                                        .byId(new DistrictId(meeting.districtId()))
                                        .ifPresent(
                                                district ->
                                                        signUp.fill(
                                                                district,
                                                                new Notice.Id(
                                                                        meeting.noticeId()))));
        stale(now)
                .forEach(
                        told -> {
                            DistrictId district = new DistrictId(told.districtId());
                            news.takeBack(district, told.news());
                            seats.toldBy(district, told.id(), null);
                        });
    }

    private List<Meeting> withFreePlaces(LocalDateTime now) {
        return jdbc.sql(
                        """
                        select n.district_id, n.id as notice_id from notice n
                        where exists (select 1 from notice_answer w
                                      where w.district_id = n.district_id and w.notice_id = n.id and w.turn is not null)
                          and n.state in ('sending', 'sent')
                          and (select count(*) from notice_answer a
                               where a.district_id = n.district_id and a.notice_id = n.id and a.seat is not null)
                              < coalesce((n.content ->> 'places')::int, 2147483647)
                          and coalesce((n.content ->> 'to')::timestamp, (n.content ->> 'from')::date + interval '1 day', 'infinity') > :now
                        order by n.released_at limit :most
                        """)
                .param("now", now)
                .param("most", AT_ONCE)
                .query(Meeting.class)
                .list();
    }

    /** After the meeting nobody is told of a place there. */
    private List<Told> stale(LocalDateTime now) {
        return jdbc.sql(
                        """
                        select a.district_id, a.id, a.news from notice_answer a
                        join notice n on n.district_id = a.district_id and n.id = a.notice_id
                        where a.news is not null
                          and (n.state = 'cancelled'
                               or coalesce((n.content ->> 'to')::timestamp, (n.content ->> 'from')::date + interval '1 day', 'infinity') <= :now)
                        order by a.at limit :most
                        """)
                .param("now", now)
                .param("most", AT_ONCE)
                .query(Told.class)
                .list();
    }
}
