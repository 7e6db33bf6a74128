package org.pueankru.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bench.peers.Race.Speed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class RaceTest {
    @Test
    void aRatioIsTheMedianOfTheRoundsRatios() {
        var ours = new Speed(List.of(200.0, 20.0, 900.0), List.of(1.0, 1.0, 1.0));
        var other = new Speed(List.of(100.0, 10.0, 100.0), List.of(2.0, 4.0, 1.0));

        // the second round was slow for both, and its ratio is as good as another's
        assertThat(ours.wallRatio(other)).isEqualTo(2);
        assertThat(ours.processorRatio(other)).isEqualTo(0.5);
        assertThat(ours.perSecond()).isEqualTo(200);
    }

    @Test
    void eachRoundAsksEachPeerEachQueryOnceAfterForgetting() {
        var one = new NotingPeer("one");
        var other = new NotingPeer("other");
        List<String> queries = IntStream.range(0, 250).mapToObj(i -> "q" + i).toList();

        new Race(List.of(one, other), queries).run(0, 2);

        List<String> twice = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            twice.add("forgot");
            twice.addAll(queries);
        }
        assertThat(one.heard).isEqualTo(twice);
        assertThat(other.heard).isEqualTo(twice);
    }

    private static final class NotingPeer implements Peer {
        private final String name;
        private final List<String> heard = new ArrayList<>();

        NotingPeer(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> search(String query) {
            heard.add(query);
            return List.of();
        }

        @Override
        public void forget() {
            heard.add("forgot");
        }

        @Override
        public void close() {}
    }
}
