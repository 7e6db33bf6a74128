package org.pueankru.bot.reports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Deletes closed reports when nobody asks for them any more. */
@Component
class OldReports {
    static final Duration KEPT = Duration.ofDays(400);

    private static final Logger log = LoggerFactory.getLogger(OldReports.class);

    private final Reports reports;
    private final Clock clock;

    OldReports(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            reports.forgetClosedBefore(clock.instant().minus(KEPT));
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
        }
    }
}
