package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.ReplyOutcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whole messages that wait for a chat and go with the next free reply there, before the answer and
 * never in place of it; declare one as a bean. Thread-safe. A method that throws leaves the reply
 * as it would have been.
 */
public interface ReplyRider {
    /**
     * What goes along; asked again with the same event when a turn runs again, and then says the
     * same.
     *
     * @param occurredAt when the event was: the reply token is no older than that
     * @param reply what is said anyway: what waits and says just this goes along within it
     * @param room message objects that the reply has left
     * @return to be said before the reply; an empty list = the reply itself carries what waited;
     *     empty = nothing goes along
     */
    Optional<List<OutgoingMessage>> board(
            ChannelId channel,
            ChatId chat,
            EventId event,
            Instant occurredAt,
            List<OutgoingMessage> reply,
            int room);

    /**
     * What became of a reply to this event that something went along with. {@link
     * ReplyOutcome.Refused} means that LINE took the answer alone: what went along is to blame.
     */
    void ended(ChannelId channel, EventId event, ReplyOutcome outcome);
}
