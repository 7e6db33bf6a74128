package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.SeenGroups;
import org.pueankru.bot.messaging.SeenGroups.SeenPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Notes by the day who was here, so that only those are forgotten who stay away. */
@Component
class SeenPeople {
    private static final Logger log = LoggerFactory.getLogger(SeenPeople.class);
    private static final Duration LOOKS_BACK = Duration.ofHours(3);
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final SeenGroups seen;
    private final Districts districts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeenPeople(SeenGroups seen, Districts districts, JdbcClient jdbc, Clock clock) {
        this.seen = seen;
        this.districts = districts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(
            initialDelay = 10,
            fixedDelay = 120,
            timeUnit = TimeUnit.MINUTES,
            scheduler = Rounds.SCHEDULER)
    void note() {
        try {
            seen.peopleSince(clock.instant().minus(LOOKS_BACK)).stream()
                    .collect(Collectors.groupingBy(SeenPerson::channel))
                    .entrySet()
                    .forEach(this::note);
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    private void note(Map.Entry<org.pueankru.bot.messaging.ChannelId, List<SeenPerson>> people) {
        districts.of(people.getKey()).ifPresent(district -> note(district.id(), people.getValue()));
    }

    private void note(DistrictId district, List<SeenPerson> people) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        String[] ids = people.stream().map(each -> each.person().value()).toArray(String[]::new);
        jdbc.sql(
                        """
                        update person set seen_on = :today
                        where district_id = :district and line_id = any(:ids) and seen_on is distinct from :today
                        """)
                .param("today", today)
                .param("district", district.value())
                .param("ids", ids)
                .update();
    }
}
