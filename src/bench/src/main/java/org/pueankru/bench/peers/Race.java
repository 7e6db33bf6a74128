package org.pueankru.bench.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times peers on one thread, a hundred queries each in turn, in an order that changes: what else
 * the machine does meanwhile hits all of them alike, so that ratios hold where absolute speeds do
 * not. Each round asks each query once, of peers that remember no earlier round.
 */
final class Race {
    private static final int LEG = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Peer> peers;
    private final List<String> queries;

    /** Keeps the optimiser from leaving out searches whose answers nobody reads. */
    private long hits;

    /**
     * A peer's speeds, one for each round, in queries a second.
     *
     * @param wall by the clock, the machine's other work and garbage collection included
     * @param processor by the time that the searching thread spent on a processor
     */
    record Speed(List<Double> wall, List<Double> processor) {
        Speed {
            wall = List.copyOf(wall);
            processor = List.copyOf(processor);
        }

        double perSecond() {
            return median(wall);
        }

        /** The median over the rounds of how many times as fast as the other. */
        double wallRatio(Speed other) {
            return median(ratios(wall, other.wall));
        }

        double processorRatio(Speed other) {
            return median(ratios(processor, other.processor));
        }

        private static List<Double> ratios(List<Double> some, List<Double> others) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < some.size(); i++) {
                ratios.add(some.get(i) / others.get(i));
            }
            return ratios;
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1
                    ? sorted.get(middle)
                    : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }

    Race(List<Peer> peers, List<String> queries) {
        this.peers = List.copyOf(peers);
        this.queries = List.copyOf(queries);
    }

    /** Runs whole rounds that are not measured until the seconds are over, then measured ones. */
    Map<Peer, Speed> run(double warmUpSeconds, int rounds) {
        List<Runner> runners = new ArrayList<>();
        peers.forEach(peer -> runners.add(new Runner(peer)));
        long end = System.nanoTime() + (long) (warmUpSeconds * 1e9);
        while (System.nanoTime() < end) {
            round(runners);
        }
        for (int i = 0; i < rounds; i++) {
            runners.forEach(Runner::start);
            round(runners);
            for (Runner runner : runners) {
                runner.stop(queries.size());
            }
        }
        Map<Peer, Speed> speeds = new LinkedHashMap<>();
        runners.forEach(runner -> speeds.put(runner.peer, runner.speed()));
        return speeds;
    }

    private void round(List<Runner> runners) {
        peers.forEach(Peer::forget);
        var order = new ArrayList<>(runners);
        for (int from = 0; from < queries.size(); from += LEG) {
            List<String> leg = queries.subList(from, Math.min(queries.size(), from + LEG));
            for (Runner runner : order) {
                hits += runner.run(leg);
            }
            Collections.rotate(order, 1);
        }
    }

    /** One peer, and the nanoseconds that it has spent in the present round. */
    private static final class Runner {
        private final Peer peer;
        private final List<Double> walls = new ArrayList<>();
        private final List<Double> processors = new ArrayList<>();
        private long wall;
        private long processor;

        Runner(Peer peer) {
            this.peer = peer;
        }

        void start() {
            wall = 0;
            processor = 0;
        }

        int run(List<String> leg) {
            int found = 0;
            long wallBefore = System.nanoTime();
            long processorBefore = THREADS.getCurrentThreadCpuTime();
            for (String query : leg) {
                found += peer.search(query).size();
            }
            wall += System.nanoTime() - wallBefore;
            processor += THREADS.getCurrentThreadCpuTime() - processorBefore;
            return found;
        }

        void stop(int queries) {
            walls.add(queries * 1e9 / Math.max(1, wall));
            processors.add(queries * 1e9 / Math.max(1, processor));
        }

        Speed speed() {
            return new Speed(walls, processors);
        }
    }

    /** How many hits there were in all rounds. */
    long hits() {
        return hits;
    }
}
