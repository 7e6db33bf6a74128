package org.pueankru.bot.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskingAddressTest {
    @Test
    void aHouseIsOneAddress() {
        assertThat(AskingAddress.of("203.0.113.9", false, null))
                .isPresent()
                .isNotEqualTo(AskingAddress.of("203.0.113.10", false, null));
        assertThat(AskingAddress.of("2001:db8:1:2:aaaa::1", false, null))
                .isPresent()
                .isEqualTo(AskingAddress.of("2001:db8:1:2:bbbb::2", false, null))
                .isNotEqualTo(AskingAddress.of("2001:db8:1:3:aaaa::1", false, null));
        assertThat(AskingAddress.of("::ffff:203.0.113.9", false, null))
                .isEqualTo(AskingAddress.of("203.0.113.9", false, null));
    }

    @Test
    void theMachineItselfAndAProxyThatTellsNothingAreNobody() {
        assertThat(AskingAddress.of("127.0.0.1", false, null)).isEmpty();
        assertThat(AskingAddress.of("::1", false, "203.0.113.9")).isEmpty();
        assertThat(AskingAddress.of("10.0.0.7", false, "203.0.113.9")).isEmpty();
        assertThat(AskingAddress.of("fd00::7", false, "203.0.113.9")).isEmpty();
    }

    @Test
    void nobodyHidesBehindAHeaderOfTheirOwn() {
        assertThat(AskingAddress.of("203.0.113.9", false, "10.0.0.7")).isPresent();
        assertThat(AskingAddress.of("10.0.0.8", true, "203.0.113.9"))
                .as("one of the house, whom the proxy tells of")
                .isPresent();
        assertThat(AskingAddress.of("not an address", true, null)).hasValue("?");
    }
}
