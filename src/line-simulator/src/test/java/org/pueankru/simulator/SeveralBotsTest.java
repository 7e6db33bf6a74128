package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.simulator.RunningSimulator.SOON;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Quota;
import org.pueankru.simulator.platform.SentEvent;
import org.pueankru.simulator.platform.Signature;
import org.pueankru.simulator.world.World;
import org.pueankru.simulator.world.WorldFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;

/** Two districts with a bot each, on one LINE. */
class SeveralBotsTest {
    private static final String RIVER_BOT = "U00000000000000000000000000000b01";
    private static final String HILL_BOT = "U00000000000000000000000000000b02";
    private static final String TEACHER = "U11111111111111111111111111111111";
    private static final String RIVER_GROUP = "C11111111111111111111111111111111";
    private static final String HILL_GROUP = "C22222222222222222222222222222222";

    private final ScriptedBot riverBot = new ScriptedBot();
    private final ScriptedBot hillBot = new ScriptedBot();

    @SuppressWarnings("NullAway.Init")
    private LineSimulator line;

    @SuppressWarnings("NullAway.Init")
    private Account hill;

    @BeforeEach
    void start() {
        line =
                LineSimulator.start(
                        SimulatorSettings.defaults()
                                .withBot(riverBot.webhookAddress())
                                .withWorld(twoDistricts()));
        hill = line.account("@hill");
        hill.sendWebhooksTo(hillBot.webhookAddress());
    }

    @AfterEach
    void stop() {
        line.close();
        riverBot.close();
        hillBot.close();
    }

    @Test
    void aPersonHasAnotherUserIdAtEachBot() {
        assertThat(line.person("ครูดาว").userId()).isEqualTo(TEACHER);
        assertThat(hill.person("ครูดาว").userId()).matches("U[0-9a-f]{32}").isNotEqualTo(TEACHER);
        assertThat(hill.group("ครูบนดอย").members())
                .containsExactly(hill.person("ครูดาว").userId());
    }

    @Test
    void whatIsSaidToABotGoesToItsWebhookSignedWithItsSecret() {
        SentEvent event =
                hill.chat(hill.person("ครูดาว"), hill.group("ครูบนดอย")).sayToBot("สวัสดี");
        line.awaitDelivery(event, SOON);

        ScriptedBot.Received call = hillBot.received().getFirst();
        assertThat(call.signature()).isEqualTo(Signature.of(call.bytes(), "hill-secret"));
        assertThat(call.json().path("destination").asString()).isEqualTo(HILL_BOT);
        JsonNode told = call.json().at("/events/0");
        assertThat(told.at("/source/userId").asString()).isEqualTo(hill.person("ครูดาว").userId());
        assertThat(told.at("/message/mention/mentionees/0/isSelf").asBoolean(false)).isTrue();
        assertThat(riverBot.received()).isEmpty();
    }

    @Test
    void aTokenOpensTheChatsOfItsBotAlone() {
        String atHill = hill.person("ครูดาว").userId();

        assertThat(push("hill-token", atHill).statusCode()).isEqualTo(200);
        assertThat(push("hill-token", TEACHER).statusCode()).isEqualTo(400);
        assertThat(push("hill-token", RIVER_GROUP).statusCode()).isEqualTo(400);
        assertThat(push(SimulatorSettings.DEFAULT_TOKEN, TEACHER).statusCode()).isEqualTo(200);
        assertThat(push(SimulatorSettings.DEFAULT_TOKEN, HILL_GROUP).statusCode()).isEqualTo(400);
        assertThat(push("other-token", TEACHER).statusCode()).isEqualTo(401);

        assertThat(line.sent(atHill)).hasSize(1);
        assertThat(line.sent(TEACHER)).hasSize(1);
    }

    @Test
    void eachBotHasItsFriendsAndItsQuota() {
        String stranger = hill.person("ครูเมฆ").userId();
        hill.quota(Quota.of(1));

        assertThat(push("hill-token", stranger).statusCode()).isEqualTo(200);
        assertThat(line.sent(stranger).getLast().delivered()).isFalse();
        assertThat(push("hill-token", HILL_GROUP).statusCode()).isEqualTo(200);
        assertThat(push("hill-token", HILL_GROUP).statusCode()).isEqualTo(429);

        assertThat(push(SimulatorSettings.DEFAULT_TOKEN, RIVER_GROUP).statusCode()).isEqualTo(200);
        assertThat(hill.accepted().people()).isEqualTo(1);
        assertThat(line.account().accepted().accepted()).isEqualTo(1);
    }

    @Test
    void theControlApiTellsOfEachBot() {
        JsonNode world = json(get("/simulator/world?bot=@hill"));

        assertThat(world.at("/bot/userId").asString()).isEqualTo(HILL_BOT);
        assertThat(world.path("bots")).hasSize(2);
        assertThat(world.path("bots").toString()).doesNotContain("hill-secret", "hill-token");
        assertThat(world.at("/persons/1/friend").asBoolean(true)).isFalse();
        assertThat(json(get("/simulator/world")).at("/bot/userId").asString()).isEqualTo(RIVER_BOT);
        assertThat(get("/simulator/world?bot=@sea").statusCode()).isEqualTo(400);
    }

    @Test
    void aRetryKeyOfOneBotIsNotTheOthers() {
        String key = "123e4567-e89b-12d3-a456-426614174000";
        push("hill-token", HILL_GROUP, "X-Line-Retry-Key", key);

        assertThat(
                        push(SimulatorSettings.DEFAULT_TOKEN, RIVER_GROUP, "X-Line-Retry-Key", key)
                                .statusCode())
                .isEqualTo(200);
    }

    static World twoDistricts() {
        URL file = Objects.requireNonNull(SeveralBotsTest.class.getResource("two-districts.json"));
        return WorldFile.read(Path.of(URI.create(file.toString())));
    }

    private HttpResponse<String> push(String token, String to, String... headers) {
        ObjectNode body = Json.object().put("to", to);
        body.putArray("messages").add(ScriptedBot.text("ก"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(line.address().resolve("/v2/bot/message/push"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return hillBot.send(request.build());
    }

    private HttpResponse<String> get(String path) {
        return hillBot.send(HttpRequest.newBuilder(line.address().resolve(path)).build());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }
}
