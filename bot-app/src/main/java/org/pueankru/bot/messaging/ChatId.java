package org.pueankru.bot.messaging;

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

    /** Whether nobody but one person reads along. */
    default boolean isOneToOne() {
        return this instanceof Person;
    }
}
