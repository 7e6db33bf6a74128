package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Reminders of a notice that did not go out, and what sending them now would mean.
 *
 * @param news answers to single schools or people that LINE did not take; they cost nothing
 * @param cost messages that LINE counts now
 * @param chats that would be told now
 */
public record Unsent(List<Part> parts, int news, int cost, int chats) {
    public Unsent {
        parts = List.copyOf(parts);
    }

    /** Whether staff may send some of it: the rest goes by itself. */
    public boolean isForStaff() {
        return news > 0 || parts.stream().anyMatch(part -> !part.waits());
    }

    /** Whether some of it goes by itself, when the district may send again today. */
    public boolean isWaiting() {
        return parts.stream().anyMatch(Part::waits);
    }

    /**
     * Those of one run.
     *
     * @param whom code of who should have been told: school, network or office
     * @param waits whether it goes by itself, when the district may send again today
     * @param why a code: month, dearer, limit, refused, late and so on
     * @param words LINE's, where LINE refused
     * @param schools names of those that still have not answered, in Thai order
     */
    public record Part(
            String whom,
            LocalDate day,
            boolean waits,
            String why,
            @Nullable String words,
            List<String> schools) {
        public Part {
            schools = List.copyOf(schools);
        }
    }
}
