package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** The control API, used as a tester in another language would. */
class ControlApiTest {
    private static final String TEACHER = "U11111111111111111111111111111111";
    private static final String ACTS = "/simulator/chats/" + TEACHER + "/acts";

    private final RunningSimulator running = new RunningSimulator();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void aTesterSpeaksAndWaitsForTheReply() {
        running.bot.answers(running.line.address(), event -> List.of(ScriptedBot.text("ค่ะ")));

        JsonNode event = post(ACTS, "{'from':'" + TEACHER + "','type':'text','text':'สวัสดี'}");
        JsonNode replies = json(running.get("/simulator/chats/" + TEACHER + "/replies?count=1"));

        assertThat(event.path("webhookEventId").asString()).hasSize(26);
        assertThat(replies.at("/0/kind").asString()).isEqualTo("BotSent");
        assertThat(replies.at("/0/messages/0/text").asString()).isEqualTo("ค่ะ");
        assertThat(replies.at("/0/answers")).isEqualTo(event.path("webhookEventId"));
    }

    @Test
    void silenceIsToldAfterTheWait() {
        HttpResponse<String> response =
                running.get("/simulator/chats/" + TEACHER + "/replies?count=1&timeoutMillis=1");

        assertThat(response.statusCode()).isEqualTo(504);
    }

    @Test
    void theStreamGivesWhatWasAndWhatComes() throws IOException, InterruptedException {
        post(ACTS + "?deliver=false", "{'from':'" + TEACHER + "','type':'text','text':'ก่อน'}");
        HttpRequest stream =
                HttpRequest.newBuilder(running.address("/simulator/events"))
                        .header("Accept", "text/event-stream")
                        .build();
        try (HttpClient http = HttpClient.newHttpClient();
                Stream<String> lines =
                        http.send(stream, HttpResponse.BodyHandlers.ofLines()).body()) {
            post(ACTS + "?deliver=false", "{'from':'" + TEACHER + "','type':'text','text':'หลัง'}");

            List<JsonNode> entries =
                    lines.filter(line -> line.startsWith("data:"))
                            .map(line -> Json.MAPPER.readTree(line.substring(5)))
                            .limit(2)
                            .toList();

            assertThat(entries)
                    .extracting(entry -> entry.at("/event/message/text").asString())
                    .containsExactly("ก่อน", "หลัง");
            http.shutdownNow();
        }
    }

    @Test
    void theClockOnlyGoesForward() {
        JsonNode now = post("/simulator/clock", "{'advance':'PT70S'}");

        assertThat(now.path("now").asString()).isEqualTo("2026-11-21T02:01:10Z");
        assertThat(send("POST", "/simulator/clock", "{'advance':'-PT1S'}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void faultsAreOrderedAndCleared() {
        post("/simulator/faults", "{'endpoint':'/v2/bot/info','status':500}");
        assertThat(running.get("/v2/bot/info").statusCode()).isEqualTo(500);

        post("/simulator/faults", "{'endpoint':'/v2/bot/info','status':500,'times':0}");
        send("DELETE", "/simulator/faults", "");
        assertThat(running.get("/v2/bot/info").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        HttpResponse<String> nobody = send("POST", ACTS, "{'from':'U9','type':'text','text':'ก'}");
        HttpResponse<String> noAct =
                send("POST", ACTS, "{'from':'" + TEACHER + "','type':'dance'}");

        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("Nobody has the user id U9");
        assertThat(noAct.statusCode()).isEqualTo(400);
        assertThat(noAct.body()).contains("dance");
    }

    @Test
    void aPageOfAnotherSiteMayDoNothing() {
        HttpResponse<String> response =
                running.bot.send(
                        HttpRequest.newBuilder(running.address("/simulator/reset"))
                                .header("Origin", "https://evil.example")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build());

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void newPeopleAreNoFriendsUntilTheyFollow() {
        String newcomer = "U44444444444444444444444444444444";
        send("PUT", "/simulator/persons/" + newcomer, "{'displayName':'ครูใหม่'}");

        assertThat(running.get("/v2/bot/profile/" + newcomer).statusCode()).isEqualTo(404);
        JsonNode follow =
                post(
                        "/simulator/chats/" + newcomer + "/acts",
                        "{'from':'" + newcomer + "','type':'follow'}");
        assertThat(follow.at("/json/follow/isUnblocked").asBoolean(true)).isFalse();
        assertThat(running.get("/v2/bot/profile/" + newcomer).statusCode()).isEqualTo(200);
    }

    @Test
    void aResetForgetsChatsCostsAndSwitches() {
        post(ACTS, "{'from':'" + TEACHER + "','type':'unfollow'}");
        send("PUT", "/simulator/settings", "{'groupNames':'NEVER','redeliverAfterMillis':5}");

        post("/simulator/reset", "{}");

        assertThat(json(running.get("/simulator/chats/" + TEACHER + "/transcript"))).isEmpty();
        assertThat(json(running.get("/simulator/settings")).path("groupNames").asString())
                .isEqualTo("ALWAYS");
        assertThat(running.get("/v2/bot/profile/" + TEACHER).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageAndItsFilesAreThereAndNothingElseIs() {
        assertThat(running.get("/").body()).contains("LINE จำลอง");
        assertThat(running.get("/page/app.js").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/javascript");
        assertThat(running.get("/page/sarabun-thai-400.woff2").statusCode()).isEqualTo(200);
        assertThat(running.get("/page/..%2Fsmall-world.json").statusCode()).isNotEqualTo(200);
        assertThat(running.get("/page/nothing.js").statusCode()).isEqualTo(404);
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> response = send("POST", path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return running.bot.send(
                HttpRequest.newBuilder(running.address(path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }
}
