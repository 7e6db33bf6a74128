package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The contract of {@code POST /webhook}, over HTTP, with PostgreSQL behind it. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class WebhookTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String CANARY = "นกขมิ้นเหลืองอ่อน";

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void emptyTheInbox() {
        jdbc.sql("delete from inbox_event").update();
    }

    @Test
    void takesASignedBodyAndStoresItsEvents() throws Exception {
        String body = body(text("สวัสดี"), text("เศษส่วน"));
        assertThat(post(body, sign(body))).isEqualTo(200);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void takesLinesHealthCheckWithoutEvents() throws Exception {
        assertThat(post("{\"destination\":\"U1\",\"events\":[]}")).isEqualTo(200);
        assertThat(stored()).isZero();
    }

    @Test
    void refusesABodyThatIsNotLines(CapturedOutput output) throws Exception {
        String body = body(text(CANARY));
        String good = sign(body);

        assertThat(post(body, null)).isEqualTo(400);
        assertThat(post(body, " ")).isEqualTo(400);
        assertThat(post(body, "not Base64 !!")).isEqualTo(400);
        assertThat(post(body, "AAAA")).isEqualTo(400);
        assertThat(post(body, good.toLowerCase(Locale.ROOT))).isEqualTo(400);
        assertThat(post(body + " ", good)).isEqualTo(400);
        assertThat(post(body.replace("สวัสดี", "สวัสดิ์").replace("active", "activE"), good))
                .isEqualTo(400);

        assertThat(stored()).isZero();
        assertThat(output.getAll()).contains("SIGNATURE_MISSING").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "\"text\"", "{\"events\":", "null"})
    void refusesASignedBodyThatIsNoJsonObject(String body) throws Exception {
        assertThat(post(body)).isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    void refusesABodyOverOneMegabyteBeforeItLooksAtTheSignature() throws Exception {
        String body = "x".repeat(WebhookController.MAXIMUM_BYTES + 1);
        assertThat(post(body, "whatever")).isEqualTo(413);
        assertThat(send(chunked(body), "whatever")).isEqualTo(413);
        assertThat(post("x".repeat(5 * WebhookController.MAXIMUM_BYTES), "whatever"))
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "text/plain"
            })
    void letsTheSignatureDecideWhateverTheContentTypeSays(String type) throws Exception {
        String body = body(text("เศษส่วน"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook"))
                        .header("content-type", type)
                        .POST(BodyPublishers.ofString(body));
        assertThat(
                        http.send(
                                        request.copy()
                                                .header("x-line-signature", sign(body))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode())
                .isEqualTo(200);
        assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(400);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void takesABodyOfExactlyOneMegabyte() throws Exception {
        String start = "{\"events\":[],\"x\":\"";
        String body =
                start + "x".repeat(WebhookController.MAXIMUM_BYTES - start.length() - 2) + "\"}";
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSize(WebhookController.MAXIMUM_BYTES);
        assertThat(send(chunked(body), sign(body))).isEqualTo(200);
    }

    @Test
    void storesEventsThatNobodyKnowsYetAndSaysNothing() throws Exception {
        String body =
                body(
                        "{\"type\":\"telepathy\",\"webhookEventId\":\"T1\",\"thought\":\""
                                + CANARY
                                + "\"}",
                        "{\"type\":\"message\",\"webhookEventId\":\"T2\",\"replyToken\":\"r\",\"message\":{\"type\":\"smell\"},"
                                + "\"source\":{\"type\":\"planet\",\"planetId\":\"X\"}}",
                        "{}",
                        "[]",
                        "42");
        assertThat(post(body)).isEqualTo(200);
        assertThat(stored()).isEqualTo(5);
        assertThat(everything()).doesNotContain(CANARY);
        assertThat(
                        jdbc.sql("select count(*) from inbox_event where state <> 'ignored'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void storesADuplicateOnce() throws Exception {
        String body = body(text("เศษส่วน"));
        assertThat(post(body)).isEqualTo(200);
        assertThat(post(body.replace("\"isRedelivery\":false", "\"isRedelivery\":true")))
                .isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void neverStoresWhatPeopleSayToEachOtherInAGroup(CapturedOutput output) throws Exception {
        String body =
                body(
                        inGroup(
                                "\"message\":{\"type\":\"text\",\"id\":\"1\",\"text\":\""
                                        + CANARY
                                        + "\"}",
                                "message"),
                        inGroup(
                                "\"message\":{\"type\":\"text\",\"id\":\"1\",\"text\":\""
                                        + CANARY
                                        + "!\"}",
                                "messageEdited"),
                        inGroup(
                                "\"message\":{\"type\":\"file\",\"id\":\"2\",\"fileName\":\""
                                        + CANARY
                                        + ".pdf\"}",
                                "message"),
                        inGroup(
                                "\"message\":{\"type\":\"location\",\"id\":\"3\",\"address\":\""
                                        + CANARY
                                        + "\"}",
                                "message"),
                        inGroup(
                                "\"joined\":{\"members\":[{\"type\":\"user\",\"userId\":\""
                                        + CANARY
                                        + "\"}]}",
                                "memberJoined"));
        assertThat(post(body)).isEqualTo(200);

        assertThat(stored()).isEqualTo(5);
        assertThat(everything()).doesNotContain(CANARY).doesNotContain("Uanucha");
        assertThat(output.getAll()).doesNotContain(CANARY).doesNotContain("Uanucha");
    }

    @Test
    void survivesTextThatPostgresCannotStore() throws Exception {
        String body =
                body(text("a\\u0000b \\ud83d c"))
                        .replace("\"userId\":\"U1\"", "\"userId\":\"U\\u0000\\udc001\"");
        assertThat(post(body)).isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    private static String text(String text) {
        int number = NUMBER.incrementAndGet();
        return """
        {"type":"message","mode":"active","timestamp":1792000000000,"webhookEventId":"W%d","deliveryContext":{"isRedelivery":false},\
        "source":{"type":"user","userId":"U1"},"replyToken":"r%d","message":{"type":"text","id":"m%d","text":"%s"}}"""
                .formatted(number, number, number, text);
    }

    private static String inGroup(String content, String type) {
        int number = NUMBER.incrementAndGet();
        return """
        {"type":"%s","mode":"active","timestamp":1792000000000,"webhookEventId":"W%d","source":{"type":"group","groupId":"C1","userId":"Uanucha"},\
        "replyToken":"r%d",%s}"""
                .formatted(type, number, number, content);
    }

    private static String body(String... events) {
        return "{\"destination\":\"Ubot\",\"events\":[" + String.join(",", events) + "]}";
    }

    private int post(String body) throws Exception {
        return post(body, sign(body));
    }

    private int post(String body, @Nullable String signature) throws Exception {
        return send(BodyPublishers.ofString(body), signature);
    }

    private int send(BodyPublisher body, @Nullable String signature) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook"))
                        .header("content-type", "application/json")
                        .POST(body);
        if (signature != null) {
            request.header("X-LINE-Signature", signature);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sign(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        ServiceTest.CHANNEL_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private long stored() {
        return jdbc.sql("select count(*) from inbox_event").query(Long.class).single();
    }

    private String everything() {
        return jdbc.sql("select * from inbox_event").query().listOfRows().toString()
                + jdbc.sql("select * from chat_lane").query().listOfRows();
    }
}
