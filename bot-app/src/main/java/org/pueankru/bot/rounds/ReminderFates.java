package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads what became of reminders; {@link Fate} decides what that means. Thread-safe; throws
 * Spring's data access exceptions while the store is down.
 */
@Repository
public class ReminderFates {
    private static final String MADE =
            """
            select run.notice_id, r.school_id, school.name, school.name_key, run.id, run.kind, run.made_at, run.made_on, run.state,
                   case run.state when 'asking' then 'dearer' when 'uncounted' then 'uncounted' else run.unsent_why end as asking,
                   case s.stopped_why when 'person' then 'stopped' else s.stopped_why end as halted,
                   s.stopped_by as words,
                   case b.stopped_why when 'limit' then 'month' else b.stopped_why end as standstill,
                   exists (select from reminder_stop stop
                           where stop.district_id = run.district_id and stop.notice_id = run.notice_id
                             and coalesce(stop.school_id, r.school_id) = r.school_id
                             and stop.stopped_at >= run.made_at) as stopped,
                   chats.found as chats
            from reminder r
            join reminder_run run on run.district_id = r.district_id and run.id = r.run_id
            join school on school.district_id = r.district_id and school.id = r.school_id
            left join sending s on s.district_id = run.district_id and s.id = run.id
            left join message_budget b on b.district_id = run.district_id
            left join lateral (
                select array_agg(distinct case
                           -- what is no longer kept was settled long ago
                           when d.target_id is null or d.state in ('accepted', 'rode') then 'taken'
                           when d.state = 'waiting' and d.ride_event is not null then 'riding'
                           when d.state in ('waiting', 'held') and d.in_doubt then 'doubt'
                           else d.state end) as found
                from reminder_target t
                left join delivery d
                    on d.district_id = t.district_id and d.sending_id = t.run_id and d.target_id = t.target_id
                where t.district_id = r.district_id and t.run_id = r.run_id and t.school_id = r.school_id) chats on true
            where r.district_id = :district and r.notice_id = any(:notices)
            """;

    private static final Set<String> ASKS =
            Set.of(Reminders.State.ASKING.code(), Reminders.State.UNCOUNTED.code());

    private final JdbcClient jdbc;

    ReminderFates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reminder of a school.
     *
     * @param asks whether somebody is still asked before it goes out
     * @param name the school's
     * @param words LINE's, where LINE is the reason
     */
    record Made(
            UUID run,
            Step.Kind kind,
            Instant at,
            LocalDate day,
            boolean asks,
            School.Id school,
            String name,
            Fate fate,
            @Nullable String words) {}

    private record Row(Notice.Id notice, Made made) {}

    /** All reminders of a notice for schools of which LINE did not take all, the newest first. */
    List<Made> troubled(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select * from (
                            select made.*, bool_and(coalesce('taken' = any(chats), false)) over (partition by school_id) as fine
                            from (%s) made) m
                        where not m.fine order by m.made_at desc, m.id, m.name_key, m.school_id
                        """
                                .formatted(MADE))
                .param("district", district.value())
                .param("notices", new UUID[] {notice.value()})
                .query((row, _) -> made(row))
                .list();
    }

    /**
     * How these schools were reminded themselves, also beside the ladder; those of which no
     * reminder was made are left out.
     */
    public Map<Notice.Id, Map<School.Id, Reminded>> ofSchools(
            DistrictId district, Collection<Notice.Id> notices, Collection<School.Id> schools) {
        Map<Notice.Id, Map<School.Id, Reminded>> reminded = new HashMap<>();
        rows(district, notices, schools).stream()
                .collect(Collectors.groupingBy(Row::notice))
                .forEach((notice, rows) -> reminded.put(notice, bySchool(rows)));
        return reminded;
    }

    private List<Row> rows(
            DistrictId district, Collection<Notice.Id> notices, Collection<School.Id> schools) {
        return jdbc.sql(
                        MADE
                                + """
                                and r.school_id = any(:schools) and run.kind in ('school', 'nudge')
                                order by run.made_at, run.id
                                """)
                .param("district", district.value())
                .param("notices", notices.stream().map(Notice.Id::value).toArray(UUID[]::new))
                .param("schools", schools.stream().map(School.Id::value).toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new Row(
                                        new Notice.Id(row.getObject("notice_id", UUID.class)),
                                        made(row)))
                .list();
    }

    private static Map<School.Id, Reminded> bySchool(List<Row> rows) {
        return rows.stream()
                .map(Row::made)
                .collect(
                        Collectors.groupingBy(
                                Made::school,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                made -> new Reminded.One(made.day(), made.fate()),
                                                Collectors.toList()),
                                        Reminded::of)));
    }

    private static Made made(ResultSet row) throws SQLException {
        Fate fate =
                Fate.of(
                        new Fate.Facts(
                                why(row, "asking"),
                                why(row, "halted"),
                                why(row, "standstill"),
                                row.getBoolean("stopped"),
                                chats(row.getArray("chats"))));
        return new Made(
                row.getObject("id", UUID.class),
                Step.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getTimestamp("made_at").toInstant(),
                row.getDate("made_on").toLocalDate(),
                ASKS.contains(row.getString("state")),
                new School.Id(row.getObject("school_id", UUID.class)),
                row.getString("name"),
                fate,
                fate.why() == Fate.Why.REFUSED ? row.getString("words") : null);
    }

    private static Fate.@Nullable Why why(ResultSet row, String column) throws SQLException {
        String why = row.getString(column);
        return why == null ? null : Fate.Why.valueOf(why.toUpperCase(Locale.ROOT));
    }

    private static Set<Fate.Chat> chats(@Nullable Array found) throws SQLException {
        return found == null
                ? Set.of()
                : Arrays.stream((String[]) found.getArray())
                        .map(Fate.Chat::ofCode)
                        .collect(Collectors.toSet());
    }
}
