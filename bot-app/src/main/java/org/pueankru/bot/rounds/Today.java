package org.pueankru.bot.rounds;

import org.pueankru.bot.calendar.WorkingHours;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** The day in Bangkok. */
@Component
class Today {
    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return clock.instant().atZone(WorkingHours.ZONE).toLocalDate();
    }
}
