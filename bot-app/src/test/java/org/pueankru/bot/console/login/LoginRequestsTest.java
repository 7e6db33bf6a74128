package org.pueankru.bot.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.LoginRequests.State;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.fixtures.MovableClock;

import java.time.Duration;
import java.util.stream.IntStream;

class LoginRequestsTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final Person malee = directory.people.add(phatthalung, "นางมาลี มีสุข", null, null);
    private final LoginRequests requests =
            new LoginRequests(directory.database.jdbc(), directory.secrets, clock);

    @Test
    void whenAllPlacesAreTakenTheOldestThatNobodyTypedMakesRoomForTheNewcomer() {
        var typed = requests.show("Chrome", null);
        requests.claim(phatthalung, malee.id(), typed.code());
        clock.move(Duration.ofSeconds(1));
        var oldest = requests.show("Chrome", null);
        clock.move(Duration.ofSeconds(1));
        var second = requests.show("Chrome", null);
        clock.move(Duration.ofSeconds(1));
        IntStream.range(2, LoginRequests.MOST_WAITING).forEach(_ -> requests.show("Chrome", null));
        assertThat(requests.stateOf(oldest.id())).isEqualTo(State.WAITING);

        var newcomer = requests.show("Chrome", null);

        assertThat(requests.stateOf(newcomer.id())).isEqualTo(State.WAITING);
        assertThat(requests.stateOf(oldest.id())).isEqualTo(State.OVER);
        assertThat(requests.stateOf(second.id())).isEqualTo(State.WAITING);
        assertThat(requests.stateOf(typed.id())).isEqualTo(State.WAITING);
    }

    @Test
    void anotherCodeForTheSameBrowserTakesNobodysPlace() {
        var first = requests.show("Chrome", null);
        clock.move(Duration.ofSeconds(1));
        var second = requests.show("Chrome", null);
        IntStream.range(2, LoginRequests.MOST_WAITING).forEach(_ -> requests.show("Chrome", null));

        requests.show("Chrome", second.id());

        assertThat(requests.stateOf(first.id())).isEqualTo(State.WAITING);
        assertThat(requests.stateOf(second.id())).isEqualTo(State.OVER);
    }

    @Test
    void oldOnesAreDeletedByTheClock() {
        requests.show("Chrome", null);
        clock.move(Duration.ofHours(2));
        requests.forgetOld();

        assertThat(
                        directory
                                .database
                                .jdbc()
                                .sql("select count(*) from console_login")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whatSomebodyTypedIsUnderWayUntilItIsOver() {
        var shown = requests.show("Chrome", null);
        assertThat(requests.underWay(shown.id())).isEmpty();

        requests.claim(phatthalung, malee.id(), shown.code());
        assertThat(requests.underWay(shown.id())).hasValue(State.WAITING);
        requests.confirm(phatthalung, malee.id(), shown.id());
        assertThat(requests.underWay(shown.id())).hasValue(State.CONFIRMED);

        requests.consume(shown.id());
        assertThat(requests.underWay(shown.id())).isEmpty();
    }
}
