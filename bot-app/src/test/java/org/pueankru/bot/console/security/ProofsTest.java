package org.pueankru.bot.console.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.fixtures.MovableClock;
import org.springframework.mock.web.MockHttpServletRequest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

class ProofsTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final Visitor malee =
            new Visitor(
                    directory.phatthalung(),
                    directory.people.add(directory.phatthalung().id(), "นางมาลี มีสุข", null, null),
                    List.of());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private Proofs with(int passkeys) {
        return new Proofs((_, _) -> passkeys, clock);
    }

    @Test
    void whoeverHasNoPasskeyIsNotAsked() {
        assertThatCode(() -> with(0).require(malee, request)).doesNotThrowAnyException();
    }

    @Test
    void whoeverHasOneIsAskedAgainAfterMinutes() {
        Proofs proofs = with(1);
        assertThatThrownBy(() -> proofs.require(malee, request)).isInstanceOf(NotProven.class);

        proofs.prove(Objects.requireNonNull(request.getSession()));
        clock.move(Proofs.GOOD_FOR.minus(Duration.ofSeconds(1)));
        assertThatCode(() -> proofs.require(malee, request)).doesNotThrowAnyException();

        clock.move(Duration.ofSeconds(1));
        assertThatThrownBy(() -> proofs.require(malee, request)).isInstanceOf(NotProven.class);
    }
}
