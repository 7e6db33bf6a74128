package org.pueankru.bot.webhook;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.KeptTalk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;

/** Texts of events that were missed or given up. */
@Repository
class InboxTalk implements KeptTalk {
    private final JdbcClient jdbc;
    private final Clock clock;

    InboxTalk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void erase(ChannelId channel, ChatId chat) {
        LaneKey lane = LaneKey.of(channel, chat);
        jdbc.sql(
                        """
                        update inbox_event set body = null, state = 'erased', last_error = null, closed_at = ?
                        where channel_id = ? and chat_key = ? and state in ('missed', 'parked')
                        """)
                .params(Timestamp.from(clock.instant()), lane.channel(), lane.chat())
                .update();
    }
}
