package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.util.concurrent.TimeUnit;

/**
 * Looks for notices whose time has come. Every instance does; which of them makes the deliveries
 * the store decides.
 */
@Component
class NoticeRounds {
    private static final Logger log = LoggerFactory.getLogger(NoticeRounds.class);

    private final NoticeSteps steps;
    private final Districts districts;
    private final Release release;
    private final SeatRounds seats;

    NoticeRounds(NoticeSteps steps, Districts districts, Release release, SeatRounds seats) {
        this.steps = steps;
        this.districts = districts;
        this.release = release;
        this.seats = seats;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS, scheduler = Rounds.SCHEDULER)
    void goRound() {
        try {
            steps.due().forEach(this::release);
            steps.closeSent();
            seats.goRound();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    private void release(NoticeSteps.Due due) {
        try {
            districts
                    .byId(due.district())
                    .ifPresent(district -> release.release(district, due.notice()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // one that cannot be made must not keep the others
            log.error("Notice {} could not be made", due.notice().id().value(), e);
        }
    }
}
