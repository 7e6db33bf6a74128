package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.SecretsInTests;

import java.time.Duration;

/** While keys are rotated, what was noted under the older one still counts. */
class KeyRotationTest {
    private static final ChatId WICHAI = new ChatId.Person("U" + "1".repeat(32));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final CodeGuesses rotating =
            new CodeGuesses(
                    directory.database.jdbc(),
                    SecretsInTests.with(
                            "a new key, long enough to be one, too", SecretsInTests.KEY),
                    directory.attention,
                    clock);

    @Test
    void aChatThatHasToWaitWaitsOn() {
        lockUnderTheOlderKey();

        assertThat(rotating.lockedUntil(phatthalung, WICHAI))
                .hasValue(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void theCountGoesOnAndIsKeptOnce() {
        lockUnderTheOlderKey();
        clock.move(Duration.ofMinutes(2));

        rotating.wrong(phatthalung, WICHAI, clock.instant());

        assertThat(rotating.lockedUntil(phatthalung, WICHAI))
                .as("the sixth wrong one costs two minutes")
                .hasValue(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(directory.database.rows("code_guess")).isOne();
    }

    @Test
    void aRightCodeForgetsWhatWasCountedUnderTheOlderKey() {
        lockUnderTheOlderKey();

        rotating.right(phatthalung, WICHAI);

        assertThat(directory.database.rows("code_guess")).isZero();
    }

    @Test
    void theTurnThatUsedACodeGetsTheSameOutcomeAgain() {
        School.Id school = directory.school(phatthalung, "93010001", "บ้านหนองน้ำใส");
        Purpose director = new Purpose.ForPost(Role.DIRECTOR, new Place.AtSchool(school), null);
        Made made = directory.invites.make(phatthalung, director, null, Invites.USUAL_LIFE);
        directory.invites.redeemForPost(phatthalung, made.code(), WICHAI, clock.instant());
        Invites later =
                new Invites(
                        directory.database.jdbc(),
                        directory.database.transaction(),
                        SecretsInTests.with(
                                "a new key, long enough to be one, too", SecretsInTests.KEY),
                        rotating,
                        clock);

        assertThat(later.redeemForPost(phatthalung, made.code(), WICHAI, clock.instant()))
                .isInstanceOf(Redeemed.Good.class);
    }

    private void lockUnderTheOlderKey() {
        for (int i = 0; i < CodeGuesses.FREE; i++) {
            directory.guesses.wrong(phatthalung, WICHAI, clock.instant().minusSeconds(60L - i));
        }
    }
}
