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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The schools of a round that a visitor sees. Thread-safe. */
@Repository
class RoundTable {
    /** Filters beside the states themselves. */
    static final List<String> GROUPS = List.of("open", "reported", "own-due", "stopped");

    private static final String TABLE =
            """
            (select r.district_id, r.notice_id, r.school_id, r.code, r.name, r.name_key, r.network_id, r.unreached,
                    r.due, r.has_own_due, r.reported_at, r.reported_how, r.asked_days, r.is_stopped,
                    case when r.said = 'waiting' and r.due < :today then 'overdue' else r.said end as state
             from round_standing r)
            """;
    private static final String COLUMNS =
            """
            t.school_id, t.code, t.name, network.name as network, t.state, t.due, t.has_own_due, t.reported_at, t.reported_how,
            t.asked_days, t.unreached, t.is_stopped, m.times, m.last
            """;
    private static final String JOINS =
            """
            left join network on network.district_id = t.district_id and network.id = t.network_id
            left join lateral (select count(*) as times, max(made_on) as last from reminder_to_school
                               where district_id = t.district_id and notice_id = t.notice_id and school_id = t.school_id) m on true
            """;
    private static final String ORDER =
            """
            array_position(array['help', 'more-time', 'overdue', 'waiting', 'unreachable', 'cancelled', 'late', 'on-time'], t.state), t.name_key, t.code
            """;

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A school in the list.
     *
     * @param due until when it may report
     * @param hasOwnDue whether the office gave it that day
     * @param reportedHow who said so: a code
     * @param askedDays more days that it asks for
     * @param unreached why the notice could not be sent to it; null = it was
     * @param stopped whether the office stopped reminding it
     * @param reminders how many it got
     * @param lastReminded null = never
     */
    record Row(
            UUID id,
            String code,
            String name,
            @Nullable String network,
            Standing state,
            LocalDate due,
            boolean hasOwnDue,
            @Nullable Instant reportedAt,
            @Nullable String reportedHow,
            @Nullable Integer askedDays,
            @Nullable String unreached,
            boolean stopped,
            int reminders,
            @Nullable LocalDate lastReminded) {
        public boolean isUnreachable() {
            return state == Standing.UNREACHABLE && unreached != null;
        }

        /** It would be reminded, if the office had not stopped that. */
        public boolean isLeftAlone() {
            return stopped && !state.isReported();
        }

        /** The day that it asks for, from today where its own is over. */
        public LocalDate wished(LocalDate today) {
            LocalDate from = due.isBefore(today) ? today : due;
            return askedDays == null ? from : from.plusDays(askedDays);
        }
    }

    Page<Row> page(Visitor visitor, Notice.Id notice, RoundWish wish, LocalDate today) {
        return list(visitor, notice, wish, today)
                .page(COLUMNS, JOINS, ORDER, Page.number(wish.page()), RoundTable::row);
    }

    /** All of them, as far as the visitor sees them. */
    List<Row> all(Visitor visitor, Notice.Id notice, LocalDate today) {
        return list(visitor, notice, RoundWish.ALL, today)
                .all(COLUMNS, JOINS, ORDER, RoundTable::row);
    }

    private Listing list(Visitor visitor, Notice.Id notice, RoundWish wish, LocalDate today) {
        Listing list =
                new Listing(jdbc, TABLE, "t", visitor.districtId())
                        .and("t.notice_id = :notice", "notice", notice.value())
                        .and("true", "today", Date.valueOf(today));
        visitor.onlyNetworks().ifPresent(networks -> within(list, networks));
        String name = NameKey.ofSchool(wish.q());
        if (!name.isEmpty()) {
            list.and(
                            "(t.name_key like '%' || :name || '%' or starts_with(lower(t.code), :code))",
                            "name", name)
                    .and("true", "code", wish.q().toLowerCase(Locale.ROOT));
        }
        if (!wish.network().isEmpty()) {
            list.and("t.network_id = :network", "network", PathId.of(wish.network()));
        }
        state(list, wish.state());
        return list;
    }

    private static void within(Listing list, Set<Network.Id> networks) {
        list.and(
                "t.network_id = any(:seen)",
                "seen",
                networks.stream().map(Network.Id::value).toArray(UUID[]::new));
    }

    private static void state(Listing list, String state) {
        switch (state) {
            case "open" -> list.and("t.reported_at is null");
            case "reported" -> list.and("t.reported_at is not null");
            case "own-due" -> list.and("t.has_own_due and t.reported_at is null");
            case "stopped" -> list.and("t.is_stopped and t.reported_at is null");
            default ->
                    Standing.find(state)
                            .ifPresent(one -> list.and("t.state = :state", "state", one.code()));
        }
    }

    /** Those that have not reported and are not left alone, of what is asked for. */
    Set<School.Id> open(Visitor visitor, Notice.Id notice, RoundWish wish, LocalDate today) {
        return new LinkedHashSet<>(
                list(visitor, notice, wish, today)
                        .and("t.reported_at is null and not t.is_stopped")
                        .all(
                                "t.school_id",
                                "",
                                ORDER,
                                (row, _) -> new School.Id(row.getObject("school_id", UUID.class))));
    }

    /** Whether the round asks this school. */
    boolean has(DistrictId district, Notice.Id notice, School.Id school) {
        return jdbc.sql(
                        """
                        select exists (select from notice_school where district_id = ? and notice_id = ? and school_id = ?)
                        """)
                .params(district.value(), notice.value(), school.value())
                .query(Boolean.class)
                .single();
    }

    /** So many schools of a network stand so; null = of none. */
    record Count(@Nullable String network, Standing state, int schools) {}

    /** All that the visitor sees. */
    List<Count> counts(Visitor visitor, Notice.Id notice, LocalDate today) {
        UUID[] seen =
                visitor.onlyNetworks()
                        .map(only -> only.stream().map(Network.Id::value).toArray(UUID[]::new))
                        .orElse(null);
        return jdbc.sql(
                        """
                        select network.name as network, t.state, count(*) as schools
                        from %s t
                        left join network on network.district_id = t.district_id and network.id = t.network_id
                        where t.district_id = :district and t.notice_id = :notice
                          and (:seen::uuid[] is null or t.network_id = any(:seen))
                        group by network.name, network.code, t.state order by network.code nulls last, network.name
                        """
                                .formatted(TABLE))
                .param("district", visitor.districtId().value())
                .param("notice", notice.value())
                .param("today", Date.valueOf(today))
                .param("seen", seen)
                .query(
                        (row, _) ->
                                new Count(
                                        row.getString("network"),
                                        Standing.ofCode(row.getString("state")),
                                        row.getInt("schools")))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp reported = row.getTimestamp("reported_at");
        Date last = row.getDate("last");
        return new Row(
                row.getObject("school_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("network"),
                Standing.ofCode(row.getString("state")),
                row.getDate("due").toLocalDate(),
                row.getBoolean("has_own_due"),
                reported == null ? null : reported.toInstant(),
                row.getString("reported_how"),
                row.getObject("asked_days", Integer.class),
                row.getString("unreached"),
                row.getBoolean("is_stopped"),
                row.getInt("times"),
                last == null ? null : last.toLocalDate());
    }
}
