package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an announcement, person by person: whom it was sent to 1:1, and who answered without
 * that. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
class NoticePeople {
    /** How somebody can stand, in the order of the page. */
    static final List<String> STATES =
            List.of(
                    "need-help",
                    "safe",
                    "seen",
                    "coming",
                    "not-coming",
                    "silent",
                    "unreachable",
                    "cancelled");

    /**
     * Whom it was sent to or who answered. All deliveries at once: looking up each took longest.
     */
    private static final String TOLD =
            """
            (select coalesce(sent.person_id, a.person_id) as person_id, d.state as delivery, a.at,
                    case when a.answer is not null then a.answer
                         when d.state in ('lost', 'refused', 'missed') then 'unreachable'
                         when d.state = 'cancelled' then 'cancelled'
                         else 'silent' end as state
             from (select person_id from notice_person where district_id = :district and notice_id = :notice) sent
             full join (select person_id, answer, at from notice_answer
                        where district_id = :district and notice_id = :notice and person_id is not null) a
                  on a.person_id = sent.person_id
             left join (
                 select target_id, min(state) as state from delivery
                 where district_id = :district and retried_by is null
                   and sending_id in (select cast(:notice as uuid)
                                      union all select id from notice_retry where district_id = :district and notice_id = :notice)
                 group by target_id) d
                  on d.target_id = coalesce(sent.person_id, a.person_id))
            """;

    private static final String PEOPLE =
            """
            (select p.district_id, p.id, p.name, p.name_key, told.delivery, told.at, place.first as place, told.state
             from %s told
             join person p on p.district_id = :district and p.id = told.person_id
             left join (
                 select post.person_id, min(coalesce(school.name_key, network.name)) as first
                 from post
                 left join school on school.district_id = post.district_id and school.id = post.school_id
                 left join network on network.district_id = post.district_id and network.id = post.network_id
                 where post.district_id = :district and post.state = 'held' group by post.person_id) place
                 on place.person_id = told.person_id)
            """
                    .formatted(TOLD);

    private static final String COLUMNS =
            "t.name, place.names as places, t.delivery, t.state, t.at";

    /** Of those on a page only: putting the names of all together took longest. */
    private static final String PLACES =
            """
            left join lateral (
                select string_agg(distinct coalesce(school.name, network.name), ', ') as names
                from post
                left join school on school.district_id = post.district_id and school.id = post.school_id
                left join network on network.district_id = post.district_id and network.id = post.network_id
                where post.district_id = t.district_id and post.person_id = t.id and post.state = 'held') place on true
            """;

    /** Somebody whose name or place has the typed text in it. */
    private static final String CALLED =
            """
            (t.name_key like '%' || :person || '%' or exists (
                select from post
                left join school on school.district_id = post.district_id and school.id = post.school_id
                left join network on network.district_id = post.district_id and network.id = post.network_id
                where post.district_id = t.district_id and post.person_id = t.id and post.state = 'held'
                  and coalesce(school.name_key, network.name) like '%' || :typed || '%'))
            """;

    private final JdbcClient jdbc;

    NoticePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody.
     *
     * @param places schools and networks of the posts; null = none
     * @param delivery how far the delivery to them has come; null = it was not sent to them 1:1
     * @param state one of {@link #STATES}: the answer, or why there is none
     * @param at when they answered
     */
    record Row(
            String name,
            @Nullable String places,
            @Nullable String delivery,
            String state,
            @Nullable OffsetDateTime at) {
        public @Nullable Instant answeredAt() {
            return at == null ? null : at.toInstant();
        }

        public String tone() {
            return switch (state) {
                case "need-help" -> "bad";
                case "silent", "unreachable" -> "warn";
                case "cancelled", "not-coming" -> "";
                default -> "good";
            };
        }
    }

    /** Whether there is anybody to show. */
    boolean isAny(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select exists (select from notice_person where district_id = :district and notice_id = :notice)
                            or exists (select from notice_answer
                                       where district_id = :district and notice_id = :notice and person_id is not null)
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * A page of them, by school.
     *
     * @param q part of a name, of the person or the school
     * @param state one of {@link #STATES}; anything else = all
     * @param counts how many stand how, so that they need not be counted once more
     */
    Page<Row> page(
            DistrictId district,
            Notice.Id notice,
            String q,
            String state,
            int number,
            Map<String, Integer> counts) {
        Listing list = list(district, notice);
        String typed = NameKey.ofSchool(q);
        if (!typed.isEmpty()) {
            list.and(CALLED, "typed", typed).and("true", "person", NameKey.ofPerson(q));
        }
        boolean some = STATES.contains(state);
        if (some) {
            list.and("t.state = :state", "state", state);
        }
        if (!typed.isEmpty()) {
            return list.page(COLUMNS, PLACES, ORDER, number, NoticePeople::row);
        }
        int total =
                some
                        ? counts.getOrDefault(state, 0)
                        : counts.values().stream().mapToInt(Integer::intValue).sum();
        return list.page(total, COLUMNS, PLACES, "", ORDER, number, NoticePeople::row);
    }

    private static final String ORDER =
            "t.state <> 'need-help', t.place nulls last, t.name_key, t.id";

    /** All of them, by school. */
    List<Row> all(DistrictId district, Notice.Id notice) {
        return list(district, notice).all(COLUMNS, PLACES, ORDER, NoticePeople::row);
    }

    private Listing list(DistrictId district, Notice.Id notice) {
        return new Listing(jdbc, PEOPLE, "t", district).and("true", "notice", notice.value());
    }

    /** How many stand how; only what there is, in the order of the page. */
    Map<String, Integer> counts(DistrictId district, Notice.Id notice) {
        Map<String, Integer> found = new LinkedHashMap<>();
        jdbc.sql(
                        "select t.state, count(*) as people from "
                                + TOLD
                                + " t group by t.state order by array_position(:states, t.state)")
                .param("district", district.value())
                .param("notice", notice.value())
                .param("states", STATES.toArray(String[]::new))
                .query(
                        row -> {
                            found.put(row.getString("state"), row.getInt("people"));
                        });
        return found;
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                row.getString("name"),
                row.getString("places"),
                row.getString("delivery"),
                row.getString("state"),
                row.getObject("at", OffsetDateTime.class));
    }
}
