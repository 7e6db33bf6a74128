package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Quotas, rates, faults and accounts of what was sent, over HTTP as another language would. */
class SendControlTest {
    private static final String TEACHER = "U11111111111111111111111111111111";
    private static final String SCHOOL = "C11111111111111111111111111111111";
    private static final String PUSH = "/v2/bot/message/push";

    private final RunningSimulator running = new RunningSimulator();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void theQuotaIsSetAndUsedFromOutside() {
        JsonNode cost = json(send("PUT", "/simulator/quota", "{'value':20,'used':19}"));

        assertThat(cost.path("limit").asInt()).isEqualTo(20);
        assertThat(cost.at("/months/2026-11").asInt()).isEqualTo(19);
        assertThat(push(SCHOOL).statusCode()).isEqualTo(429);
        assertThat(json(send("PUT", "/simulator/quota", "{'type':'none'}")).path("limit").isNull())
                .isTrue();
        assertThat(push(SCHOOL).statusCode()).isEqualTo(200);
        assertThat(send("PUT", "/simulator/quota", "{'value':-1}").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/simulator/quota", "{'type':'much'}").statusCode()).isEqualTo(400);
    }

    @Test
    void ratesAreSetAndGivenBack() {
        send("PUT", "/simulator/rates", "{'endpoint':'" + PUSH + "','requests':1,'per':'PT1H'}");
        assertThat(push(TEACHER).statusCode()).isEqualTo(200);
        assertThat(push(TEACHER).statusCode()).isEqualTo(429);

        send("DELETE", "/simulator/rates", "");

        assertThat(push(TEACHER).statusCode()).isEqualTo(200);
        assertThat(send("PUT", "/simulator/rates", "{'requests':1}").statusCode()).isEqualTo(400);
    }

    @Test
    void aFaultIsOrderedForATargetAndTakenBackById() {
        JsonNode faults =
                json(
                        send(
                                "POST",
                                "/simulator/faults",
                                "{'endpoint':'%s','to':'%s','status':429,'message':'%s','times':0}"
                                        .formatted(
                                                PUSH,
                                                TEACHER,
                                                "You have reached your monthly limit.")));

        assertThat(push(SCHOOL).statusCode()).isEqualTo(200);
        assertThat(push(TEACHER).body()).contains("You have reached your monthly limit.");
        assertThat(json(running.get("/simulator/faults")).at("/0/struck").asInt()).isEqualTo(1);
        send("DELETE", "/simulator/faults/" + faults.at("/0/id").asInt(), "");
        assertThat(push(TEACHER).statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultWithATypingErrorIsRefused() {
        HttpResponse<String> response =
                send("POST", "/simulator/faults", "{'endpoint':'/x','time':3}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("A fault has no property time");
    }

    @Test
    void whatEachTargetWasSentCanBeAsked() {
        push(TEACHER);
        push(TEACHER);
        push(SCHOOL);
        push("U99999999999999999999999999999999");

        JsonNode totals = json(running.get("/simulator/accepted"));
        JsonNode teacher = json(running.get("/simulator/accepted/targets/" + TEACHER));

        assertThat(totals.path("tries").asInt()).isEqualTo(4);
        assertThat(totals.path("accepted").asInt()).isEqualTo(3);
        assertThat(totals.path("people").asInt()).isEqualTo(4);
        assertThat(totals.path("acceptedPerTarget").toString()).isEqualTo("{\"1\":1,\"2\":1}");
        assertThat(teacher.path("accepted").asInt()).isEqualTo(2);
        assertThat(teacher.at("/acceptances/1/messages/0/text").asString()).isEqualTo("ก");
        assertThat(teacher.at("/acceptances/1/requestId").asString()).isNotEmpty();
        assertThat(json(running.get("/simulator/accepted/targets"))).hasSize(3);
        assertThat(json(running.get("/simulator/calls")).at("/POST ~1v2~1bot~1message~1push"))
                .isEqualTo(Json.MAPPER.readTree("{\"200\":3,\"400\":1}"));
    }

    @Test
    void withoutATranscriptCountsAndKeysAreKeptButNoMessages() {
        send("PUT", "/simulator/settings", "{'transcriptSize':0}");

        push(TEACHER);

        JsonNode teacher = json(running.get("/simulator/accepted/targets/" + TEACHER));
        assertThat(teacher.at("/acceptances/0/retryKey").isNull()).isTrue();
        assertThat(teacher.at("/acceptances/0/messages").isNull()).isTrue();
        assertThat(teacher.path("accepted").asInt()).isEqualTo(1);
        assertThat(running.line.transcript()).isEmpty();
    }

    @Test
    void aResetForgetsWhatWasSentAndSet() {
        send("PUT", "/simulator/quota", "{'value':2}");
        send("PUT", "/simulator/rates", "{'endpoint':'" + PUSH + "','requests':1}");
        push(SCHOOL);

        send("POST", "/simulator/reset", "{}");

        assertThat(json(running.get("/simulator/cost")).path("limit").asInt()).isEqualTo(300);
        assertThat(json(running.get("/simulator/rates"))).isEmpty();
        assertThat(json(running.get("/simulator/accepted")).path("accepted").asInt()).isZero();
        assertThat(json(running.get("/simulator/calls"))).isEmpty();
    }

    private HttpResponse<String> push(String to) {
        ObjectNode body = Json.object().put("to", to);
        body.putArray("messages").add(ScriptedBot.text("ก"));
        return running.bot.post(PUSH, body);
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
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }
}
