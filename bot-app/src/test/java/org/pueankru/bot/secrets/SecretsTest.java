package org.pueankru.bot.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pueankru.bot.secrets.SecretsInTests.with;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.MigratedDatabase;

import java.nio.charset.StandardCharsets;

class SecretsTest {
    private static final String OLD = "the key of last year, long enough to be one";
    private static final String NEW = "the key of this year, long enough to be one";

    @Test
    void whatWasSealedIsOpenedAgain() {
        byte[] sealed = with(NEW).seal("channel 1", "ความลับ");

        assertThat(with(NEW).open("channel 1", sealed)).contains("ความลับ");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("ความลับ");
    }

    @Test
    void theSameTextIsNeverSealedTheSame() {
        Secrets secrets = with(NEW);

        assertThat(secrets.seal("p", "x")).isNotEqualTo(secrets.seal("p", "x"));
    }

    @Test
    void nothingIsOpenedForAnotherPurposeWithAnotherKeyOrWhenAltered() {
        byte[] sealed = with(NEW).seal("channel 1", "ความลับ");

        assertThat(with(NEW).open("channel 2", sealed)).isEmpty();
        assertThat(with(OLD).open("channel 1", sealed)).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThat(with(NEW).open("channel 1", altered)).isEmpty();
        }
        assertThat(with(NEW).open("channel 1", new byte[0])).isEmpty();
    }

    @Test
    void whileKeysAreRotatedTheNewOneWritesAndBothRead() {
        byte[] old = with(OLD).seal("p", "x");
        Secrets rotating = with(NEW, OLD);

        assertThat(rotating.open("p", old)).contains("x");
        assertThat(rotating.isOld(old)).isTrue();
        assertThat(rotating.isOld(rotating.seal("p", "x"))).isFalse();
        assertThat(with(NEW).open("p", rotating.seal("p", "x"))).contains("x");
        assertThat(rotating.hashes("p", "x"))
                .containsExactly(with(NEW).hash("p", "x"), with(OLD).hash("p", "x"));
    }

    @Test
    void aHashIsBoundToItsPurposeAndKey() {
        assertThat(with(NEW).hash("p", "x"))
                .isNotEqualTo(with(NEW).hash("q", "x"))
                .isNotEqualTo(with(OLD).hash("p", "x"));
    }

    @Test
    void aDatabaseThatWasWrittenWithAnotherKeyIsNotTouched() {
        MigratedDatabase database = MigratedDatabase.create();
        new SecretsCheck(database.jdbc(), with(OLD)).orRefuseTheStart();

        assertThatThrownBy(() -> new SecretsCheck(database.jdbc(), with(NEW)).orRefuseTheStart())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SECRETS_KEY");
        new SecretsCheck(database.jdbc(), with(NEW, OLD)).orRefuseTheStart();
        new SecretsCheck(database.jdbc(), with(NEW)).orRefuseTheStart();
    }

    @Test
    void nothingOfAKeyIsPrinted() {
        assertThat(with(NEW).toString()).doesNotContain(NEW);
    }
}
