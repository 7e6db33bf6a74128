package org.pueankru.bot.console.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.mock.web.MockHttpServletRequest;

import java.net.URI;
import java.nio.file.Path;

class PasskeySitesTest {
    private static final PasskeySite OFFICE =
            new PasskeySite("bot.example.go.th", "https://bot.example.go.th");

    private static PasskeySites with(@Nullable String publicUrl) {
        return new PasskeySites(
                new ServiceSettings(
                        publicUrl == null ? null : URI.create(publicUrl),
                        Path.of("data"),
                        "สพป.ตัวอย่าง เขต 1",
                        null));
    }

    private static MockHttpServletRequest to(String host, int port) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }

    @Test
    void peopleReachItUnderThePublicAddress() {
        var request = to("bot.example.go.th", 80);
        request.addHeader("X-Forwarded-Proto", "https");

        assertThat(with("https://bot.example.go.th").of(request)).hasValue(OFFICE);
        assertThat(with("https://Bot.Example.go.th:443").of(request)).hasValue(OFFICE);
        assertThat(with("https://bot.example.go.th:8443").of(request).orElseThrow().origin())
                .isEqualTo("https://bot.example.go.th:8443");
    }

    @Test
    void aProxyThatNamesTheMachineItselfChangesNothing() {
        var request = to("localhost", 8080);
        request.addHeader("X-Forwarded-For", "203.0.113.9");

        assertThat(with("https://bot.example.go.th").of(request)).hasValue(OFFICE);
    }

    @Test
    void atTheMachineItselfItIsLocalhostHoweverTheMachineIsCalled() {
        PasskeySite local = new PasskeySite("localhost", "http://localhost:8081");

        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            assertThat(with("https://demo.invalid").of(to(host, 8081))).hasValue(local);
            assertThat(with(null).of(to(host, 8081))).hasValue(local);
        }
    }

    @Test
    void withoutANameThereIsNoPlaceForPasskeys() {
        assertThat(with(null).of(to("10.0.0.7", 8080))).isEmpty();
        assertThat(with("https://203.0.113.9").of(to("203.0.113.9", 443))).isEmpty();
    }
}
