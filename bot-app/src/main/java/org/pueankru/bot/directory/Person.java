package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.PersonId;

import java.util.UUID;

/**
 * Somebody whom the district knows.
 *
 * @param code the office's own number; null when it has none
 * @param line their LINE id; null until they register
 */
public record Person(Id id, @Nullable String code, String name, @Nullable PersonId line) {
    /** Names a person within their district. */
    public record Id(UUID value) {
        static Id fresh() {
            return new Id(UUID.randomUUID());
        }
    }

    public boolean isRegistered() {
        return line != null;
    }

    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
