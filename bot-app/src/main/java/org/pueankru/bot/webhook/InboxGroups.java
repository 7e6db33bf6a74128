package org.pueankru.bot.webhook;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.SeenGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Reads the groups off the stored events. */
@Repository
class InboxGroups implements SeenGroups {
    private final JdbcClient jdbc;

    InboxGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Seen> since(Instant when) {
        return jdbc.sql(
                        """
                        select distinct channel_id, chat_key from inbox_event
                        where received_at >= ? and chat_key not like 'person:%' and kind not like '%LEFT'
                        """)
                .param(Timestamp.from(when))
                .query(
                        (row, _) ->
                                new Seen(new ChannelId(row.getString(1)), chat(row.getString(2))))
                .list();
    }

    @Override
    public List<SeenPerson> peopleSince(Instant when) {
        return jdbc.sql(
                        """
                        select distinct channel_id, substr(chat_key, 8) from inbox_event
                        where received_at >= ? and chat_key like 'person:%'
                        """)
                .param(Timestamp.from(when))
                .query(
                        (row, _) ->
                                new SeenPerson(
                                        new ChannelId(row.getString(1)),
                                        new PersonId(row.getString(2))))
                .list();
    }

    private static ChatId chat(String key) {
        int colon = key.indexOf(':');
        String id = key.substring(colon + 1);
        return key.startsWith("room:") ? new ChatId.Room(id) : new ChatId.Group(id);
    }
}
