package org.pueankru.bot.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.pueankru.bot.directory.Role;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers in the session when its person last proved by passkey who they are. Whoever has none is
 * never asked. Thread-safe.
 */
@Component
public class Proofs {
    /** How long a proof is good. */
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final String PROVEN_AT = "proven-at";

    private final PasskeyHolders holders;
    private final Clock clock;

    Proofs(PasskeyHolders holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * Goes on for those who have no passkey or have used it just now.
     *
     * @throws NotProven for others: a page then asks them, and does again what this request does
     */
    public void require(Visitor visitor, HttpServletRequest request) {
        if (holders.hasPasskey(visitor) && !isProven(request.getSession())) {
            throw new NotProven();
        }
    }

    /**
     * As {@link #require}, before somebody gets a post at the office or becomes director, or gets a
     * code for it: both decide about others.
     *
     * @throws NotProven as there
     */
    public void requireFor(Role role, Visitor visitor, HttpServletRequest request) {
        if (role == Role.DIRECTOR || role.reach() == Role.Reach.DISTRICT) {
            require(visitor, request);
        }
    }

    /** From now on, for a while, the session's person is not asked again. */
    public void prove(HttpSession session) {
        session.setAttribute(PROVEN_AT, clock.instant().toEpochMilli());
    }

    private boolean isProven(HttpSession session) {
        return session.getAttribute(PROVEN_AT) instanceof Long at
                && clock.instant().isBefore(Instant.ofEpochMilli(at).plus(GOOD_FOR));
    }
}
