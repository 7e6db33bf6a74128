package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

class PaceTest {
    private static final int MANY = 100_000;

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DistrictId phatthalung = new DistrictId(UUID.randomUUID());
    private final Pace pace = pace(800);

    @Test
    void aFewRefusalsAmongManyAnswersCostASecondAndNoPace() {
        for (int time = 0; time < 5; time++) {
            assertThat(pace.take(phatthalung, 100)).isEqualTo(100);
            answers(96, 4);
            assertThat(pace.take(phatthalung, MANY)).isZero();
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(pace.take(phatthalung, MANY)).isEqualTo(burstOf(800));
    }

    @Test
    void whenMuchIsRefusedTheNextPushesAreFewerAndLater() {
        pace.take(phatthalung, MANY);
        answers(20, 180);
        clock.move(Duration.ofSeconds(1));

        assertThat(pace.take(phatthalung, MANY)).isEqualTo(burstOf(200));
        answers(20, 30);
        clock.move(Duration.ofMillis(1_999));
        assertThat(pace.take(phatthalung, MANY)).as("the second pause is longer").isZero();
        clock.move(Duration.ofMillis(1));
        assertThat(pace.take(phatthalung, MANY)).isEqualTo(burstOf(50));
    }

    @Test
    void lineThatRefusesEverythingIsAskedForLittleAndSeldom() {
        int asked = 0;
        for (int second = 0; second < 600; second++) {
            int taken = pace.take(phatthalung, MANY);
            asked += taken;
            answers(0, taken);
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(asked).isBetween(burstOf(800), 400);
    }

    @Test
    void aMinuteWithoutTroubleBringsTwiceThePaceUntilItIsAsBefore() {
        pace.take(phatthalung, MANY);
        answers(0, 200);
        clock.move(Duration.ofSeconds(1));
        assertThat(pace.take(phatthalung, MANY)).isEqualTo(burstOf(200));

        clock.move(Duration.ofMinutes(1));
        assertThat(pace.take(phatthalung, MANY)).isEqualTo(burstOf(400));
        clock.move(Duration.ofMinutes(1));
        assertThat(pace.take(phatthalung, MANY)).isEqualTo(burstOf(800));
        clock.move(Duration.ofMinutes(1));
        assertThat(pace.take(phatthalung, MANY)).isLessThanOrEqualTo(burstOf(800));
    }

    @Test
    void aSlowChannelIsNotMadeFasterByARefusal() {
        Pace slow = pace(8);
        slow.take(phatthalung, MANY);
        slow.slowDown(phatthalung, Duration.ZERO);
        clock.move(Duration.ofSeconds(1));

        assertThat(slow.take(phatthalung, MANY)).isEqualTo(burstOf(8));
    }

    private Pace pace(int perSecond) {
        return new Pace(
                new OutboxSettings(perSecond),
                clock,
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                });
    }

    private void answers(int well, int refused) {
        for (int answer = 0; answer < well; answer++) {
            pace.goesWell(phatthalung);
        }
        for (int answer = 0; answer < refused; answer++) {
            pace.slowDown(phatthalung, Duration.ZERO);
        }
    }

    private static int burstOf(int perSecond) {
        return perSecond / 4;
    }
}
