package org.pueankru.bot.console.notices;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.notices.NoticeSeries.Plan;
import org.pueankru.bot.notices.Rhythm;
import org.springframework.util.MultiValueMap;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** When something is to come again, as it is typed. */
record TypedPlan(MultiValueMap<String, String> typed) {
    /** Offered first: a Monday at nine. */
    private static final String USUAL_TIME = "09:00";

    public String of(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    public String time() {
        return of("time").isEmpty() ? USUAL_TIME : of("time");
    }

    public boolean isBegun() {
        return !of("rhythm").isEmpty();
    }

    /** Messages that the page showed for each run. */
    int cost() {
        return Acted.number(of("cost"));
    }

    /** Empty while something is missing, or is no day or time. */
    Optional<Plan> plan() {
        String code =
                switch (of("rhythm")) {
                    case "week" -> "week:" + of("weekday");
                    case "month" -> "month:" + TypedField.latin(of("monthday")).strip();
                    case "month-end" -> "month:last";
                    default -> "";
                };
        Optional<LocalDate> until =
                ThaiDates.read(TypedField.latin(of("until")).strip())
                        .filter(day -> day.getYear() >= TypedMoment.EARLIEST_YEAR);
        return Rhythm.ofCode(code)
                .flatMap(
                        rhythm ->
                                new TypedMoment("", time())
                                        .hours()
                                        .flatMap(
                                                at ->
                                                        until.map(
                                                                last ->
                                                                        new Plan(
                                                                                rhythm, at,
                                                                                last))));
    }
}
