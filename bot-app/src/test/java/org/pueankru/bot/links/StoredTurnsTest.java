package org.pueankru.bot.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.stores.MigratedDatabase;

import java.time.Duration;
import java.time.Instant;

/** Two instances of the service share their politeness. */
class StoredTurnsTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final String HOST = "media.example.go.th";

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final Instant start = clock.instant();
    private final StoredTurns one = new StoredTurns(DATABASE.jdbc(), clock, clock::move);
    private final StoredTurns other = new StoredTurns(DATABASE.jdbc(), clock, clock::move);

    @BeforeEach
    void nobodyWasAsked() {
        DATABASE.empty("link_host");
    }

    @Test
    void theFirstTurnComesAtOnceAndOtherHostsDoNotWait() throws Exception {
        assertThat(one.take(HOST)).isTrue();
        assertThat(other.take("another.example.go.th")).isTrue();
        assertThat(clock.instant()).isEqualTo(start);
    }

    @Test
    void betweenTwoRequestsToAHostLieTenSeconds() throws Exception {
        one.take(HOST);
        one.give(HOST, true);
        assertThat(other.take(HOST)).isTrue();
        assertThat(clock.instant()).isEqualTo(start.plusSeconds(10));
    }

    @Test
    void aHostIsAskedByOneAtATime() throws Exception {
        one.take(HOST);
        StoredTurns meanwhile =
                new StoredTurns(
                        DATABASE.jdbc(),
                        clock,
                        time -> {
                            clock.move(time);
                            if (clock.instant().equals(start.plusSeconds(30))) {
                                one.give(HOST, true);
                            }
                        });
        assertThat(meanwhile.take(HOST)).isTrue();
        assertThat(clock.instant()).isEqualTo(start.plusSeconds(40));
    }

    @Test
    void theTurnOfAnInstanceThatDiedEndsByItself() throws Exception {
        one.take(HOST);
        assertThat(other.take(HOST)).isTrue();
        assertThat(clock.instant()).isEqualTo(start.plus(StoredTurns.LONGEST_TURN));
    }

    @Test
    void aHostThatIsBusyForMinutesGetsNoTurn() throws Exception {
        one.take(HOST);
        StoredTurns meanwhile =
                new StoredTurns(
                        DATABASE.jdbc(),
                        clock,
                        time -> {
                            one.give(HOST, true);
                            clock.move(time);
                        });
        assertThat(meanwhile.take(HOST)).isFalse();
        assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(3)));
    }
}
