package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.SeenGroups.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which groups are to be counted, and when. Thread-safe; throws Spring's data access exceptions
 * while the store is down.
 */
@Repository
public class GroupsToCount {
    private final JdbcClient jdbc;
    private final Clock clock;

    GroupsToCount(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
}
