package org.pueankru.bot.wanted;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.marks.DailyMarks;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

@Configuration(proxyBeanMethods = false)
class WantedConfiguration {
    /** Some minutes' worth for a district; more than that waits for a store that is down. */
    private static final int WAITING = 1_000;

    @Bean
    WantedMedia wantedMedia(JdbcClient jdbc) {
        return new WantedMedia(jdbc);
    }

    @Bean
    WishBook wishBook(
            WantedMedia wanted,
            DailyMarks marks,
            @Qualifier("wishWriter") Executor wishWriter,
            MeterRegistry meters,
            Clock clock) {
        return new WishBook(wanted, marks, wishWriter, meters, clock);
    }

    /** One thread and a queue that ends; nobody else is given it by type. */
    @Bean(defaultCandidate = false)
    ExecutorService wishWriter() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofVirtual().name("wishes").factory());
    }
}
