package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** All announcements of a district. Thread-safe. */
@Repository
public class NoticeList {
    /** One that stands still while sending. */
    private static final String STOPPED = "stopped";

    /** By which states people filter. */
    public static final List<String> STATES =
            List.of(
                    "draft",
                    "to-approve",
                    "planned",
                    "asking",
                    "sending",
                    STOPPED,
                    "sent",
                    "cancelled");

    private static final String COLUMNS =
            """
            n.id, n.kind, n.title, n.changed_at, n.send_at, n.released_at, d.taken, d.deliveries,
            case when n.state = 'sending' and s.state = 'stopped' then 'stopped' else n.state end as state
            """;
    private static final String JOINS =
            """
            left join sending s on s.district_id = n.district_id and s.id = n.id
            left join lateral (select count(*) as deliveries, count(*) filter (where state in ('accepted', 'rode')) as taken
                               from delivery
                               where delivery.district_id = n.district_id and delivery.sending_id = n.id) d on true
            """;

    private static final String TEXT =
            "lower(concat_ws(' ', n.title, n.content ->> 'text', n.content ->> 'place'))";

    private static final int MOST_WORDS = 10;

    private final JdbcClient jdbc;

    NoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An announcement as the list shows it.
     *
     * @param taken deliveries that LINE took
     * @param sendAt when it is wished to go; null = at once
     */
    public record Row(
            UUID id,
            String kind,
            String title,
            String state,
            Instant changedAt,
            @Nullable Instant sendAt,
            @Nullable Instant releasedAt,
            int taken,
            int deliveries) {}

    /**
     * The newest first.
     *
     * @param words each of which title, text or place holds; empty = any
     * @param kind by its code; anything else = all
     * @param state one of {@link #STATES}; anything else = all
     */
    public Page<Row> page(
            DistrictId district, String words, String kind, String state, String number) {
        Listing list = new Listing(jdbc, "notice", "n", district);
        addWords(list, words);
        if (NoticeKind.ofCode(kind).isPresent()) {
            list.and("n.kind = :kind", "kind", kind);
        }
        if (state.equals(STOPPED)) {
            list.and("n.state = 'sending'")
                    .and(
                            "exists (select from sending s where s.district_id = n.district_id"
                                    + " and s.id = n.id and s.state = 'stopped')");
        } else if (STATES.contains(state)) {
            list.and("n.state = :state", "state", state);
        }
        return list.page(
                COLUMNS, JOINS, "n.changed_at desc, n.id", Page.number(number), NoticeList::row);
    }

    private static void addWords(Listing list, String words) {
        List<String> each =
                Arrays.stream(words.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        for (int i = 0; i < each.size(); i++) {
            String name = "word" + i;
            list.and("position(lower(:" + name + ") in " + TEXT + ") > 0", name, each.get(i));
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("state"),
                row.getTimestamp("changed_at").toInstant(),
                instant(row.getTimestamp("send_at")),
                instant(row.getTimestamp("released_at")),
                row.getInt("taken"),
                row.getInt("deliveries"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
