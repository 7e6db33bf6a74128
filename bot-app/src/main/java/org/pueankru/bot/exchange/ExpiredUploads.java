package org.pueankru.bot.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Deletes what was read of files that nobody applied. */
@Component
class ExpiredUploads {
    private static final Logger log = LoggerFactory.getLogger(ExpiredUploads.class);

    private final Uploads uploads;

    ExpiredUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            uploads.forgetExpired();
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
        }
    }
}
