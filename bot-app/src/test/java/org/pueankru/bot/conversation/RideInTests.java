package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Always has this to tell. */
final class RideInTests implements FreeRide {
    static final QuickReply TAP = new QuickReply("ดู", new Tap.Choose("ride:see", "ดู"));

    private final String line;
    private final List<List<OutgoingMessage>> arrived = new ArrayList<>();

    RideInTests(String line) {
        this.line = line;
    }

    @Override
    public Optional<Ride> waiting(ChannelId channel, ChatId.Person chat, Instant at) {
        return Optional.of(new Ride(line, TAP));
    }

    @Override
    public void arrived(
            ChannelId channel, ChatId.Person chat, List<OutgoingMessage> reply, Instant at) {
        arrived.add(reply);
    }

    List<List<OutgoingMessage>> arrived() {
        return arrived;
    }
}
