package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A role that a person has, had or asks for at a place.
 *
 * @param to the last day; null unless it ended
 */
public record Post(
        Id id,
        Person.Id person,
        Role role,
        Place place,
        State state,
        LocalDate from,
        @Nullable LocalDate to,
        Source source) {
    /** Names a post within its district. */
    public record Id(UUID value) {
        static Id fresh() {
            return new Id(UUID.randomUUID());
        }
    }

    /** How far it has come. */
    public enum State {
        /** Somebody has to agree first. */
        WAITING,
        HELD,
        ENDED,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Where it came from. */
    public enum Source {
        IMPORT,
        INVITE,
        /** The person said so. */
        CLAIM,
        CONSOLE,
        /** A program of the office. */
        API,
        /** The set-up code of the service. */
        SETUP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Source ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isHeld() {
        return state == State.HELD;
    }
}
