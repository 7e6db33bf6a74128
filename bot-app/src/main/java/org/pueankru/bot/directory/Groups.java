package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.SeenGroups.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The group chats of the districts. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class Groups {
    private static final String COLUMNS =
            """
            select id, line_id, kind, name, state, school_id, network_id, list_id, whole, members, counted_at, since
            from group_chat
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Groups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a district's: those that need somebody first, then by name. */
    public List<GroupChat> all(DistrictId district) {
        return jdbc.sql(
                        COLUMNS
                                + "where district_id = ? order by array_position(array['gone', 'unbound', 'bound'], state),"
                                + " name nulls last, since, id")
                .param(district.value())
                .query((row, _) -> group(row))
                .list();
    }

    public Optional<GroupChat> byId(DistrictId district, GroupChat.Id id) {
        return jdbc.sql(COLUMNS + "where district_id = ? and id = ?")
                .params(district.value(), id.value())
                .query((row, _) -> group(row))
                .optional();
    }

    public Optional<GroupChat> of(DistrictId district, ChatId chat) {
        return jdbc.sql(COLUMNS + "where district_id = ? and line_id = ?")
                .params(district.value(), chat.value())
                .query((row, _) -> group(row))
                .optional();
    }

    /**
     * The bot is in this group; one that had been left is unbound again.
     *
     * @param at when it was seen there; what is older than the last time it left changes nothing
     */
    public GroupChat joined(DistrictId district, ChatId chat, Instant at) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        insert into group_chat (district_id, id, line_id, kind, state, since, changed_at, bond_at, count_due_at)
                        values (:district, :id, :chat, :kind, 'unbound', :now, :now, :at, :now)
                        on conflict (district_id, line_id) do update
                        set state = 'unbound', gone_why = null, school_id = null, network_id = null, list_id = null,
                            whole = false, changed_at = excluded.changed_at, bond_at = excluded.bond_at,
                            count_due_at = excluded.count_due_at
                        where group_chat.state = 'gone' and (group_chat.bond_at is null or group_chat.bond_at <= excluded.bond_at)
                        """)
                .param("district", district.value())
                .param("id", UUID.randomUUID())
                .param("chat", chat.value())
                .param("kind", chat.kind())
                .param("now", now)
                .param("at", Timestamp.from(at))
                .update();
        return of(district, chat).orElseThrow();
    }

    /** From now on the group stands for this, and for nothing else. */
    public GroupChat bind(DistrictId district, ChatId chat, Stands stands) {
        joined(district, chat, clock.instant());
        jdbc.sql(
                        """
                        update group_chat
                        set state = 'bound', gone_why = null, school_id = ?, network_id = ?, list_id = ?, whole = ?, changed_at = ?
                        where district_id = ? and line_id = ?
                        """)
                .param(Stands.schoolOf(stands))
                .param(Stands.networkOf(stands))
                .param(Stands.listOf(stands))
                .param(stands instanceof Stands.ForDistrict)
                .param(Timestamp.from(clock.instant()))
                .param(district.value())
                .param(chat.value())
                .update();
        return of(district, chat).orElseThrow();
    }

    /**
     * The groups that stand for one of these.
     *
     * @param column {@code school_id} or {@code network_id}
     */
    List<GroupChat> standingFor(DistrictId district, String column, List<UUID> places) {
        return jdbc.sql(
                        COLUMNS
                                + "where district_id = :district and state = 'bound' and %s in (:places) order by since, id"
                                        .formatted(column))
                .param("district", district.value())
                .param("places", places)
                .query((row, _) -> group(row))
                .list();
    }

    /** Stands for nothing any more, and the bot stays in it; whether it stood for something. */
    public boolean unbind(DistrictId district, GroupChat.Id id) {
        return jdbc.sql(
                                """
                        update group_chat
                        set state = 'unbound', school_id = null, network_id = null, list_id = null, whole = false, changed_at = ?
                        where district_id = ? and id = ? and state = 'bound'
                        """)
                        .params(Timestamp.from(clock.instant()), district.value(), id.value())
                        .update()
                == 1;
    }

    /** Why a group is gone. */
    public enum Why {
        /** The bot was removed from it. */
        LEFT,
        /** LINE does not know it, or not with this bot. */
        UNKNOWN
    }

    /**
     * The bot is not in it any more.
     *
     * @param at when it was so; what is older than the last time it joined changes nothing
     * @return the group, when it was there until now
     */
    public Optional<GroupChat> gone(DistrictId district, ChatId chat, Why why, Instant at) {
        boolean changed =
                jdbc.sql(
                                        """
                                        update group_chat set state = 'gone', gone_why = :why, changed_at = :now, bond_at = :at
                                        where district_id = :district and line_id = :chat and state <> 'gone'
                                          and (bond_at is null or bond_at <= :at)
                                        """)
                                .param("why", why.name().toLowerCase(Locale.ROOT))
                                .param("now", Timestamp.from(clock.instant()))
                                .param("at", Timestamp.from(at))
                                .param("district", district.value())
                                .param("chat", chat.value())
                                .update()
                        == 1;
        return changed ? of(district, chat) : Optional.empty();
    }

    /**
     * Somebody spoke in a group that counts as gone: the bot is in it. Where only LINE had not
     * known it for a while, it stands for what it stood for; where the bot had been removed,
     * somebody has to bind it again.
     *
     * @param at when it was so; what is older than the moment it was gone changes nothing
     * @return the group, when it was gone until now
     */
    public Optional<GroupChat> back(DistrictId district, ChatId chat, Instant at) {
        boolean changed =
                jdbc.sql(
                                        """
                                        update group_chat
                                        set state = case when gone_why = 'unknown' and num_nonnulls(school_id, network_id, list_id) > 0
                                                           or gone_why = 'unknown' and whole then 'bound' else 'unbound' end,
                                            school_id = case when gone_why = 'unknown' then school_id end,
                                            network_id = case when gone_why = 'unknown' then network_id end,
                                            list_id = case when gone_why = 'unknown' then list_id end,
                                            whole = gone_why = 'unknown' and whole,
                                            gone_why = null, changed_at = :now, bond_at = :at, count_due_at = :now
                                        where district_id = :district and line_id = :chat and state = 'gone'
                                          and (bond_at is null or bond_at < :at)
                                        """)
                                .param("now", Timestamp.from(clock.instant()))
                                .param("at", Timestamp.from(at))
                                .param("district", district.value())
                                .param("chat", chat.value())
                                .update()
                        == 1;
        return changed ? of(district, chat) : Optional.empty();
    }

    /** Notes what LINE says of the group. */
    public void counted(DistrictId district, ChatId chat, String name, int members) {
        jdbc.sql(
                        """
                        update group_chat set name = ?, members = ?, counted_at = ? where district_id = ? and line_id = ?
                        """)
                .params(
                        name,
                        members,
                        Timestamp.from(clock.instant()),
                        district.value(),
                        chat.value())
                .update();
    }

    /** Somebody came or went: the group is counted soon. */
    public void countSoon(DistrictId district, ChatId chat) {
        countAt(district, chat, clock.instant());
    }

    /** When the group is counted next. */
    public void countAt(DistrictId district, ChatId chat, Instant when) {
        jdbc.sql("update group_chat set count_due_at = ? where district_id = ? and line_id = ?")
                .params(Timestamp.from(when), district.value(), chat.value())
                .update();
    }

    /** Of these, the ones that have no row. */
    public List<Seen> unknownOf(List<Seen> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        Set<String> known =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        select d.channel_id || ' ' || g.line_id
                                        from group_chat g join district d on d.id = g.district_id
                                        where g.line_id in (:chats)
                                        """)
                                .param(
                                        "chats",
                                        seen.stream().map(each -> each.chat().value()).toList())
                                .query(String.class)
                                .list());
        return seen.stream()
                .filter(each -> !known.contains(each.channel().value() + " " + each.chat().value()))
                .toList();
    }

    /** A group that is to be counted now. */
    public record Due(DistrictId district, ChatId chat) {}

    /**
     * Takes groups that are to be counted; no other instance gets them before they are due again.
     *
     * @param most at most so many
     * @param again when they are due again unless somebody comes or goes
     */
    public List<Due> takeDue(int most, Instant again) {
        return jdbc.sql(
                        """
                        update group_chat set count_due_at = :again
                        where (district_id, id) in (
                            select district_id, id from group_chat
                            where state <> 'gone' and count_due_at <= :now
                            order by count_due_at limit :most for update skip locked)
                        returning district_id, line_id, kind
                        """)
                .param("again", Timestamp.from(again))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query(
                        (row, _) ->
                                new Due(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        ChatId.of(row.getString("kind"), row.getString("line_id"))))
                .list();
    }

    private static GroupChat group(ResultSet row) throws SQLException {
        String line = row.getString("line_id");
        Timestamp counted = row.getTimestamp("counted_at");
        Stands stands =
                Stands.of(
                                row.getObject("school_id", UUID.class),
                                row.getObject("network_id", UUID.class),
                                row.getObject("list_id", UUID.class))
                        .orElse(row.getBoolean("whole") ? new Stands.ForDistrict() : null);
        return new GroupChat(
                new GroupChat.Id(row.getObject("id", UUID.class)),
                ChatId.of(row.getString("kind"), line),
                row.getString("name"),
                GroupChat.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                stands,
                row.getObject("members", Integer.class),
                counted == null ? null : counted.toInstant(),
                row.getTimestamp("since").toInstant());
    }
}
