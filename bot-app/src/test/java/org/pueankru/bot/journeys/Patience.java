package org.pueankru.bot.journeys;

import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionFactory;

import java.time.Duration;

/** How long a test waits for what must come; no test measures how long it took. */
final class Patience {
    static final Duration LONG = Duration.ofSeconds(60);
    static final Duration SHORT = Duration.ofSeconds(20);

    private Patience() {}

    static ConditionFactory until(String what) {
        return await(what).atMost(LONG).pollInterval(Duration.ofMillis(50));
    }
}
