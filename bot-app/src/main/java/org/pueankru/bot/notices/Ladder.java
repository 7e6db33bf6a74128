package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * When those who have not answered are reminded.
 *
 * @param by the day by which an answer is wished; null = the day on which it takes place or is due
 * @param days days from that one, negative = before it; ascending, each once
 * @param most reminders that a school gets at most
 * @param gap days that lie at least between two of a school
 */
public record Ladder(@Nullable LocalDate by, List<Integer> days, int most, int gap) {
    /** For a report: what an office gets that chooses nothing. */
    public static final List<Integer> USUAL = List.of(-7, -3, -1, 0, 1, 3);

    public Ladder {
        days = days.stream().distinct().sorted().toList();
    }

    /** A report's usual reminders. */
    public static Ladder usual() {
        return new Ladder(null, USUAL, USUAL.size(), 1);
    }
}
