package org.pueankru.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** How long a reply token lives. */
class ReplyTokensTest {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final SentEvent QUESTION =
            new SentEvent("01ARZ3NDEKTSV4RRFFQ69G5FAV", "U1", START, "token", "1", Json.object());

    private final ReplyTokens tokens = new ReplyTokens(Duration.ofSeconds(60));

    @Test
    void livesOneMinuteFromItsSending() {
        tokens.eventSent(QUESTION, START);

        assertThat(tokens.eventOf("token", START.plusSeconds(60))).contains(QUESTION);
        assertThat(tokens.eventOf("token", START.plusSeconds(61))).isEmpty();
    }

    @Test
    void livesAgainAfterARedelivery() {
        tokens.eventSent(QUESTION, START);
        tokens.eventSent(QUESTION, START.plusSeconds(300));

        assertThat(tokens.eventOf("token", START.plusSeconds(350))).contains(QUESTION);
    }

    @Test
    void isDeadTwentyMinutesAfterItsEventWhateverIsRedelivered() {
        tokens.eventSent(QUESTION, START.plus(Duration.ofMinutes(20)));

        assertThat(tokens.eventOf("token", START.plus(Duration.ofMinutes(20)))).contains(QUESTION);
        assertThat(tokens.eventOf("token", START.plus(Duration.ofMinutes(20)).plusMillis(1)))
                .isEmpty();
    }

    @Test
    void staysUsedAfterARedelivery() {
        tokens.eventSent(QUESTION, START);
        tokens.use("token");
        tokens.eventSent(QUESTION, START.plusSeconds(5));

        assertThat(tokens.eventOf("token", START.plusSeconds(6))).isEmpty();
    }

    @Test
    void anUnknownTokenIsNoToken() {
        assertThat(tokens.eventOf("made up", START)).isEmpty();
    }
}
