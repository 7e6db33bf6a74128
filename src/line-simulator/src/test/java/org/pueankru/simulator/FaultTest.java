package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.node.ObjectNode;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Faults of pushes by script. */
class FaultTest {
    private static final String PUSH = "/v2/bot/message/push";

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
    void anAcceptedPushThatSeemedToFailIsThereAndItsRetryIsToldSo() {
        line.fail(Fault.answering(PUSH, 500).andYetAccepted().to(teacher));
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = push(teacher, key);
        HttpResponse<String> retry = push(teacher, key);

        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(retry.statusCode()).isEqualTo(409);
        assertThat(retry.headers().firstValue("x-line-accepted-request-id"))
                .isEqualTo(first.headers().firstValue("x-line-request-id"));
        assertThat(line.sent(teacher)).hasSize(1);
    }

    @Test
    void anAcceptedPushWhoseConnectionBreaksIsThere() {
        line.fail(Fault.dropping(PUSH).andYetAccepted());

        assertThatThrownBy(() -> push(teacher)).isInstanceOf(UncheckedIOException.class);

        assertThat(line.sent(teacher)).hasSize(1);
        assertThat(line.calls().get("POST " + PUSH)).containsEntry(0, 1);
    }

    @Test
    void anAcceptedPushWithoutAnAnswerKeepsTheBotWaitingUntilTheFaultsAreCleared() {
        line.fail(Fault.unanswered(PUSH).andYetAccepted());

        CompletableFuture<Integer> waiting =
                CompletableFuture.supplyAsync(() -> push(teacher).statusCode());
        line.awaitReplies(teacher, 1, RunningSimulator.SOON);
        assertThat(waiting).isNotDone();
        line.clearFaults();

        assertThat(waiting)
                .failsWithin(RunningSimulator.SOON)
                .withThrowableOfType(ExecutionException.class);
    }

    @Test
    void theFirstTriesOfOneTargetFailAndOthersGoThrough() {
        line.fail(Fault.answering(PUSH, 500).to(teacher).times(2));

        assertThat(statuses(teacher, director, teacher, school, teacher))
                .containsExactly(500, 200, 500, 200, 200);
    }

    @Test
    void theFirstTryOfEverybodyFails() {
        line.fail(Fault.answering(PUSH, 500).forEachTarget());

        assertThat(statuses(teacher, director, teacher, director, school))
                .containsExactly(500, 500, 200, 200, 500);
    }

    @Test
    void everyThirdPushFailsUntilTheFaultIsTakenBack() {
        int fault = line.fail(Fault.answering(PUSH, 500).every(3));

        assertThat(statuses(teacher, teacher, director, teacher, teacher, teacher))
                .containsExactly(200, 200, 500, 200, 200, 500);
        line.repair(fault);
        assertThat(statuses(teacher, teacher, teacher)).containsOnly(200);
    }

    @Test
    void aFaultWaitsForItsTurn() {
        line.fail(Fault.answering(PUSH, 403).after(2).times(1));

        assertThat(statuses(teacher, teacher, teacher, teacher))
                .containsExactly(200, 200, 403, 200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | Failed to send messages
                    401 | Authentication failed due to the following reason: invalid token
                    403 | Access to this API is not available for your account
                    429 | The API rate limit has been exceeded. Try again later.
                    500 | Internal Server Error
                    """)
    void faultsSpeakInLinesWordsAndSendNothing(int status, String words) {
        line.fail(Fault.answering(PUSH, status));

        HttpResponse<String> response = push(teacher);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(words);
        assertThat(line.sent(teacher)).isEmpty();
    }

    @Test
    void theMonthlyLimitCanBePretended() {
        line.fail(Fault.monthlyLimit(PUSH));

        assertThat(push(teacher).body())
                .isEqualTo("{\"message\":\"You have reached your monthly limit.\"}");
        assertThat(push(teacher).statusCode()).isEqualTo(200);
    }

    @Test
    void aMulticastIsHitByAFaultOfOneOfItsTargets() {
        line.fail(Fault.answering("/v2/bot/message/*", 500).to(director));
        ObjectNode body = Json.object();
        body.putArray("to").add(teacher).add(director);
        body.putArray("messages").add(ScriptedBot.text("ก"));

        assertThat(running.bot.post("/v2/bot/message/multicast", body).statusCode()).isEqualTo(500);
        assertThat(line.account().accepted(director).orElseThrow().tries()).isEqualTo(1);
    }

    private List<Integer> statuses(String... targets) {
        return Arrays.stream(targets).map(to -> push(to).statusCode()).toList();
    }

    private HttpResponse<String> push(String to, String... retryKey) {
        ObjectNode body = Json.object().put("to", to);
        body.putArray("messages").add(ScriptedBot.text("ก"));
        String[] headers =
                Stream.of(retryKey)
                        .flatMap(key -> Stream.of("X-Line-Retry-Key", key))
                        .toArray(String[]::new);
        return running.bot.post(PUSH, body, headers);
    }
}
