package org.pueankru.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

class WorkingHoursTest {
    private final WorkingHours hours =
            WorkingHours.usual(Set.of(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 11)));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-11-26T09:30, 2026-11-26T09:30",
        "2026-11-26T06:59, 2026-11-26T07:00",
        "2026-11-26T18:00, 2026-11-27T07:00",
        "2026-11-27T20:00, 2026-11-30T07:00",
        "2026-11-28T10:00, 2026-11-30T07:00",
        "2026-12-09T18:30, 2026-12-14T07:00",
    })
    void whatCanWaitGoesInTheNextWorkingHours(LocalDateTime wished, LocalDateTime goes) {
        assertThat(hours.next(bangkok(wished))).isEqualTo(bangkok(goes));
    }

    @Test
    void theEveningIsQuiet() {
        assertThat(hours.include(bangkok(LocalDateTime.of(2026, 11, 26, 17, 59)))).isTrue();
        assertThat(hours.include(bangkok(LocalDateTime.of(2026, 11, 26, 18, 0)))).isFalse();
    }

    private static Instant bangkok(LocalDateTime there) {
        return there.atZone(WorkingHours.ZONE).toInstant();
    }
}
