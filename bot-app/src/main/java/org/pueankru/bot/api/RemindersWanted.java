package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Content.Asks;
import org.pueankru.bot.notices.Ladder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * When those who have not answered are to be reminded.
 *
 * @param by the day by which an answer is wished; null = the day of {@code from}
 * @param days days from that one, negative = before it
 * @param most reminders that a school gets at most; for a report only
 * @param gap days that lie at least between two; for a report only
 */
record RemindersWanted(
        @Nullable LocalDate by,
        @Nullable List<Integer> days,
        @Nullable Integer most,
        @Nullable Integer gap) {
    private static final int FURTHEST = 60;

    /**
     * @param today in Bangkok
     */
    @Nullable Ladder read(Asks asks, @Nullable LocalDateTime from, LocalDate today) {
        return switch (asks) {
            case NOTHING -> throw ApiProblem.wrong("reminders: it asks for no answer.");
            case REPORT -> ofReport();
            case SEEN, COMING, SAFE -> ofOthers(from, today);
        };
    }

    private Ladder ofReport() {
        if (by != null) {
            throw ApiProblem.wrong("reminders.by: a report is due at from.");
        }
        List<Integer> on = days == null ? Ladder.USUAL : checked(days);
        return new Ladder(
                null,
                on,
                count("most", Objects.requireNonNullElse(most, Ladder.USUAL.size()), Ladder.MOST),
                count("gap", Objects.requireNonNullElse(gap, 1), Ladder.LONGEST_GAP));
    }

    private Ladder ofOthers(@Nullable LocalDateTime from, LocalDate today) {
        if (most != null || gap != null) {
            throw ApiProblem.wrong("reminders: most and gap are for reports.");
        }
        List<Integer> on = checked(Objects.requireNonNullElse(days, List.of()));
        if (on.isEmpty() || on.stream().anyMatch(day -> day > 0)) {
            throw ApiProblem.wrong("reminders.days must have days up to 0, at least one.");
        }
        if (by == null && from == null) {
            throw ApiProblem.wrong("reminders.by is missing, and so is from.");
        }
        if (by != null && by.isBefore(today)) {
            throw ApiProblem.wrong("reminders.by has passed.");
        }
        int all = (int) on.stream().distinct().count();
        return new Ladder(by, on, Math.min(Ladder.MOST, all), 1);
    }

    private static List<Integer> checked(List<Integer> days) {
        boolean wrong =
                days.stream().anyMatch(day -> day == null || Math.abs((long) day) > FURTHEST);
        if (wrong) {
            throw ApiProblem.wrong("reminders.days must be -" + FURTHEST + " to " + FURTHEST + ".");
        }
        return days;
    }

    private static int count(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw ApiProblem.wrong("reminders." + field + " must be 1 to " + most + ".");
        }
        return number;
    }
}
