package org.pueankru.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class GivingWayTest {
    private static final long MILLI = 1_000_000;

    private final RunningSearches searches = new RunningSearches(2);
    private final HandWoundClock clock = new HandWoundClock();

    /** Time passes by working and waiting only; a search may end at some time. */
    private final class HandWoundClock implements GivingWay.Waiting {
        private long now;
        private long searchEnds = Long.MAX_VALUE;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void pause(long nanos) {
            now += nanos;
            if (now >= searchEnds) {
                searches.end();
                searchEnds = Long.MAX_VALUE;
            }
        }

        private void work(long millis) {
            now += millis * MILLI;
        }

        private long waitedBy(Runnable work) {
            long from = now;
            work.run();
            return (now - from) / MILLI;
        }
    }

    @Test
    void doesNotWaitWhereNobodySearches() {
        var way = new GivingWay(searches, clock);
        clock.work(10);

        assertThat(clock.waitedBy(way::giveWay)).isZero();
    }

    @Test
    void waitsUntilTheSearchIsOver() {
        var way = new GivingWay(searches, clock);
        clock.work(100);
        searches.begin();
        clock.searchEnds = clock.now() + 30 * MILLI;

        assertThat(clock.waitedBy(way::giveWay)).isEqualTo(30);
        assertThat(clock.waitedBy(way::giveWay)).isZero();
    }

    @Test
    void waitsNoMoreThanFourTimesAsLongAsItWorksWhereSearchesNeverEnd() {
        var way = new GivingWay(searches, clock);
        searches.begin();

        for (int i = 0; i < 10; i++) {
            clock.work(10);
            assertThat(clock.waitedBy(way::giveWay)).isEqualTo(40);
            assertThat(clock.waitedBy(way::giveWay)).isZero();
        }
    }

    @Test
    void restsThriceAsLongAsItWorkedWhenASearchCameMeanwhile() {
        var way = new GivingWay(searches, clock);
        clock.work(100);
        aSearchComesAndGoes();

        assertThat(clock.waitedBy(way::giveWay)).as("no more than 30 ms").isEqualTo(30);
        clock.work(5);
        assertThat(clock.waitedBy(way::giveWay)).as("nobody searches any more").isZero();
        aSearchComesAndGoes();
        assertThat(clock.waitedBy(way::giveWay)).isEqualTo(15);
    }

    @Test
    void workOfLessThanTwoMillisecondsIsGatheredBeforeARest() {
        var way = new GivingWay(searches, clock);
        clock.work(1);
        aSearchComesAndGoes();
        assertThat(clock.waitedBy(way::giveWay)).isZero();

        clock.work(1);
        assertThat(clock.waitedBy(way::giveWay)).isEqualTo(6);
    }

    @Test
    void searchesKeepLessUntilTheWorkIsDone() {
        try (var way = new GivingWay(searches, clock)) {
            way.giveWay();
            assertThat(searches.haveOtherWorkBeside()).isTrue();
        }
        assertThat(searches.haveOtherWorkBeside()).isFalse();
    }

    private void aSearchComesAndGoes() {
        searches.begin();
        searches.end();
    }

    @Test
    void oneOfManyProcessorsIsLeftForTheWork() {
        var many = new RunningSearches(4);
        many.begin();
        many.begin();
        assertThat(many.needAllProcessors()).isFalse();

        many.begin();
        assertThat(many.needAllProcessors()).isTrue();

        many.end();
        assertThat(many.needAllProcessors()).isFalse();
    }

    @Test
    void aSearchItselfNeverWaits() {
        RunningSearches.HERE.begin();
        try {
            GivingWay.NEVER.giveWay();
        } finally {
            RunningSearches.HERE.end();
        }
    }

    @Test
    void writingGivesWayOnTheWay() throws IOException {
        var way = new GivingWay(searches, clock);
        clock.work(100);
        searches.begin();
        clock.searchEnds = clock.now() + 30 * MILLI;

        try (var disk = new GivingWayDirectory(new ByteBuffersDirectory(), way);
                var file = disk.createOutput("merged", IOContext.DEFAULT)) {
            long waited =
                    clock.waitedBy(
                            () -> {
                                try {
                                    file.writeBytes(new byte[10_000], 10_000);
                                } catch (IOException e) {
                                    throw new AssertionError(e);
                                }
                            });
            assertThat(waited).isEqualTo(30);
        }
    }
}
