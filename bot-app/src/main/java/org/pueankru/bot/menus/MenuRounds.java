package org.pueankru.bot.menus;

import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.menus.MenuDue.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks every second for people whose posts changed, and at times whether LINE agrees. */
@Component
class MenuRounds {
    private static final Logger log = LoggerFactory.getLogger(MenuRounds.class);
    private static final int AT_ONCE = 2_000;

    private final MenuDue due;
    private final MenuLinking linking;
    private final MenuDrift drift;
    private final Districts districts;

    MenuRounds(MenuDue due, MenuLinking linking, MenuDrift drift, Districts districts) {
        this.due = due;
        this.linking = linking;
        this.drift = drift;
        this.districts = districts;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS, scheduler = MenuConfiguration.SCHEDULER)
    void linkDue() {
        try {
            List<Claim> claims;
            do {
                claims = due.claim(AT_ONCE);
                claims.stream()
                        .collect(Collectors.groupingBy(Claim::district))
                        .forEach(
                                (district, own) ->
                                        districts
                                                .byId(district)
                                                .ifPresent(found -> linking.link(found, own)));
            } while (claims.size() == AT_ONCE);
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    @Scheduled(
            initialDelay = 20,
            fixedDelay = 300,
            timeUnit = TimeUnit.SECONDS,
            scheduler = MenuConfiguration.SCHEDULER)
    void reconcile() {
        try {
            districts.all().forEach(drift::reconcile);
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }
}
