package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Ledger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages that the bot sends unasked. */
class PushTest {
    private static final String PUSH = "/v2/bot/message/push";
    private static final String MULTICAST = "/v2/bot/message/multicast";
    private static final String KEY = "123e4567-e89b-12d3-a456-426614174000";
    private static final String NOBODY = "U99999999999999999999999999999999";
    private static final String NOBODY_THERE = "{\"message\":\"Failed to send messages\"}";

    private final RunningSimulator running = new RunningSimulator();
    private final LineSimulator line = running.line;
    private final String teacher = running.teacher.id();
    private final String director = line.person("ผอ.วิชัย").userId();
    private final String school = running.school.groupId();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void aPushIsInTheChatWithItsCostAndTellsTheIdsOfItsMessages() {
        HttpResponse<String> response = push(teacher, KEY, "ประชุมพรุ่งนี้");

        assertThat(response.statusCode()).isEqualTo(200);
        Entry.BotSent sent = line.sent(teacher).getLast();
        assertThat(sent.texts()).containsExactly("ประชุมพรุ่งนี้");
        assertThat(sent.via()).isEqualTo("push");
        assertThat(sent.cost()).isEqualTo(1);
        assertThat(sent.delivered()).isTrue();
        assertThat(sent.retryKey()).isEqualTo(KEY);
        assertThat(json(response).at("/sentMessages/0/id").asString())
                .isEqualTo(sent.sentMessages().getFirst().id());
    }

    @Test
    void aRetryOfAnAcceptedPushIsToldSoAndSendsNothing() {
        HttpResponse<String> first = push(teacher, KEY, "ก");

        HttpResponse<String> again = push(teacher, KEY.toUpperCase(Locale.ROOT), "ก");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("message").asString())
                .isEqualTo("The retry key is already accepted");
        assertThat(json(again).path("sentMessages")).isEqualTo(json(first).path("sentMessages"));
        assertThat(again.headers().firstValue("x-line-accepted-request-id"))
                .isEqualTo(first.headers().firstValue("x-line-request-id"));
        assertThat(again.headers().firstValue("x-line-request-id"))
                .isPresent()
                .isNotEqualTo(first.headers().firstValue("x-line-request-id"));
        assertThat(line.sent(teacher)).hasSize(1);
        assertThat(line.usedThisMonth()).isEqualTo(1);
    }

    @Test
    void aRetryKeySendsAgainAfterTwentyFourHours() {
        push(teacher, KEY, "ก");

        line.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(push(teacher, KEY, "ก").statusCode()).isEqualTo(409);
        line.advance(Duration.ofMillis(1));
        assertThat(push(teacher, KEY, "ก").statusCode()).isEqualTo(200);

        assertThat(line.sent(teacher)).hasSize(2);
    }

    @Test
    void anotherRequestWithAnAcceptedKeyIsLostAndTheLedgerSaysSo() {
        push(teacher, KEY, "ก");

        assertThat(push(teacher, KEY, "ข").statusCode()).isEqualTo(409);
        assertThat(push(director, KEY, "ก").statusCode()).isEqualTo(409);

        assertThat(line.sent(director)).isEmpty();
        assertThat(account(teacher).changed()).isEqualTo(1);
        assertThat(account(director).changed()).isEqualTo(1);
    }

    @Test
    void aRefusedPushLeavesItsKeyFree() {
        push(NOBODY, KEY, "ก");

        assertThat(push(teacher, KEY, "ก").statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsAccepted() {
        List<CompletableFuture<Integer>> calls =
                IntStream.range(0, 20)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> push(teacher, KEY, "ก").statusCode()))
                        .toList();

        assertThat(calls.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(1);
        assertThat(line.sent(teacher)).hasSize(1);
        assertThat(account(teacher).tries()).isEqualTo(20);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1", "123e4567e89b12d3a456426614174000", "{123e4567-e89b-12d3-a456-426614174000}"})
    void aRetryKeyIsAUuid(String key) {
        assertThat(push(teacher, key, "ก").statusCode()).isEqualTo(400);
    }

    @Test
    void whoBlocksTheBotGetsNothingThoughLineSays200() {
        running.teacher.act(new Act.Unfollow());

        assertThat(push(teacher, KEY, "ก").statusCode()).isEqualTo(200);

        assertThat(line.sent(teacher).getLast().delivered()).isFalse();
        assertThat(line.usedThisMonth()).isZero();
        assertThat(push(teacher, KEY, "ก").statusCode()).isEqualTo(409);
    }

    @Test
    void nobodyGetsWhatIsSentToStrangersAndLeftGroups() {
        running.teacherInSchool.act(new Act.RemoveBot());

        assertThat(push(NOBODY, null, "ก").body()).isEqualTo(NOBODY_THERE);
        assertThat(push(school, null, "ก").body()).isEqualTo(NOBODY_THERE);
    }

    @Test
    void aGroupCostsAsManyMessagesAsItHasMembersHoweverManyObjectsThereAre() {
        ObjectNode body = Json.object().put("to", school);
        body.putArray("messages").add(ScriptedBot.text("ก")).add(ScriptedBot.text("ข"));

        assertThat(running.bot.post(PUSH, body).statusCode()).isEqualTo(200);

        assertThat(line.usedThisMonth()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'notificationDisabled':true}               | 200
                    {'notificationDisabled':'yes'}              | 400
                    {'customAggregationUnits':['promo_1']}      | 200
                    {'customAggregationUnits':['a','b']}        | 400
                    {'customAggregationUnits':['ประกาศ']}       | 400
                    {'to':'somebody'}                           | 400
                    {'to':''}                                   | 400
                    {'messages':[]}                             | 400
                    {'messages':[{'type':'text','text':''}]}    | 400
                    """)
    void optionsAreChecked(String options, int status) {
        ObjectNode body = request(Json.object().put("to", teacher), "ก");
        body.setAll((ObjectNode) Json.MAPPER.readTree(options.replace('\'', '"')));

        assertThat(running.bot.post(PUSH, body).statusCode()).isEqualTo(status);
    }

    @Test
    void aMulticastReachesEachFriendOnceAndSkipsWhomNobodyKnows() {
        HttpResponse<String> response =
                multicast(Stream.of(teacher, director, teacher, NOBODY), KEY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        assertThat(line.sent(teacher)).hasSize(1);
        assertThat(line.sent(director)).hasSize(1);
        assertThat(line.usedThisMonth()).isEqualTo(2);
        assertThat(multicast(Stream.of(teacher, director, teacher, NOBODY), KEY).body())
                .isEqualTo("{\"message\":\"The retry key is already accepted\"}");
    }

    @Test
    void aMulticastIsFor500PeopleAtMostAndForNoGroups() {
        assertThat(multicast(Stream.generate(() -> NOBODY).limit(500), null).statusCode())
                .isEqualTo(200);
        assertThat(multicast(Stream.generate(() -> NOBODY).limit(501), null).statusCode())
                .isEqualTo(400);
        assertThat(multicast(Stream.of(school), null).statusCode()).isEqualTo(400);
        assertThat(multicast(Stream.of(), null).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> push(String to, @Nullable String key, String text) {
        return send(PUSH, request(Json.object().put("to", to), text), key);
    }

    private HttpResponse<String> multicast(Stream<String> to, @Nullable String key) {
        ObjectNode body = Json.object();
        to.forEach(body.withArray("to")::add);
        return send(MULTICAST, request(body, "ก"), key);
    }

    private HttpResponse<String> send(String path, ObjectNode body, @Nullable String key) {
        return key == null
                ? running.bot.post(path, body)
                : running.bot.post(path, body, "X-Line-Retry-Key", key);
    }

    private Ledger.Target account(String to) {
        return line.account().accepted(to).orElseThrow();
    }

    private static ObjectNode request(ObjectNode body, String text) {
        body.putArray("messages").add(ScriptedBot.text(text));
        return body;
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }
}
