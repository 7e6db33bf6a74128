package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.calendar.WorkingHours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RunTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @ParameterizedTest
    @CsvSource({
        "week:1, 2026-11-26, 2026-11-30",
        "week:4, 2026-11-26, 2026-11-26",
        "month:26, 2026-11-26, 2026-11-26",
        "month:25, 2026-11-26, 2026-12-25",
        "month:31, 2027-02-01, 2027-02-28",
        "month:30, 2028-02-29, 2028-02-29",
        "month:last, 2026-11-26, 2026-11-30",
        "month:31, 2027-01-31, 2027-01-31",
        "month:5, 2026-12-31, 2027-01-05",
    })
    void theNextDayIsFound(String rhythm, LocalDate from, LocalDate next) {
        Rhythm read = Rhythm.ofCode(rhythm).orElseThrow();

        assertThat(read.onOrAfter(from)).isEqualTo(next);
        assertThat(read.code()).isEqualTo(rhythm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "week:0", "week:8", "week:last", "month:0", "month:32", "day:1"})
    void whatIsNoRhythmIsNotRead(String code) {
        assertThat(Rhythm.ofCode(code)).isEmpty();
    }

    @Test
    void aHolidayMovesARunToTheNextWorkingDayAndTheLastDayCounts() {
        LocalDate fathersDay = LocalDate.of(2026, 12, 7);
        List<Run> runs =
                Run.of(
                        new Rhythm.Weekly(DayOfWeek.MONDAY),
                        NINE,
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 12, 14),
                        false,
                        WorkingHours.usual(Set.of(fathersDay)),
                        9);

        assertThat(runs).extracting(Run::wished).hasSize(3).contains(fathersDay);
        assertThat(runs).extracting(Run::isMoved).containsExactly(false, true, false);
        assertThat(runs.get(1).goesAt())
                .isEqualTo(
                        LocalDate.of(2026, 12, 8)
                                .atTime(7, 0)
                                .atZone(WorkingHours.ZONE)
                                .toInstant());
        assertThat(runs).noneMatch(Run::skipped);
    }

    @Test
    void aRunThatALongHolidayMovesOntoTheNextOneIsSkipped() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        Set<LocalDate> week =
                IntStream.range(0, 8).mapToObj(monday::plusDays).collect(Collectors.toSet());

        List<Run> runs =
                Run.of(
                        new Rhythm.Weekly(DayOfWeek.MONDAY),
                        NINE,
                        monday,
                        monday.plusDays(7),
                        false,
                        WorkingHours.usual(week),
                        9);

        assertThat(runs).extracting(Run::skipped).containsExactly(true, false);
    }

    @Test
    void anUrgentOneWaitsForNoWorkingDay() {
        LocalDate sunday = LocalDate.of(2026, 11, 29);

        List<Run> runs =
                Run.of(
                        new Rhythm.Weekly(DayOfWeek.SUNDAY),
                        NINE,
                        sunday,
                        sunday,
                        true,
                        WorkingHours.usual(Set.of()),
                        9);

        assertThat(runs).extracting(Run::isMoved).containsExactly(false);
    }
}
