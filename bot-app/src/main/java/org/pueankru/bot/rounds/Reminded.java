package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How a school was reminded of a notice.
 *
 * @param times reminders that went out, or may have
 * @param last day of the last of these; null = none did
 * @param made day of the newest reminder, whatever became of it
 * @param fate what became of that one
 */
public record Reminded(int times, @Nullable LocalDate last, LocalDate made, Fate fate) {
    /** A reminder of a school. */
    record One(LocalDate made, Fate fate) {}

    /**
     * @param all in the order in which they were made, at least one
     */
    static Reminded of(List<One> all) {
        List<One> out = all.stream().filter(one -> one.fate().isOut()).toList();
        One newest = all.getLast();
        return new Reminded(
                out.size(),
                out.isEmpty() ? null : out.getLast().made(),
                newest.made(),
                newest.fate());
    }
}
