package org.pueankru.bot.console.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.passkeys.Challenges.Purpose;
import org.pueankru.bot.fixtures.MovableClock;
import org.springframework.mock.web.MockHttpSession;

class ChallengesTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final Challenges challenges = new Challenges(clock);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void oneIsTakenOnceAndForWhatItWasMadeFor() {
        String challenge = challenges.fresh(session, Purpose.ADD);

        assertThat(challenges.take(session, Purpose.PROVE)).isEmpty();
        assertThat(challenges.take(session, Purpose.ADD)).hasValue(challenge);
        assertThat(challenges.take(session, Purpose.ADD)).isEmpty();
    }

    @Test
    void theOneBeforeIsVoid() {
        String first = challenges.fresh(session, Purpose.PROVE);
        String second = challenges.fresh(session, Purpose.PROVE);

        assertThat(second).isNotEqualTo(first);
        assertThat(challenges.take(session, Purpose.PROVE)).hasValue(second);
    }

    @Test
    void oneThatIsTooOldIsVoid() {
        challenges.fresh(session, Purpose.PROVE);
        clock.move(Challenges.GOOD_FOR);

        assertThat(challenges.take(session, Purpose.PROVE)).isEmpty();
    }
}
