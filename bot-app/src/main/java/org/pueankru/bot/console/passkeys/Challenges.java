package org.pueankru.bot.console.passkeys;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What an authenticator has to sign: random, kept in the session as a text, good once and for
 * minutes. Thread-safe.
 */
@Component
class Challenges {
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** What it is signed for: one is not taken for the other. */
    enum Purpose {
        ADD,
        PROVE;

        private String attribute() {
            return "passkey-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** In base64url; the one before is void. */
    String fresh(HttpSession session, Purpose purpose) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(purpose.attribute(), clock.instant().toEpochMilli() + " " + challenge);
        return challenge;
    }

    /** The open one, which is void from now on; empty when there is none or it is too old. */
    Optional<String> take(HttpSession session, Purpose purpose) {
        Object kept = session.getAttribute(purpose.attribute());
        session.removeAttribute(purpose.attribute());
        if (!(kept instanceof String text)) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", 2);
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts[0])).plus(GOOD_FOR);
        return clock.instant().isBefore(until) ? Optional.of(parts[1]) : Optional.empty();
    }
}
