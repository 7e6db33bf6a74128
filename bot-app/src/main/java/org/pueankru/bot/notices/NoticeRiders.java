package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.ReplyRider;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.outbox.Rides;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets notices that wait for a person or a group go with the bot's next free reply there. */
@Component
class NoticeRiders implements ReplyRider {
    private final Districts districts;
    private final Rides rides;

    NoticeRiders(Districts districts, Rides rides) {
        this.districts = districts;
        this.rides = rides;
    }

    @Override
    public Optional<List<OutgoingMessage>> board(
            ChannelId channel,
            ChatId chat,
            EventId event,
            Instant occurredAt,
            List<OutgoingMessage> reply,
            int room) {
        return districts
                .of(channel)
                .flatMap(
                        district ->
                                rides.board(district.id(), chat, event, occurredAt, reply, room));
    }

    @Override
    public void ended(ChannelId channel, EventId event, ReplyOutcome outcome) {
        districts.of(channel).ifPresent(district -> rides.ended(district.id(), event, outcome));
    }
}
