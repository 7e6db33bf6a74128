package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pueankru.simulator.RunningSimulator.SOON;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.SentEvent;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** LINE's API as a bot meets it. */
class LineApiTest {
    private static final String REPLY = "/v2/bot/message/reply";
    private static final List<ObjectNode> HELLO = List.of(ScriptedBot.text("สวัสดีค่ะ"));

    private final RunningSimulator running = new RunningSimulator();
    private final LineSimulator line = running.line;
    private final ScriptedBot bot = running.bot;

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void everyAnswerHasARequestIdAndRepliesTellTheIdsOfTheirMessages() {
        HttpResponse<String> response = bot.reply(freshToken(), HELLO);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("x-line-request-id")).isPresent();
        JsonNode sent = Json.MAPPER.readTree(response.body()).at("/sentMessages/0");
        assertThat(sent.path("id").asString()).matches("\\d+");
        assertThat(sent.path("quoteToken").asString()).isNotEmpty();
    }

    @Test
    void anExpiredTokenIsRefusedInLinesWords() {
        String token = freshToken();
        line.advance(Duration.ofSeconds(61));

        assertThat(bot.reply(token, HELLO).body())
                .isEqualTo("{\"message\":\"Invalid reply token\"}");
    }

    @Test
    void aTokenSurvivesARefusedMessage() {
        String token = freshToken();

        HttpResponse<String> refused = bot.reply(token, List.of(ScriptedBot.text("")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo(
                        "{\"message\":\"The request body has 1"
                                + " error(s)\",\"details\":[{\"message\":\"May not be"
                                + " empty\",\"property\":\"messages[0].text\"}]}");
        assertThat(bot.reply(token, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void aReplyTakesNoRetryKey() {
        ObjectNode body = Json.object().put("replyToken", freshToken());
        body.putArray("messages").addAll(HELLO);

        HttpResponse<String> response =
                bot.post(REPLY, body, "X-Line-Retry-Key", "123e4567-e89b-12d3-a456-426614174000");

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Bearer wrong, invalid token",
        "Basic simulator-channel-token, invalid token",
        ", authorization header is missing"
    })
    void strangersAreRefused(String authorization, String reason) {
        HttpRequest.Builder request = HttpRequest.newBuilder(running.address("/v2/bot/info"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> response = bot.send(request.build());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body())
                .contains("Authentication failed due to the following reason: " + reason);
    }

    @ParameterizedTest(name = "{1} as {0} gives {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json | {'replyToken | 400 | could not be parsed as JSON (line: 1, column:
                    application/json | []           | 400 | could not be parsed as JSON
                    application/json | {}           | 400 | "property":"replyToken"
                    text/plain       | {}           | 415 | The content type, text/plain, is not supported
                    """)
    void aBodyThatIsNoRequestIsRefused(String type, String body, int status, String words) {
        HttpResponse<String> response = post(REPLY, type, body.replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(words);
    }

    @Test
    void aBodyOverTwoMegabytesIsTooLarge() {
        String limit = "{\"x\":\"" + "x".repeat(2 * 1024 * 1024 - 8) + "\"}";

        assertThat(post(REPLY, "application/json", limit).statusCode()).isEqualTo(400);
        assertThat(post(REPLY, "application/json", limit + " ").statusCode()).isEqualTo(413);
    }

    @ParameterizedTest(name = "{0} tells {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /v2/bot/info                                                              | 200 | "displayName":"เพื่อนครู"
                    /v2/bot/profile/U11111111111111111111111111111111                         | 200 | "displayName":"ครูสมศรี"
                    /v2/bot/profile/U99999999999999999999999999999999                         | 404 | {"message":"Not found"}
                    /v2/bot/group/C11111111111111111111111111111111/summary                   | 200 | "groupName":"ครูโรงเรียนบ้านหนองน้ำใส"
                    /v2/bot/group/C11111111111111111111111111111111/members/count             | 200 | {"count":2}
                    /v2/bot/group/C11111111111111111111111111111111/member/U11111111111111111111111111111111 | 200 | ครูสมศรี
                    /v2/bot/group/C11111111111111111111111111111111/member/U33333333333333333333333333333333 | 404 | Not found
                    /v2/bot/group/C99999999999999999999999999999999/summary                   | 404 | Not found
                    /v2/bot/message/quota                                                     | 200 | {"type":"limited","value":300}
                    /v2/bot/message/quota/consumption                                         | 200 | {"totalUsage":0}
                    /v2/bot/channel/webhook/endpoint                                          | 200 | "active":true
                    /v2/bot/nothing/here                                                      | 404 | Not found
                    """)
    void tellsWhatLineTells(String path, int status, String words) {
        HttpResponse<String> response = running.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(words);
    }

    @ParameterizedTest(name = "{0} for {1} s gives {2}")
    @CsvSource({
        "U11111111111111111111111111111111, 5, 202",
        "U11111111111111111111111111111111, 60, 202",
        "U11111111111111111111111111111111, 7, 400",
        "U11111111111111111111111111111111, 65, 400",
        "C11111111111111111111111111111111, 20, 400"
    })
    void theLoadingSignIsForPeopleAndStepsOfFiveSeconds(String chat, int seconds, int status) {
        ObjectNode body = Json.object().put("chatId", chat).put("loadingSeconds", seconds);

        assertThat(bot.post("/v2/bot/chat/loading/start", body).statusCode()).isEqualTo(status);
    }

    @Test
    void messagesCanBeCheckedWithoutSending() {
        ObjectNode body = Json.object();
        body.putArray("messages").addAll(HELLO);

        assertThat(bot.post("/v2/bot/message/validate/reply", body).statusCode()).isEqualTo(200);
        body.putArray("messages");
        assertThat(bot.post("/v2/bot/message/validate/push", body).statusCode()).isEqualTo(400);
        assertThat(bot.post("/v2/bot/message/validate/pigeon", body).statusCode()).isEqualTo(404);
    }

    @Test
    void faultsComeInTheirOrderAndAreUsedUp() {
        line.fail(Fault.answering(REPLY, 500));
        line.fail(Fault.answering("/v2/bot/*", 429).times(2));
        String token = freshToken();

        assertThat(bot.reply(token, HELLO).statusCode()).isEqualTo(500);
        HttpResponse<String> busy = bot.reply(token, HELLO);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.body()).contains("The API rate limit has been exceeded. Try again later.");
        assertThat(running.get("/v2/bot/info").statusCode()).isEqualTo(429);
        assertThat(bot.reply(token, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void aStandingFaultStaysUntilItIsCleared() {
        line.fail(Fault.answering(REPLY, 503).withBody(Json.object().put("why", "rain")).times(0));
        String token = freshToken();

        assertThat(bot.reply(token, HELLO).statusCode()).isEqualTo(503);
        assertThat(bot.reply(token, HELLO).body()).isEqualTo("{\"why\":\"rain\"}");
        line.clearFaults();
        assertThat(bot.reply(token, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void theRecordOfAFaultNamesTheChatAndWhatTheBotWanted() {
        line.fail(Fault.answering(REPLY, 500));
        String token = freshToken();
        bot.reply(token, HELLO);

        Entry.BotRefused refused = (Entry.BotRefused) line.transcript().getLast();
        assertThat(line.transcript(Objects.requireNonNull(refused.chat()))).contains(refused);
        assertThat(Objects.requireNonNull(refused.request()).path("replyToken").asString())
                .isEqualTo(token);
    }

    @Test
    void aDroppedConnectionIsAnErrorForTheBotAndNothingWasDone() {
        line.fail(Fault.dropping(REPLY));
        String token = freshToken();

        assertThatThrownBy(() -> bot.reply(token, HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(bot.reply(token, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void aReplyCanBeAcceptedAndYetSeemToFail() {
        line.fail(Fault.answering(REPLY, 500).andYetAccepted());
        String token = freshToken();

        assertThat(bot.reply(token, HELLO).statusCode()).isEqualTo(500);
        assertThat(bot.reply(token, HELLO).body()).contains("Invalid reply token");
        assertThat(line.sent(running.teacher.id())).hasSize(1);
    }

    @Test
    void aHangingCallIsAnsweredInTheEnd() {
        line.fail(Fault.hanging(REPLY, 30));

        assertThat(bot.reply(freshToken(), HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void refusedCallsAreOnRecord() {
        bot.reply("made up", HELLO);

        Entry.BotRefused refused = line.await(Entry.BotRefused.class, any -> true, SOON);
        assertThat(refused.endpoint()).isEqualTo(REPLY);
        assertThat(refused.status()).isEqualTo(400);
    }

    private String freshToken() {
        SentEvent event = running.teacher.say("ขอคลิป");
        line.awaitDelivery(event, SOON);
        return java.util.Objects.requireNonNull(event.replyToken());
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return bot.send(
                HttpRequest.newBuilder(running.address(path))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_TOKEN)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
