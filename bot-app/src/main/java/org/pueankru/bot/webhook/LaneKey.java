package org.pueankru.bot.webhook;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent.Header;

/** Names a chat in the store. Masked in text, because it holds LINE's id of a person. */
record LaneKey(String channel, String chat) {
    static @Nullable LaneKey of(Header header) {
        ChatId chat = header.chat();
        return chat == null ? null : of(header.channel(), chat);
    }

    static LaneKey of(ChannelId channel, ChatId chat) {
        return new LaneKey(channel.value(), keyOf(chat));
    }

    private static String keyOf(ChatId chat) {
        return switch (chat) {
            case ChatId.Person person -> "person:" + person.value();
            case ChatId.Group group -> "group:" + group.value();
            case ChatId.Room room -> "room:" + room.value();
        };
    }

    @Override
    public String toString() {
        return "LaneKey[masked]";
    }
}
