package org.pueankru.bot.outbox;

import org.pueankru.bot.messaging.ChatId;

/** How a chat stands in a row. */
final class Chats {
    private Chats() {}

    static ChatId of(String kind, String line) {
        return switch (kind) {
            case "person" -> new ChatId.Person(line);
            case "room" -> new ChatId.Room(line);
            default -> new ChatId.Group(line);
        };
    }

    static String kindOf(ChatId chat) {
        return switch (chat) {
            case ChatId.Person _ -> "person";
            case ChatId.Room _ -> "room";
            case ChatId.Group _ -> "group";
        };
    }
}
