package org.pueankru.bot.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** The one line that tells operators that, and where, the service answers. */
@Component
class ReadyLog {
    private static final Logger log = LoggerFactory.getLogger(ReadyLog.class);

    private final Environment environment;

    ReadyLog(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void isReady(ApplicationReadyEvent event) {
        Duration taken = event.getTimeTaken();
        log.info(
                "Ready on {}:{} after {} ms",
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"),
                taken == null ? "?" : taken.toMillis());
    }
}
