package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A group of schools that work together.
 *
 * @param code the office's own, unique in the district
 * @param closedOn from this day it is history; null while it is there
 */
public record Network(Id id, String code, String name, @Nullable LocalDate closedOn) {
    /** Names a network within its district. */
    public record Id(UUID value) {
        static Id fresh() {
            return new Id(UUID.randomUUID());
        }
    }
}
