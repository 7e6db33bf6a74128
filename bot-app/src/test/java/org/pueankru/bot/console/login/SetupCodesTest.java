package org.pueankru.bot.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.SetupCodes.Use;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.SecretsInTests;

import java.time.Duration;
import java.util.UUID;

class SetupCodesTest {
    private static final ChatId KANCHANA = new ChatId.Person("U" + "a".repeat(32));
    private static final ChatId WICHAI = new ChatId.Person("U" + "b".repeat(32));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final SetupCodes codes =
            new SetupCodes(directory.database.jdbc(), directory.secrets, clock);

    @Test
    void whoeverTypedTheCodeHasItForTenMinutesOnly() {
        String code = codes.make(phatthalung);
        UUID wichais = codes.claim(phatthalung, code, WICHAI).orElseThrow();
        assertThat(codes.claim(phatthalung, code, KANCHANA)).isEmpty();

        clock.move(SetupCodes.CLAIM);

        assertThat(codes.use(phatthalung, wichais, WICHAI)).isEqualTo(Use.NO_GOOD);
        UUID kanchanas = codes.claim(phatthalung, code, KANCHANA).orElseThrow();
        assertThat(codes.use(phatthalung, wichais, WICHAI)).isEqualTo(Use.NO_GOOD);
        assertThat(codes.use(phatthalung, kanchanas, KANCHANA)).isEqualTo(Use.FIRST);
        clock.move(SetupCodes.CLAIM);
        assertThat(codes.use(phatthalung, kanchanas, KANCHANA)).isEqualTo(Use.AGAIN);
    }

    @Test
    void whoeverTypedTheCodeBeforeAKeyWasAddedHasItStill() {
        String code = codes.make(phatthalung);
        UUID claimed = codes.claim(phatthalung, code, KANCHANA).orElseThrow();
        SetupCodes rotating =
                new SetupCodes(
                        directory.database.jdbc(),
                        SecretsInTests.with(
                                "a new key, long enough to be one, too", SecretsInTests.KEY),
                        clock);

        assertThat(rotating.claim(phatthalung, code, WICHAI)).isEmpty();
        assertThat(rotating.claim(phatthalung, code, KANCHANA)).hasValue(claimed);
        assertThat(codes.use(phatthalung, claimed, KANCHANA)).isEqualTo(Use.NO_GOOD);
        assertThat(rotating.use(phatthalung, claimed, KANCHANA)).isEqualTo(Use.FIRST);
    }

    @Test
    void aNewCodeEndsTheOneOfAnotherInstanceButNotAnotherDistrictsCode() {
        DistrictId songkhla = directory.songkhla().id();
        String elsewhere = codes.make(songkhla);
        String first = codes.make(phatthalung);
        String second = codes.make(phatthalung);

        assertThat(codes.isGood(phatthalung, first)).isFalse();
        assertThat(codes.claim(phatthalung, first, KANCHANA)).isEmpty();
        assertThat(codes.isGood(phatthalung, second)).isTrue();
        assertThat(codes.isGood(songkhla, elsewhere)).isTrue();
    }

    @Test
    void aCodeOfAnOldBackupIsNotGood() {
        String code = codes.make(phatthalung);
        clock.move(SetupCodes.LIFE.minus(Duration.ofMinutes(5)));
        UUID claimed = codes.claim(phatthalung, code, KANCHANA).orElseThrow();

        clock.move(Duration.ofMinutes(5));

        assertThat(codes.isGood(phatthalung, code)).isFalse();
        assertThat(codes.claim(phatthalung, code, KANCHANA)).isEmpty();
        assertThat(codes.use(phatthalung, claimed, KANCHANA)).isEqualTo(Use.NO_GOOD);
    }
}
