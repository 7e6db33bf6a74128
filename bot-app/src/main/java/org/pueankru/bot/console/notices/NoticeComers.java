package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who comes to a meeting, and who waits for a place. Thread-safe. */
@Repository
class NoticeComers {
    private final JdbcClient jdbc;

    NoticeComers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody on the list.
     *
     * @param id of the answer
     * @param seat number of the place; null = waits
     * @param position among those who wait; null = has a place
     * @param person null = a school, by a tap in its group
     * @param places the schools, or else the networks, of the posts
     * @param movedUpAt null = did not wait
     * @param told how far the message about that has come; null = there was none to send
     */
    record Row(
            UUID id,
            @Nullable Integer seat,
            @Nullable Integer position,
            @Nullable String person,
            @Nullable String places,
            OffsetDateTime at,
            @Nullable OffsetDateTime movedUpAt,
            @Nullable String told) {
        public Instant since() {
            return at.toInstant();
        }

        public @Nullable Instant moved() {
            return movedUpAt == null ? null : movedUpAt.toInstant();
        }

        public boolean isTold() {
            return "rode".equals(told) || "accepted".equals(told);
        }
    }

    /** All of them: places by number, then those who wait in their order. */
    List<Row> rows(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select a.id, a.seat,
                               case when a.turn is not null then row_number() over (partition by a.turn is null order by a.turn) end as position,
                               p.name as person,
                               coalesce(s.name,
                                        (select string_agg(distinct school.name, ', ') from post
                                         join school on school.district_id = post.district_id and school.id = post.school_id
                                         where post.district_id = a.district_id and post.person_id = a.person_id and post.state = 'held'),
                                        (select string_agg(distinct network.name, ', ') from post
                                         join network on network.district_id = post.district_id and network.id = post.network_id
                                         where post.district_id = a.district_id and post.person_id = a.person_id and post.state = 'held')) as places,
                               a.at, a.moved_up_at, d.state as told
                        from notice_answer a
                        left join person p on p.district_id = a.district_id and p.id = a.person_id
                        left join school s on s.district_id = a.district_id and s.id = a.school_id and a.person_id is null
                        left join delivery d on d.district_id = a.district_id and d.sending_id = a.news
                        where a.district_id = ? and a.notice_id = ? and a.answer = 'coming'
                        order by a.seat nulls last, a.turn
                        """)
                .params(district.value(), notice.value())
                .query(Row.class)
                .list();
    }

    /** How many have a place, and how many wait for one. */
    record Places(long taken, long waiting) {}

    Places places(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select count(seat) as taken, count(turn) as waiting from notice_answer
                        where district_id = ? and notice_id = ? and answer = 'coming'
                        """)
                .params(district.value(), notice.value())
                .query(Places.class)
                .single();
    }

    /** What a school has: its own place, and those of the people with a post there. */
    record Share(int taken, int waiting) {
        static final Share NONE = new Share(0, 0);
    }

    Map<UUID, Share> bySchool(DistrictId district, Notice.Id notice) {
        Map<UUID, Share> shares = new HashMap<>();
        jdbc.sql(
                        """
                        select coalesce(a.school_id, p.school_id) as school, count(distinct a.id) filter (where a.seat is not null) as taken,
                               count(distinct a.id) filter (where a.turn is not null) as waiting
                        from notice_answer a
                        left join post p on p.district_id = a.district_id and p.person_id = a.person_id
                             and p.state = 'held' and p.school_id is not null
                        where a.district_id = ? and a.notice_id = ? and coalesce(a.school_id, p.school_id) is not null
                        group by 1
                        """)
                .params(district.value(), notice.value())
                .query(
                        row -> {
                            shares.put(
                                    row.getObject("school", UUID.class),
                                    new Share(row.getInt("taken"), row.getInt("waiting")));
                        });
        return shares;
    }
}
