package org.pueankru.bot.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;

/** The operator believes the proxy in front, which tells who asks. */
@ServiceTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindAProxyTest {
    /** So many that a new span of time in between changes nothing. */
    private static final int MANY = 2 * LoginAddresses.MOST + 1;

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    @Test
    void whoeverAsksTooOftenWaitsAndNobodyElseDoes() throws Exception {
        assertThat(IntStream.range(0, MANY).map(_ -> askedBy("203.0.113.9"))).contains(429);

        HttpResponse<String> refused = ask("198.51.100.1, 203.0.113.9");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("ขอรหัสบ่อยเกินไป");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(askedBy("203.0.113.10")).isEqualTo(200);
    }

    private int askedBy(String address) {
        try {
            return ask(address).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> ask(String forwardedFor) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/console/login"))
                        .header("X-Forwarded-For", forwardedFor)
                        .build(),
                BodyHandlers.ofString());
    }
}
