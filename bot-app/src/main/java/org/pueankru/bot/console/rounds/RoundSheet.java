package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.rounds.Fate;
import org.pueankru.bot.rounds.Reminded;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a file says of the schools of a round, in words. Thread-safe. */
@Component
class RoundSheet {
    private static final Locale THAI = Locale.of("th");
    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "school",
                    "network",
                    "state",
                    "reported",
                    "how",
                    "due",
                    "reminders",
                    "last",
                    "newest");

    private final ThaiDates dates;
    private final MessageSource messages;

    RoundSheet(ThaiDates dates, MessageSource messages) {
        this.dates = dates;
        this.messages = messages;
    }

    List<String> head() {
        return COLUMNS.stream().map(column -> say("rounds.column." + column)).toList();
    }

    List<String> cells(RoundTable.Row row) {
        return List.of(
                row.code(),
                row.name(),
                row.network() == null ? "" : row.network(),
                state(row),
                moment(row.reportedAt()),
                row.reportedHow() == null ? "" : say("rounds.how." + row.reportedHow()),
                dates.day(row.due()),
                Integer.toString(row.reminders()),
                day(row.lastReminded()),
                newest(row.unsettled()));
    }

    private String state(RoundTable.Row row) {
        String state = say("rounds.state." + row.state().code());
        return row.isLeftAlone() ? state + " · " + say("rounds.state.stopped") : state;
    }

    private String newest(@Nullable Reminded unsettled) {
        return unsettled == null
                ? ""
                : messages.getMessage(
                        "rounds.newest." + unsettled.fate().how().code(),
                        new Object[] {dates.day(unsettled.made()), why(unsettled.fate().why())},
                        THAI);
    }

    private String why(Fate.@Nullable Why why) {
        return why == null ? "" : say("reminders.why." + why.code());
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : dates.moment(moment);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : dates.day(day);
    }

    private String say(String key) {
        return messages.getMessage(key, null, THAI);
    }
}
