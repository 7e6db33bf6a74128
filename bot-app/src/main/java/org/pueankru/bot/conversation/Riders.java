package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Lets what waits for a chat go along with a reply, without ever keeping the reply from going. */
@Component
class Riders {
    private static final Logger log = LoggerFactory.getLogger(Riders.class);

    private final List<ReplyRider> riders;

    Riders(List<ReplyRider> riders) {
        this.riders = List.copyOf(riders);
    }

    /** The reply with what goes along before it. */
    List<OutgoingMessage> with(
            List<OutgoingMessage> reply, IncomingEvent.Header header, ChatId chat) {
        List<OutgoingMessage> all = new ArrayList<>();
        for (ReplyRider rider : riders) {
            int room = OutgoingMessage.LIMIT - reply.size() - all.size();
            if (room > 0) {
                all.addAll(boarding(rider, header, chat, room));
            }
        }
        all.addAll(reply);
        return all;
    }

    private static List<OutgoingMessage> boarding(
            ReplyRider rider, IncomingEvent.Header header, ChatId chat, int room) {
        try {
            return rider.board(header.channel(), chat, header.id(), room);
        } catch (RuntimeException e) {
            // the answer matters more
            log.warn("Nothing went along with a reply", e);
            return List.of();
        }
    }

    void ended(IncomingEvent.Header header, ReplyOutcome outcome) {
        EventId event = header.id();
        for (ReplyRider rider : riders) {
            try {
                rider.ended(header.channel(), event, outcome);
            } catch (RuntimeException e) {
                // it is closed as unknown in its time
                log.warn("What went along with a reply could not be closed", e);
            }
        }
    }
}
