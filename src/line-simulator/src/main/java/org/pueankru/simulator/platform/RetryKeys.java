package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The retry keys of requests that LINE accepted, each for 24 hours; after that the same key sends
 * again (LINE docs, "Retry failed API requests"). The key alone decides: LINE asks that body and
 * recipients stay the same and documents no comparison, so another request with an accepted key is
 * "already accepted" too, and is lost. Refused requests leave their key free. Not thread-safe.
 */
final class RetryKeys {
    private static final Duration LIFE = Duration.ofHours(24);

    private final Map<String, Accepted> keys = new LinkedHashMap<>();

    /**
     * A request that was accepted.
     *
     * @param body digest of its body
     */
    record Accepted(
            Instant at, String requestId, String body, List<Entry.SentMessage> sentMessages) {}

    /** The accepted request with this key, if there is one and it is not too old. */
    Optional<Accepted> find(@Nullable String key, Instant now) {
        return Optional.ofNullable(key).map(keys::get).filter(accepted -> isAlive(accepted, now));
    }

    void keep(@Nullable String key, Accepted accepted) {
        forgetOld(accepted.at());
        if (key != null) {
            keys.remove(key);
            keys.put(key, accepted);
        }
    }

    void forgetAll() {
        keys.clear();
    }

    private void forgetOld(Instant now) {
        Iterator<Accepted> oldest = keys.values().iterator();
        while (oldest.hasNext() && !isAlive(oldest.next(), now)) {
            oldest.remove();
        }
    }

    private static boolean isAlive(Accepted accepted, Instant now) {
        return now.isBefore(accepted.at().plus(LIFE));
    }
}
