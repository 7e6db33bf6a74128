package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.rounds.Reminded;
import org.pueankru.bot.rounds.ReminderFates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** All rounds of a fiscal year over all schools, as far as a visitor sees them. Thread-safe. */
@Repository
class RoundBoard {
    private static final String STATE =
            "case when r.said = 'waiting' and r.due < :today then 'overdue' else r.said end";

    private final JdbcClient jdbc;
    private final ReminderFates fates;

    RoundBoard(JdbcClient jdbc, ReminderFates fates) {
        this.jdbc = jdbc;
        this.fates = fates;
    }

    /** The fiscal years that have rounds, the newest first. */
    List<Integer> years(DistrictId district) {
        return jdbc.sql(
                        """
                        select distinct (content #>> '{round,fiscalYear}')::int as year from notice
                        where district_id = ? and jsonb_typeof(content -> 'round') = 'object' and state in ('sending', 'sent')
                        order by year desc
                        """)
                .param(district.value())
                .query(Integer.class)
                .list();
    }

    /**
     * A round of the year.
     *
     * @param stopped whether the office stopped its reminders
     */
    record Round(UUID id, String name, LocalDate due, boolean stopped) {}

    /** The rounds of a year, by the day on which they are due. */
    List<Round> rounds(DistrictId district, int year) {
        return jdbc.sql(
                        """
                        select id, content #>> '{round,name}' as name, (content ->> 'from')::timestamp::date as due,
                               exists (select from reminder_stop stop
                                       where stop.district_id = notice.district_id and stop.notice_id = notice.id
                                         and stop.school_id is null and stop.ended_at is null) as stopped
                        from notice
                        where district_id = ? and content #>> '{round,fiscalYear}' = ?
                          and jsonb_typeof(content -> 'round') = 'object' and state in ('sending', 'sent')
                        order by due, released_at, id
                        """)
                .params(district.value(), Integer.toString(year))
                .query(Round.class)
                .list();
    }

    /**
     * How a school stands with a round.
     *
     * @param stopped whether the office stopped reminding it
     * @param unsent whether the newest reminder did not go out, or did not yet
     */
    record Cell(Standing standing, boolean stopped, boolean unsent) {
        Cell with(@Nullable Reminded reminded) {
            return new Cell(
                    standing,
                    stopped,
                    reminded != null && !standing.isReported() && reminded.fate().why() != null);
        }
    }

    /**
     * A school with how it stands with each round; null = it was not asked.
     *
     * @param network by name
     */
    record Row(UUID id, String code, String name, @Nullable String network, Map<UUID, Cell> cells) {
        public @Nullable Cell at(Round round) {
            return cells.get(round.id());
        }

        Row with(Map<Notice.Id, Map<School.Id, Reminded>> reminded) {
            Map<UUID, Cell> told = new HashMap<>();
            cells.forEach(
                    (round, cell) ->
                            told.put(
                                    round,
                                    cell.with(
                                            reminded.getOrDefault(new Notice.Id(round), Map.of())
                                                    .get(new School.Id(this.id)))));
            return new Row(id, code, name, network, told);
        }
    }

    /** A page, with what became of the newest reminder of each of its cells. */
    Page<Row> page(Visitor visitor, List<Round> rounds, RoundWish wish, LocalDate today) {
        Page<Row> page = standings(visitor, rounds, wish, today);
        Map<Notice.Id, Map<School.Id, Reminded>> reminded =
                fates.ofSchools(
                        visitor.districtId(),
                        rounds.stream().map(round -> new Notice.Id(round.id())).toList(),
                        page.rows().stream().map(row -> new School.Id(row.id())).toList());
        return new Page<>(
                page.rows().stream().map(row -> row.with(reminded)).toList(),
                page.total(),
                page.number());
    }

    /** One statement for all cells of a page. */
    private Page<Row> standings(
            Visitor visitor, List<Round> rounds, RoundWish wish, LocalDate today) {
        Listing list =
                new Listing(jdbc, "school", "s", visitor.districtId())
                        .and("true", "rounds", ids(rounds))
                        .and("true", "today", Date.valueOf(today))
                        .and(
                                """
                                (s.closed_on is null or exists (
                                    select from notice_school ns
                                    where ns.district_id = s.district_id and ns.notice_id = any(:rounds) and ns.school_id = s.id))
                                """);
        visitor.onlyNetworks()
                .ifPresent(only -> list.and("s.network_id = any(:seen)", "seen", seen(only)));
        String name = NameKey.ofSchool(wish.q());
        if (!name.isEmpty()) {
            list.and(
                            "(s.name_key like '%' || :name || '%' or starts_with(lower(s.code), :code))",
                            "name", name)
                    .and("true", "code", wish.q().toLowerCase(Locale.ROOT));
        }
        if (!wish.network().isEmpty()) {
            list.and("s.network_id = :network", "network", PathId.of(wish.network()));
        }
        return list.page(
                "s.id, s.code, s.name, network.name as network, cells.standings",
                """
                left join network on network.district_id = s.district_id and network.id = s.network_id
                left join lateral (
                    select string_agg(r.notice_id || ' ' || %s || ' ' || (r.is_stopped and r.reported_at is null), ' ') as standings from round_standing r
                    where r.district_id = s.district_id and r.notice_id = any(:rounds) and r.school_id = s.id) cells on true
                """
                        .formatted(STATE),
                "s.name_key, s.code",
                Page.number(wish.page()),
                RoundBoard::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Map<UUID, Cell> cells = new HashMap<>();
        String told = row.getString("standings");
        if (told != null) {
            String[] parts = told.split(" ", -1);
            for (int i = 0; i < parts.length; i += 3) {
                cells.put(
                        UUID.fromString(parts[i]),
                        new Cell(
                                Standing.ofCode(parts[i + 1]),
                                Boolean.parseBoolean(parts[i + 2]),
                                false));
            }
        }
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("network"),
                cells);
    }

    /** So many schools of a network reported to a round, or did not; null = of none. */
    record Total(UUID round, @Nullable String network, boolean reported, int schools) {}

    /** All that the visitor sees, the networks in order. */
    List<Total> totals(Visitor visitor, List<Round> rounds) {
        return jdbc.sql(
                        """
                        select r.notice_id as round, network.name as network, r.reported_at is not null as reported, count(*) as schools
                        from round_standing r
                        left join network on network.district_id = r.district_id and network.id = r.network_id
                        where r.district_id = :district and r.notice_id = any(:rounds)
                          and (:seen::uuid[] is null or r.network_id = any(:seen))
                        group by r.notice_id, network.code, network.name, 3 order by network.code nulls last, network.name
                        """)
                .param("district", visitor.districtId().value())
                .param("rounds", ids(rounds))
                .param("seen", visitor.onlyNetworks().map(RoundBoard::seen).orElse(null))
                .query(
                        (row, _) ->
                                new Total(
                                        row.getObject("round", UUID.class),
                                        row.getString("network"),
                                        row.getBoolean("reported"),
                                        row.getInt("schools")))
                .list();
    }

    private static UUID[] seen(java.util.Set<Network.Id> networks) {
        return networks.stream().map(Network.Id::value).toArray(UUID[]::new);
    }

    private static UUID[] ids(List<Round> rounds) {
        return rounds.stream().map(Round::id).toArray(UUID[]::new);
    }
}
