package org.pueankru.bot.menus;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.RichMenus;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Ids of the menus that a channel has now, asked for once a minute at most. Thread-safe. */
@Component
class LineMenuIds {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RichMenus line;
    private final Clock clock;
    private final ConcurrentMap<ChannelId, Known> known = new ConcurrentHashMap<>();

    LineMenuIds(RichMenus line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    private record Known(Map<String, String> aliases, Instant at) {}

    /** Menu ids by alias. */
    Fact<Map<String, String>> of(ChannelId channel) {
        Known kept = known.get(channel);
        return kept != null && clock.instant().isBefore(kept.at().plus(FRESH))
                ? new Fact.Known<>(kept.aliases())
                : ask(channel);
    }

    /** The same, from LINE. */
    Fact<Map<String, String>> ask(ChannelId channel) {
        Fact<Map<String, String>> answer = line.aliases(channel);
        if (answer instanceof Fact.Known<Map<String, String>>(Map<String, String> aliases)) {
            known.put(channel, new Known(Map.copyOf(aliases), clock.instant()));
        }
        return answer;
    }

    /** LINE does not know one of them any more. */
    void forget(ChannelId channel) {
        known.remove(channel);
    }
}
