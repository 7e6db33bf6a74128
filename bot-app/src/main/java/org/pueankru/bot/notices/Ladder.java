package org.pueankru.bot.notices;

import java.util.List;

/**
 * When those who have not answered are reminded.
 *
 * @param days days from the one on which it is due, negative = before it; ascending, each once
 * @param most reminders that a school gets at most
 * @param gap days that lie at least between two of a school
 */
public record Ladder(List<Integer> days, int most, int gap) {
    /** What an office gets that chooses nothing. */
    public static final Ladder USUAL = new Ladder(List.of(-7, -3, -1, 0, 1, 3), 6, 1);

    public Ladder {
        days = days.stream().distinct().sorted().toList();
    }
}
