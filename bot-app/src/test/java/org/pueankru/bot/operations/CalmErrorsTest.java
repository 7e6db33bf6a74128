package org.pueankru.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

@ServiceTest
class CalmErrorsTest {
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/console/%00", "/console/..%2fwebhook", "/api/v1/%ff%zz", "/a b", "/[x]"})
    void whatTomcatRefusesIsSaidInOneSentence(String path) throws IOException {
        String answer =
                ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("เปิดที่อยู่นี้ไม่ได้");
        assertThat(answer).contains("X-Content-Type-Options: nosniff", "default-src 'none'");
        assertThat(answer).doesNotContain("Tomcat").doesNotContain("<html");
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
