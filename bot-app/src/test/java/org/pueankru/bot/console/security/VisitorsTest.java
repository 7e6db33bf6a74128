package org.pueankru.bot.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.secrets.Secrets;
import org.pueankru.bot.secrets.SecretsInTests;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import java.time.Duration;
import java.util.Objects;

class VisitorsTest {
    private static final String OLD = "the old key of thirty-two characters";
    private static final String NEW = "the new key of thirty-two characters";

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final Person malee =
            directory.registered(
                    phatthalung,
                    "นางมาลี มีสุข",
                    new PersonId("U" + "a".repeat(32)),
                    new Held(Role.STAFF, new Place.WholeDistrict()));

    private Visitors with(Secrets secrets) {
        return new Visitors(
                directory.districts,
                directory.people,
                directory.posts,
                new SessionFloors(directory.database.jdbc(), clock),
                secrets,
                clock);
    }

    private MockHttpSession signedIn(Visitors visitors) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        visitors.signIn(request, visitors.of(phatthalung, malee.id()).orElseThrow());
        return (MockHttpSession) Objects.requireNonNull(request.getSession());
    }

    @Test
    void aSessionGoesOnAtAnInstanceThatHasTheKeysInAnotherOrder() {
        MockHttpSession session = signedIn(with(SecretsInTests.with(OLD, NEW)));

        assertThat(with(SecretsInTests.with(NEW, OLD)).of(session)).isPresent();
        assertThat(with(SecretsInTests.with(OLD)).of(session)).isPresent();
    }

    @Test
    void aSessionEndsWithTheKeyThatItWasMadeWith() {
        MockHttpSession session = signedIn(with(SecretsInTests.with(OLD)));

        assertThat(with(SecretsInTests.with(NEW)).of(session)).isEmpty();
    }

    @Test
    void itIsKnownHowLongAgoSomebodyCameIn() {
        Visitors visitors = with(directory.secrets);
        MockHttpSession session = signedIn(visitors);
        Duration tenMinutes = Duration.ofMinutes(10);

        assertThat(visitors.cameInWithin(tenMinutes, session)).isTrue();
        clock.move(tenMinutes);
        assertThat(visitors.cameInWithin(tenMinutes, session)).isFalse();
        assertThat(visitors.cameInWithin(tenMinutes, new MockHttpSession())).isFalse();
    }
}
