package org.pueankru.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;

class ThaiDatesTest {
    private final ThaiDates dates = new ThaiDates();

    @Test
    void yearsAreBuddhistAndHoursAreBangkoks() {
        assertThat(dates.day(LocalDate.of(2026, 11, 26))).isEqualTo("26 พ.ย. 2569");
        assertThat(dates.moment(Instant.parse("2026-12-31T17:05:00Z")))
                .isEqualTo("1 ม.ค. 2570 00.05 น.");
    }

    @Test
    void daysAreReadAsTheyAreTyped() {
        assertThat(ThaiDates.read("26/11/2569")).hasValue(LocalDate.of(2026, 11, 26));
        assertThat(ThaiDates.read("1.2.2569")).hasValue(LocalDate.of(2026, 2, 1));
    }

    @Test
    void daysAreReadAsPagesShowThem() {
        LocalDate day = LocalDate.of(2026, 11, 26);

        assertThat(ThaiDates.read(dates.day(day))).hasValue(day);
        assertThat(ThaiDates.read("26 พฤศจิกายน พ.ศ. 2569")).hasValue(day);
        assertThat(ThaiDates.read(dates.dayOfWeek(day))).hasValue(day);
    }

    @Test
    void aYearThatCanOnlyBeOfTheCommonEraIsReadSoAndAShortOneIsBuddhist() {
        assertThat(ThaiDates.read("26/11/2026")).hasValue(LocalDate.of(2026, 11, 26));
        assertThat(ThaiDates.read("26/11/69")).hasValue(LocalDate.of(2026, 11, 26));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31/2/2569",
                "26 พ.ย.",
                "26-27 พ.ย. 2569",
                "31 พ.ย. 2569",
                "26 พ.ย. 2569 9.30 น.",
                "ถึง 26 พ.ย. 2569",
                "2569-11-26",
                "0/0/0000",
                "1/1/569"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(ThaiDates.read(typed)).isEmpty();
    }
}
