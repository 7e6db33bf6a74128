package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** A group, and whose it is. */
    public record Known(DistrictId district, GroupChat.Id group) {}

    /**
     * Somebody spoke in a group that may count as gone: the bot is in it. Where only LINE had not
     * known it for a while, it stands for what it stood for; where the bot had been removed,
     * somebody has to bind it again. This comes with each event: one statement, which changes
     * nothing while the group is there.
     *
     * @param at when it was so; what is older than the moment it was gone changes nothing
     * @return the group, when it was gone until now
     */
    public Optional<Known> back(ChannelId channel, ChatId chat, Instant at) {
        return jdbc.sql(
                        """
                        update group_chat g
                        set state = case when g.gone_why = 'unknown' and num_nonnulls(g.school_id, g.network_id, g.list_id) > 0
                                           or g.gone_why = 'unknown' and g.whole then 'bound' else 'unbound' end,
                            school_id = case when g.gone_why = 'unknown' then g.school_id end,
                            network_id = case when g.gone_why = 'unknown' then g.network_id end,
                            list_id = case when g.gone_why = 'unknown' then g.list_id end,
                            whole = g.gone_why = 'unknown' and g.whole,
                            gone_why = null, changed_at = :now, bond_at = :at, count_due_at = :now
                        from district d
                        where d.channel_id = :channel and d.closed_at is null
                          and g.district_id = d.id and g.line_id = :chat and g.state = 'gone'
                          and (g.bond_at is null or g.bond_at < :at)
                        returning g.district_id, g.id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("at", Timestamp.from(at))
                .param("channel", channel.value())
                .param("chat", chat.value())
                .query(
                        (row, _) ->
                                new Known(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        new GroupChat.Id(row.getObject("id", UUID.class))))
                .optional();
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
