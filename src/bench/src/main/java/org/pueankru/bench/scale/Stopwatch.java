package org.pueankru.bench.scale;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.pueankru.bench.scale.Figures.Times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Times by name, and of all together. Thread-safe. */
final class Stopwatch {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Pair all = new Pair();
    private final Map<String, Pair> named = new ConcurrentSkipListMap<>();

    private record Pair(Histogram wall, Histogram processor) {
        Pair() {
            this(new ConcurrentHistogram(3), new ConcurrentHistogram(3));
        }

        void took(long wallNanos, long processorNanos) {
            wall.recordValue(wallNanos);
            processor.recordValue(processorNanos);
        }
    }

    /** Notes nanoseconds by the clock and on the processor. */
    void took(String name, long wall, long processor) {
        all.took(wall, processor);
        named.computeIfAbsent(name, _ -> new Pair()).took(wall, processor);
    }

    Times all(String name) {
        return times(name, all);
    }

    /** All together, then by name. */
    List<Times> times() {
        var times = new ArrayList<Times>();
        times.add(all("all"));
        named.forEach((name, pair) -> times.add(times(name, pair)));
        return times;
    }

    private static Times times(String name, Pair pair) {
        return new Times(
                name,
                pair.wall.getTotalCount(),
                milliseconds(pair.wall, 50),
                milliseconds(pair.wall, 99),
                milliseconds(pair.wall, 100),
                milliseconds(pair.processor, 50),
                milliseconds(pair.processor, 99));
    }

    private static double milliseconds(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLISECOND;
    }
}
