package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Content.Asks;
import org.pueankru.bot.notices.Ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads out of a form of which round an announcement is, and who is reminded when; pure. */
final class RoundReading {
    static final int NAME = 80;

    /** Further from the day nobody reminds. */
    private static final int FURTHEST = 60;

    private static final int FEWEST_YEAR = 2_560;
    private static final int MOST_YEAR = 2_620;

    private final TypedNotice typed;
    private final Instant now;
    private final Trouble.Found troubles;

    RoundReading(TypedNotice typed, Instant now, Trouble.Found troubles) {
        this.typed = typed;
        this.now = now;
        this.troubles = troubles;
    }

    /** The round of a report that is due; null for what is none. */
    Content.@Nullable Round round(Asks asks, @Nullable LocalDateTime due) {
        if (asks != Asks.REPORT) {
            return null;
        }
        String name = typed.of("roundName").replaceAll("[\\p{Z}\\p{Cc}\\p{Cf}]+", " ").strip();
        if (name.isEmpty()) {
            troubles.tell("roundName", "round-missing");
        } else if (name.length() > NAME) {
            troubles.tell("roundName", "round-long", NAME, name.length());
        }
        return new Content.Round(
                name,
                fiscalYear(due),
                typed.has("names", TypedRound.ON),
                typed.has("goesUp", TypedRound.ON));
    }

    private int fiscalYear(@Nullable LocalDateTime due) {
        LocalDate usual =
                due == null ? now.atZone(WorkingHours.ZONE).toLocalDate() : due.toLocalDate();
        String year = TypedField.latin(typed.of("fiscalYear")).strip();
        if (year.isEmpty()) {
            return ThaiDates.fiscalYear(usual);
        }
        Optional<Integer> read =
                TypedField.count(year).filter(n -> n >= FEWEST_YEAR && n <= MOST_YEAR);
        if (read.isEmpty()) {
            troubles.tell("fiscalYear", "fiscal-year");
        }
        return read.orElseGet(() -> ThaiDates.fiscalYear(usual));
    }

    /**
     * When those who have not answered are reminded; null = not at all.
     *
     * @param from when it takes place or is due
     */
    @Nullable Ladder ladder(Asks asks, @Nullable LocalDateTime from) {
        return switch (asks) {
            case REPORT -> ofReport(from);
            case NOTHING -> null;
            case SEEN, COMING, SAFE -> typed.has("remind", TypedRound.ON) ? ofOthers(from) : null;
        };
    }

    private Ladder ofReport(@Nullable LocalDateTime due) {
        if (due == null && typed.moment("from").isEmpty()) {
            troubles.tell("fromDay", "due-missing");
        }
        return new Ladder(
                null,
                days(typed, "step"),
                number("most", Ladder.MOST),
                number("gap", Ladder.LONGEST_GAP));
    }

    private int number(String field, int most) {
        Optional<Integer> number =
                TypedField.count(typed.of(field)).filter(n -> n >= 1 && n <= most);
        if (number.isEmpty()) {
            troubles.tell(field, "round-" + field, most);
        }
        return number.orElse(1);
    }

    private Ladder ofOthers(@Nullable LocalDateTime from) {
        List<Integer> days = days(typed, "before").stream().filter(day -> day <= 0).toList();
        if (days.isEmpty()) {
            troubles.tell("before", "before-missing");
        }
        return new Ladder(by(from), days, Math.max(1, days.size()), 1);
    }

    private @Nullable LocalDate by(@Nullable LocalDateTime from) {
        String day = TypedField.latin(typed.of("byDay")).strip();
        if (day.isEmpty()) {
            if (from == null) {
                troubles.tell("byDay", "by-missing");
            }
            return null;
        }
        Optional<LocalDate> by = new TypedMoment(day, "").date();
        if (by.isEmpty()) {
            troubles.tell("byDay", "by-day");
        } else if (by.get().isBefore(now.atZone(WorkingHours.ZONE).toLocalDate())) {
            troubles.tell("byDay", "by-past");
        }
        return by.orElse(null);
    }

    /** The days that are chosen; what is none is left out. */
    static List<Integer> days(TypedNotice typed, String field) {
        return typed.all(field).stream()
                .filter(day -> day.matches("-?[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(day -> Math.abs(day) <= FURTHEST)
                .distinct()
                .sorted()
                .toList();
    }
}
