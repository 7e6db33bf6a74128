package org.pueankru.bot.links;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.search.MediaShelf;
import org.pueankru.bot.settings.LinkSettings;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Locale;

@Configuration(proxyBeanMethods = false)
class LinksConfiguration {
    private static final String PRODUCT = "PueanKru-LinkCheck/1";

    @Bean
    Links links(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        return new Links(jdbc, transaction, clock);
    }

    @Bean
    @Order(100)
    DoubtfulLinks doubtfulLinks(Links links, MessageSource messages, MeterRegistry meters) {
        String warning = messages.getMessage("links.doubtful", null, Locale.of("th"));
        var doubtful = new DoubtfulLinks(links, warning);
        meters.gauge("links.broken", doubtful, DoubtfulLinks::broken);
        meters.gauge("links.known", doubtful, DoubtfulLinks::known);
        return doubtful;
    }

    @Bean
    LinkRounds linkRounds(
            LinkSettings settings,
            ServiceSettings service,
            MediaShelf shelf,
            Links links,
            DoubtfulLinks doubtful,
            JdbcTemplate jdbc,
            MeterRegistry meters,
            Clock clock,
            @Qualifier("linksScheduler") TaskScheduler linksScheduler) {
        var turns = new StoredTurns(JdbcClient.create(jdbc), clock, Thread::sleep);
        var probe = new LinkProbe(new PublicInternet(), turns, userAgent(service));
        return new LinkRounds(
                settings,
                new LinkListing(shelf, links, clock),
                new LinkLooks(links, probe, meters, clock),
                doubtful,
                linksScheduler,
                clock);
    }

    private static String userAgent(ServiceSettings service) {
        return service.publicUrl() == null
                ? PRODUCT
                : PRODUCT + " (+" + service.publicUrl().toASCIIString() + ")";
    }

    /** Threads of its own, since a look may take minutes; nobody else is given it by type. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler linksScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("links-");
        scheduler.setPoolSize(2);
        scheduler.setDaemon(true);
        return scheduler;
    }
}
