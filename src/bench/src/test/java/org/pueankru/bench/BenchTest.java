package org.pueankru.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class BenchTest {
    @Test
    void optionsAloneAreThoseOfTheLoadTest() {
        assertThat(Bench.command(List.of("--rates", "50,200")))
                .containsExactly("webhook-load", "--rates", "50,200");
        assertThat(Bench.command(List.of())).containsExactly("webhook-load");
    }

    @Test
    void aNamedCommandIsTaken() {
        assertThat(Bench.command(List.of("peers", "--help"))).containsExactly("peers", "--help");
        assertThat(Bench.command(List.of("--help"))).containsExactly("--help");
    }
}
