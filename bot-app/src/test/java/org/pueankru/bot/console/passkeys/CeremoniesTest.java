package org.pueankru.bot.console.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.console.passkeys.Passkey.Credential;

class CeremoniesTest {
    private static final PasskeySite OFFICE =
            new PasskeySite("bot.example.go.th", "https://bot.example.go.th");
    private static final String FIRST = "Zmlyc3QtY2hhbGxlbmdlLW9mLXRoZS1zZXNzaW9u";
    private static final String SECOND = "c2Vjb25kLWNoYWxsZW5nZS1vZi10aGUtc2Vzc2lvbg";

    private final Ceremonies ceremonies = new Ceremonies();
    private final SoftAuthenticator laptop = at(OFFICE);

    private static SoftAuthenticator at(PasskeySite site) {
        return new SoftAuthenticator(site.origin(), site.id());
    }

    private Credential made() {
        return ceremonies.made(OFFICE, FIRST, laptop.makes(FIRST)).orElseThrow();
    }

    @Test
    void aPasskeyIsMadeAndSigns() {
        Credential credential = made();

        assertThat(credential.transports()).containsExactly("internal");
        assertThat(ceremonies.signed(OFFICE, SECOND, credential, laptop.signs(SECOND)))
                .hasValue(credential.signCount() + 1);
    }

    @Test
    void anAnswerToAnotherChallengeIsNone() {
        Credential credential = made();

        assertThat(ceremonies.made(OFFICE, FIRST, laptop.makes(SECOND))).isEmpty();
        assertThat(ceremonies.signed(OFFICE, FIRST, credential, laptop.signs(SECOND))).isEmpty();
    }

    @Test
    void whatAnotherPageWasGivenIsNone() {
        Credential credential = made();
        SoftAuthenticator phished = new SoftAuthenticator("https://bot.examp1e.go.th", OFFICE.id());
        SoftAuthenticator otherHost = new SoftAuthenticator(OFFICE.origin(), "example.com");

        assertThat(ceremonies.made(OFFICE, FIRST, phished.makes(FIRST))).isEmpty();
        assertThat(ceremonies.made(OFFICE, FIRST, otherHost.makes(FIRST))).isEmpty();
        PasskeySite elsewhere = new PasskeySite("example.com", "https://example.com");
        assertThat(ceremonies.signed(elsewhere, SECOND, credential, laptop.signs(SECOND)))
                .isEmpty();
    }

    @Test
    void aDeviceThatAsksForNoFingerFaceOrPinIsNotEnough() {
        Credential credential = made();

        SoftAuthenticator open = at(OFFICE).withoutFinger();
        assertThat(ceremonies.made(OFFICE, FIRST, open.makes(FIRST))).isEmpty();
        assertThat(
                        ceremonies.signed(
                                OFFICE, SECOND, credential, laptop.withoutFinger().signs(SECOND)))
                .isEmpty();
    }

    @Test
    void anotherDeviceCannotSignForThisPasskey() {
        Credential credential = made();

        assertThat(ceremonies.signed(OFFICE, SECOND, credential, at(OFFICE).signs(SECOND)))
                .isEmpty();
    }

    @Test
    void aCopyThatIsBehindIsNoticed() {
        Credential credential = made();
        laptop.forgetsTheLastCount();

        assertThat(ceremonies.signed(OFFICE, SECOND, credential, laptop.signs(SECOND))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"YQ\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"YQ\","
                        + "\"attestationObject\":\"YQ\",\"authenticatorData\":\"YQ\",\"signature\":\"YQ\"}}",
                "{\"id\":\"%\",\"rawId\":\"%\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%\"}}"
            })
    void whatIsNoAnswerAtAllIsRefused(String nonsense) {
        assertThat(ceremonies.made(OFFICE, FIRST, nonsense)).isEmpty();
        assertThat(ceremonies.signed(OFFICE, FIRST, made(), nonsense)).isEmpty();
    }
}
