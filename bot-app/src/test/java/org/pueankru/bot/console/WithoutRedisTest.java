package org.pueankru.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.ServiceTest;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Redis is away: the console says later, all else goes on. */
@ServiceTest
@Import(WithoutRedisTest.AwayRedis.class)
// no connection is made ahead
@TestPropertySource(properties = "spring.data.redis.jedis.pool.min-idle=0")
class WithoutRedisTest {
    /** Redis was there at the start, and is away ever after. */
    @TestConfiguration
    static class AwayRedis {
        @Bean
        @Primary
        DataRedisConnectionDetails nobodyListensThere() {
            return new DataRedisConnectionDetails() {
                @Override
                public Standalone getStandalone() {
                    // the discard port: refused at once
                    return Standalone.of("127.0.0.1", 9);
                }
            };
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    @Test
    void theLoginSaysLaterInThaiAndWithAnId() throws Exception {
        HttpResponse<String> answer = get("/console/login");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("ขอพักระบบสักครู่", "รหัสเหตุการณ์")
                .doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void whoeverHadASessionIsToldTheSame() throws Exception {
        HttpResponse<String> answer = get("/console", "Cookie", "console=YWJj");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("ขอพักระบบสักครู่");
    }

    @Test
    void webhookAndReadinessAnswer() throws Exception {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        HttpResponse<String> webhook =
                http.send(
                        request("/webhook").POST(HttpRequest.BodyPublishers.ofString("{}")).build(),
                        BodyHandlers.ofString());
        assertThat(webhook.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
