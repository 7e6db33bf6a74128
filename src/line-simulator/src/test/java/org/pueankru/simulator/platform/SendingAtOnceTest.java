package org.pueankru.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.simulator.world.Channel;
import org.pueankru.simulator.world.World;
import org.pueankru.simulator.world.WorldFile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The same push from two instances of a bot, the second in the middle of the first. */
class SendingAtOnceTest {
    private static final World WORLD = WorldFile.small();
    private static final Sending PUSH =
            new Sending(
                    "push",
                    List.of(WORLD.persons().getFirst().userId()),
                    Json.MAPPER.readTree("[{\"type\":\"text\",\"text\":\"ก\"}]"),
                    false,
                    "request",
                    "123e4567-e89b-12d3-a456-426614174000",
                    "body");

    private final CompletableFuture<SendOutcome> second = new CompletableFuture<>();
    private final Platform line =
            new Channels(
                            List.of(WORLD.withChannel(new Channel("secret", "token", null))),
                            new Interruption(Thread.currentThread()),
                            Quota.NONE,
                            10)
                    .first();

    @Test
    void isAcceptedOnce() {
        SendOutcome first = line.send(PUSH);

        assertThat(first).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(second.join()).isInstanceOf(SendOutcome.AlreadyAccepted.class);
        assertThat(line.costs().thisMonth()).isEqualTo(1);
    }

    /**
     * Lets the second request come while the first, which has found its key free, asks for the time
     * again; goes on when the second waits or is through.
     */
    private final class Interruption extends Clock {
        private final Thread first;
        private int asked;

        Interruption(Thread first) {
            this.first = first;
        }

        @Override
        public Instant instant() {
            if (Thread.currentThread().equals(first) && ++asked == 2) {
                Thread other = new Thread(() -> second.complete(line.send(PUSH)));
                other.start();
                while (!List.of(Thread.State.BLOCKED, Thread.State.TERMINATED)
                        .contains(other.getState())) {
                    Thread.onSpinWait();
                }
            }
            return Instant.parse("2026-11-21T02:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
