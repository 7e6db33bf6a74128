package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.rounds.Fate;
import org.pueankru.bot.rounds.Reminded;
import org.pueankru.bot.rounds.ReminderFates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The schools of a round that a visitor sees. Thread-safe. */
@Repository
class RoundTable {
    /** Filters beside the states themselves. */
    static final List<String> GROUPS = List.of("open", "reported", "own-due", "stopped");

    /** How a school stands takes some looking up: offset 0 has that done once for each. */
    private static final String TABLE =
            """
            (select s.*, case when s.said = 'waiting' and s.due < :today then 'overdue' else s.said end as state
             from (select r.district_id, r.notice_id, r.school_id, r.code, r.name, r.name_key, r.network_id, r.unreached,
                          r.due, r.has_own_due, r.reported_at, r.reported_how, r.asked_days, r.is_stopped, r.said
                   from round_standing r
                   where r.district_id = :district and r.notice_id = :notice
                     and (:part::uuid[] is null or r.school_id = any(:part)) offset 0) s)
            """;

    private static final String COLUMNS =
            """
            t.school_id, t.code, t.name, network.name as network, t.state, t.due, t.has_own_due, t.reported_at, t.reported_how,
            t.asked_days, t.unreached, t.is_stopped
            """;
    private static final String NETWORK =
            """
            left join network on network.district_id = t.district_id and network.id = t.network_id
            """;
    private static final String ORDER =
            """
            array_position(array['help', 'more-time', 'overdue', 'waiting', 'unreachable', 'cancelled', 'late', 'on-time'], t.state), t.name_key, t.code
            """;

    /** Days more that the page offers to give to whoever asked for none. */
    private static final int USUAL_MORE = 3;

    private final JdbcClient jdbc;
    private final ReminderFates fates;

    RoundTable(JdbcClient jdbc, ReminderFates fates) {
        this.jdbc = jdbc;
        this.fates = fates;
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
     * @param reminded null = no reminder was made for it
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
            @Nullable Reminded reminded) {
        public int reminders() {
            return reminded == null ? 0 : reminded.times();
        }

        public @Nullable LocalDate lastReminded() {
            return reminded == null ? null : reminded.last();
        }

        /**
         * What there is to say of the newest reminder; null = it went out, or nobody waits for it.
         */
        public @Nullable Reminded unsettled() {
            return reminded == null || state.isReported() || reminded.fate().how() == Fate.How.SENT
                    ? null
                    : reminded;
        }

        public boolean isUnreachable() {
            return state == Standing.UNREACHABLE && unreached != null;
        }

        /** It would be reminded, if the office had not stopped that. */
        public boolean isLeftAlone() {
            return stopped && !state.isReported();
        }

        /**
         * The day that it asks for, from today where its own is over; a few days later where it
         * named none.
         */
        public LocalDate wished(LocalDate today) {
            LocalDate from = due.isBefore(today) ? today : due;
            return from.plusDays(Objects.requireNonNullElse(askedDays, USUAL_MORE));
        }
    }

    /**
     * How a school stands, in the order of the list.
     *
     * @param network by its code and name; null = of none
     * @param wanted whether it is one of those that are asked for
     */
    record Stand(
            UUID school,
            @Nullable String networkCode,
            @Nullable String network,
            Standing state,
            boolean wanted) {}

    /** All that the visitor sees, read once: from it come the figures and what a page shows. */
    List<Stand> stands(Visitor visitor, Notice.Id notice, RoundWish wish, LocalDate today) {
        Listing list = seen(visitor, notice, today);
        List<String> conditions = WishedSchools.conditions(list, wish);
        return list.all(
                "t.school_id, network.code as network_code, network.name as network, t.state, %s as wanted"
                        .formatted(
                                conditions.isEmpty() ? "true" : String.join(" and ", conditions)),
                NETWORK,
                ORDER,
                (row, _) ->
                        new Stand(
                                row.getObject("school_id", UUID.class),
                                row.getString("network_code"),
                                row.getString("network"),
                                Standing.ofCode(row.getString("state")),
                                row.getBoolean("wanted")));
    }

    /** The part that is asked for, with all that a page shows of it. */
    Page<Row> page(
            Visitor visitor, Notice.Id notice, List<Stand> stands, int number, LocalDate today) {
        List<UUID> wanted = stands.stream().filter(Stand::wanted).map(Stand::school).toList();
        int pages = Math.max(1, (wanted.size() + Page.SIZE - 1) / Page.SIZE);
        int shown = Math.min(number, pages);
        UUID[] part =
                wanted.stream()
                        .skip((shown - 1L) * Page.SIZE)
                        .limit(Page.SIZE)
                        .toArray(UUID[]::new);
        return new Page<>(
                rows(visitor, notice, seen(visitor, notice, today).and("true", "part", part), part),
                wanted.size(),
                shown);
    }

    private List<Row> rows(Visitor visitor, Notice.Id notice, Listing list, UUID[] schools) {
        Map<School.Id, Reminded> reminded =
                fates.ofSchools(
                                visitor.districtId(),
                                List.of(notice),
                                Arrays.stream(schools).map(School.Id::new).toList())
                        .getOrDefault(notice, Map.of());
        return list.all(COLUMNS, NETWORK, ORDER, (row, _) -> row(row, reminded));
    }

    /** All of them, as far as the visitor sees them. */
    List<Row> all(Visitor visitor, Notice.Id notice, LocalDate today) {
        UUID[] schools =
                stands(visitor, notice, RoundWish.ALL, today).stream()
                        .map(Stand::school)
                        .toArray(UUID[]::new);
        return rows(visitor, notice, list(visitor, notice, RoundWish.ALL, today), schools);
    }

    private Listing list(Visitor visitor, Notice.Id notice, RoundWish wish, LocalDate today) {
        Listing list = seen(visitor, notice, today);
        WishedSchools.conditions(list, wish).forEach(list::and);
        return list;
    }

    private Listing seen(Visitor visitor, Notice.Id notice, LocalDate today) {
        Listing list =
                new Listing(jdbc, TABLE, "t", visitor.districtId())
                        .and("true", "notice", notice.value())
                        .and("true", "part", null)
                        .and("true", "today", Date.valueOf(today));
        visitor.onlyNetworks()
                .ifPresent(
                        networks ->
                                list.and(
                                        "t.network_id = any(:seen)",
                                        "seen",
                                        networks.stream()
                                                .map(Network.Id::value)
                                                .toArray(UUID[]::new)));
        return list;
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

    private static Row row(ResultSet row, Map<School.Id, Reminded> reminded) throws SQLException {
        Timestamp reported = row.getTimestamp("reported_at");
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
                reminded.get(new School.Id(row.getObject("school_id", UUID.class))));
    }
}
