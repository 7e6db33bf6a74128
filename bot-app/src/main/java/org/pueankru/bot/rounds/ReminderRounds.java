package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Rounds;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import tools.jackson.core.JacksonException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks for reminders whose time has come, takes back what is not to be sent any more, and hands
 * over what waits for people who left. Every instance does.
 */
@Component
class ReminderRounds {
    /** So many days after its due day nobody is reminded any more. */
    static final int FORGOTTEN = 60;

    private static final Logger log = LoggerFactory.getLogger(ReminderRounds.class);

    private final Notices notices;
    private final DueNotices due;
    private final Districts districts;
    private final Reminders reminders;
    private final Reminding reminding;
    private final TakingBack takingBack;
    private final ReminderSuccessions successions;
    private final Today today;

    ReminderRounds(
            Notices notices,
            DueNotices due,
            Districts districts,
            Reminders reminders,
            Reminding reminding,
            TakingBack takingBack,
            ReminderSuccessions successions,
            Today today) {
        this.notices = notices;
        this.due = due;
        this.districts = districts;
        this.reminders = reminders;
        this.reminding = reminding;
        this.takingBack = takingBack;
        this.successions = successions;
        this.today = today;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS, scheduler = Rounds.SCHEDULER)
    void goRound() {
        try {
            reminders.going().forEach(takingBack::takeBack);
            successions.handOver();
            remindAll();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    /** With a country of districts there are hundreds: what is the same for all is asked once. */
    private void remindAll() {
        Map<DistrictId, Boolean> hours = new HashMap<>();
        Map<DistrictId, Optional<District>> known = new HashMap<>();
        for (DueNotices.Due each : due.on(today.day(), today.day().minusDays(FORGOTTEN))) {
            if (each.urgent()
                    || hours.computeIfAbsent(each.district(), reminding::areWorkingHours)) {
                known.computeIfAbsent(each.district(), districts::byId)
                        .ifPresent(district -> remind(district, each.notice()));
            }
        }
    }

    private void remind(District district, Notice.Id notice) {
        try {
            notices.byId(district.id(), notice)
                    .ifPresent(found -> reminding.remind(district, found));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            // one that cannot be made must not keep the others
            log.error("Reminders of notice {} failed", notice.value(), e);
        } catch (QueryTimeoutException e) {
            log.warn("Reminders of notice {} took too long", notice.value());
        }
    }
}
