package org.pueankru.bot.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where people and the bot talk; its value is the id that LINE gives. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface ChatId {
    String value();

    /** A person's 1:1 chat with the bot; masked in text, because its value is the person's id. */
    record Person(String value) implements ChatId {
        @Override
        public String toString() {
            return "Person[masked]";
        }
    }

    /** A LINE group. */
    record Group(String value) implements ChatId {}

    /** An old multi-person chat; LINE made no new ones after 2020. */
    record Room(String value) implements ChatId {}

    /**
     * As it stands in a row.
     *
     * @param kind as {@link #kind()} tells it
     */
    static ChatId of(String kind, String value) {
        return switch (kind) {
            case "person" -> new Person(value);
            case "room" -> new Room(value);
            case "group" -> new Group(value);
            default -> throw new IllegalArgumentException("no kind of chat: " + kind);
        };
    }

    /** {@code person}, {@code group} or {@code room}; for rows. */
    @JsonIgnore
    default String kind() {
        return switch (this) {
            case Person _ -> "person";
            case Group _ -> "group";
            case Room _ -> "room";
        };
    }

    /** Whether nobody but one person reads along. */
    default boolean isOneToOne() {
        return this instanceof Person;
    }
}
