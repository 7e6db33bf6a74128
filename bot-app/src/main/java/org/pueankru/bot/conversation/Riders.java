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
import java.util.Optional;

/** Lets what waits for a chat go along with a reply, without ever keeping the reply from going. */
@Component
class Riders {
    private static final Logger log = LoggerFactory.getLogger(Riders.class);

    private final List<ReplyRider> riders;

    Riders(List<ReplyRider> riders) {
        this.riders = List.copyOf(riders);
    }

    /**
     * A reply with what goes along before it.
     *
     * @param carries whether anything goes along, be it within the answer itself
     */
    record Load(List<OutgoingMessage> messages, boolean carries) {}

    Load with(List<OutgoingMessage> reply, IncomingEvent.Header header, ChatId chat) {
        List<OutgoingMessage> all = new ArrayList<>();
        boolean carries = false;
        for (ReplyRider rider : riders) {
            int room = OutgoingMessage.LIMIT - reply.size() - all.size();
            Optional<List<OutgoingMessage>> boarded = boarding(rider, header, chat, reply, room);
            carries |= boarded.isPresent();
            boarded.ifPresent(all::addAll);
        }
        all.addAll(reply);
        return new Load(all, carries);
    }

    private static Optional<List<OutgoingMessage>> boarding(
            ReplyRider rider,
            IncomingEvent.Header header,
            ChatId chat,
            List<OutgoingMessage> reply,
            int room) {
        try {
            return rider.board(
                    header.channel(), chat, header.id(), header.occurredAt(), reply, room);
        } catch (RuntimeException e) {
            // the answer matters more
            log.warn("Nothing went along with a reply", e);
            return Optional.empty();
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
