package org.pueankru.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

@ServiceTest
class HealthTest {
    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    @Test
    void isReadyWhenTheStoreCanStore() throws Exception {
        HttpResponse<String> answer = get("/actuator/health/readiness");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").contains("\"store\"");
    }

    @Test
    void isAliveAndTellsItsDetails() throws Exception {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).contains("\"redis\":{\"status\":\"UP\"}");
    }

    @Test
    void showsMetricsToCallersOnThisMachineOnly() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").body()).contains("hikaricp_connections_active");
        assertThat(get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(404);
        assertThat(get("/actuator;a/./prometheus", "Forwarded", "for=203.0.113.9").statusCode())
                .isEqualTo(404);
        assertThat(get("/actuator/health", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
