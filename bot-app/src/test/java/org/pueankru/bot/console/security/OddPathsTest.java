package org.pueankru.bot.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Addresses that no browser asks for by itself, as they come over the wire. */
@ServiceTest
class OddPathsTest {
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/%2e%2e/actuator/env",
                "/console/%2E%2e/actuator/prometheus",
                "/console/../actuator/env",
                "/console/./schools",
                "/console/schools/%2e%2e/%2e%2e/webhook",
                "/console;x=1/schools",
                "/console/schools;jsessionid=1",
                "/console//schools",
                "//console",
                "/console/people/%2f",
                "/console/people/%5c",
                "/console/%00",
                "/console/%3b",
                "/console/%zz",
                "/media/%2e%2e/console",
                "/api/v1/%2e%2e/console"
            })
    void anOddAddressGetsACalmPage(String path) throws IOException {
        String answer = get(path);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
        assertThat(answer)
                .doesNotContain(
                        "Exception", "\tat ", "org.apache", "org.springframework", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/login", "/console/%2e%2e/x"})
    void pagesSayThatTheyAreInThai(String path) throws IOException {
        assertThat(get(path)).containsIgnoringCase("\r\nContent-Language: th\r\n");
    }

    @Test
    void plainAddressesAreNotOdd() {
        assertThat(OddPaths.isOdd("/console/schools/1.2")).isFalse();
        assertThat(OddPaths.isOdd("/api/v1/schools/%E0%B8%81")).isFalse();
        assertThat(OddPaths.isOdd("/media/covers/..a.png")).isFalse();
        assertThat(OddPaths.isOdd("/")).isFalse();
    }

    private String get(String path) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: en\r\nConnection: close\r\n\r\n"
                        .formatted(path);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
