package org.pueankru.bench.scale;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was measured at one size.
 *
 * @param importProcessorSeconds of all threads, the compiler and the garbage collector included
 * @param heapAfterImport and heapAfterSearch: bytes in use after a garbage collection
 * @param given queries from a file, each once; null when there is no file
 * @param update null when it was not measured at this size
 */
record Figures(
        long records,
        double importSeconds,
        double importProcessorSeconds,
        long catalogueBytes,
        long indexBytes,
        long heapAfterImport,
        long heapAfterSearch,
        double openSeconds,
        List<Load> loads,
        @Nullable Load given,
        @Nullable Update update) {

    Figures {
        loads = List.copyOf(loads);
    }

    /**
     * Queries one after another on some threads.
     *
     * @param styles all queries together first
     */
    record Load(int threads, double queriesPerSecond, List<Times> styles) {
        Load {
            styles = List.copyOf(styles);
        }
    }

    /**
     * How long queries took, in milliseconds.
     *
     * @param processorP50 and processorP99: on a processor, which other work on the machine does
     *     not lengthen; 0 when not known
     */
    record Times(
            String name,
            long queries,
            double p50,
            double p99,
            double most,
            double processorP50,
            double processorP99) {}

    /**
     * An import while queries come at a fixed rate; their times count from when they were due.
     *
     * @param failed queries that threw, in all three spans
     * @param missed queries that were due while too many others were running, and were left out
     */
    record Update(double importSeconds, long changed, long failed, long missed, List<Times> spans) {
        Update {
            spans = List.copyOf(spans);
        }
    }
}
