package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.BotProcess;
import org.pueankru.bot.stores.OwnServers;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.SentEvent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The service as a process of its own, with its own servers, and what kills them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsJourneyTest {
    private static final String REPLY = "/v2/bot/message/reply";
    private static final int QUESTIONS_OF_EACH = 12;

    @TempDir private static Path temporary;

    private final LineSimulator line = LineSimulator.start(SimulatorSettings.defaults());
    private final Member somsri = new Member(line, line.chat(line.person("ครูสมศรี")));
    private final Member wichai = new Member(line, line.chat(line.person("ผอ.วิชัย")));
    private final Member kanchana = new Member(line, line.chat(line.person("ศน.กาญจนา")));

    @SuppressWarnings("NullAway.Init")
    private OwnServers servers;

    @SuppressWarnings("NullAway.Init")
    private BotProcess bot;

    @BeforeAll
    void aDistrictStartsItsBot() throws IOException, InterruptedException {
        servers = new OwnServers(temporary.toRealPath());
        startBot();
        Patience.until("the library is open")
                .until(() -> !somsri.asks("คณิต ป.6").cards().isEmpty());
    }

    @AfterAll
    void theDistrictStopsItsBot() throws IOException, InterruptedException {
        bot.close();
        servers.end();
        line.close();
    }

    @BeforeEach
    void aQuietMorning() {
        somsri.asks("ยกเลิก");
    }

    @Test
    void aQuestionAcceptedBeforeTheBotWasKilledIsAnsweredOnceByTheNext() throws Exception {
        line.fail(new Fault(REPLY, 500, null, 60_000, false, false, 0));
        SentEvent question = somsri.says("คณิต ป.6 หรม");
        assertThat(line.awaitDelivery(question, Patience.LONG).status()).isEqualTo(200);
        bot.kill();
        line.clearFaults();

        startBot();

        assertThat(new Reply(line.awaitReplyTo(question, Patience.LONG))).showsCards(6);
        assertThat(somsri.asks("เอาเป็นวิดีโอ")).understood("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”");
        assertThat(answersTo(question)).hasSize(1);
    }

    /** What was accepted and which step it is, is in Redis; the code that is typed is looked at. */
    @Test
    void whoIsRegisteringGoesOnAtTheSameStepAfterTheBotWasKilled() throws Exception {
        wichai.asks("ลงทะเบียน");
        wichai.taps("ยอมรับ");
        assertThat(wichai.taps("ผู้อำนวยการ")).isShort().says("รหัส 8 ตัว");
        bot.kill();

        startBot();

        assertThat(wichai.asks("WXYZ-WXY2")).isShort().says("รหัสนี้ใช้ไม่ได้");
        assertThat(wichai.asks("ย้อนกลับ")).isShort().offers("ครู", "ผู้อำนวยการ");
        assertThat(wichai.taps("ครู")).isShort().says("โรงเรียนอะไร");
        wichai.asks("ยกเลิก");
    }

    @Test
    void nothingAcceptedIsLostWhenTheServersAreKilledUnderLoad() {
        line.redeliverAfter(Duration.ofSeconds(2));
        List<SentEvent> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS_OF_EACH; i++) {
            for (Member member : List.of(somsri, wichai, kanchana)) {
                questions.add(member.says("คณิต ป.6"));
            }
            if (i == QUESTIONS_OF_EACH / 3) {
                servers.killPostgres();
            }
            if (i == QUESTIONS_OF_EACH / 2) {
                servers.killRedis();
            }
        }

        List<SentEvent> accepted = questions.stream().filter(this::wasAccepted).toList();

        assertThat(accepted).isNotEmpty();
        for (SentEvent question : accepted) {
            line.awaitReplyTo(question, Patience.LONG);
            assertThat(answersTo(question)).hasSize(1);
        }
        assertThat(line.usedThisMonth()).isZero();
    }

    @Test
    void withoutRedisQuestionsAreAnsweredWithoutMemory() throws Exception {
        somsri.asks("คณิต ป.6");
        servers.stunRedis();
        try {
            assertThat(somsri.asks("ป.5")).understood("ป.5").showsCards(6);
            assertThat(somsri.asks("คณิต ป.6")).says("พบ 14 รายการ");
            assertThat(bot.readiness()).isEqualTo(200);
        } finally {
            servers.wakeRedis();
        }
        Patience.until("it remembers again")
                .until(
                        () -> {
                            somsri.asks("คณิต ป.6");
                            return somsri.asks("ป.5").words().contains("คณิตศาสตร์");
                        });
    }

    @Test
    void twoEventsAtOnceOfOneTeacherStayInOrder() {
        SentEvent first = somsri.prepares(new Act.Text("คณิต ป.6"));
        line.advance(Duration.ofMillis(10));
        SentEvent second = somsri.prepares(new Act.Text("ป.5"));

        CompletableFuture.allOf(
                        line.deliver(List.of(second), false), line.deliver(List.of(first), false))
                .join();

        somsri.answerTo(first);
        somsri.answerTo(second);
        assertThat(somsri.asks("เอาเป็นวิดีโอ").words()).contains("ป.5").contains("วิดีโอ");
    }

    private void startBot() throws IOException, InterruptedException {
        Map<String, String> environment = BotProcess.environment(servers.dataDirectory());
        environment.put("LINE_CHANNEL_SECRET", SimulatorSettings.DEFAULT_SECRET);
        environment.put("LINE_CHANNEL_TOKEN", SimulatorSettings.DEFAULT_TOKEN);
        environment.put("LINE_API_ENDPOINT", line.address().toString());
        environment.put("LINE_DATA_ENDPOINT", line.address().toString());
        environment.put("CATALOGUE", SmallLibrary.file().toString());
        bot = BotProcess.start(environment).awaitReadiness(200);
        line.sendWebhooksTo(bot.at("/webhook"));
    }

    /** Waits until LINE has its 200, or has given up. */
    private boolean wasAccepted(SentEvent event) {
        int calls = 3;
        Patience.until("LINE is done with the event")
                .until(
                        () ->
                                deliveries(event).anyMatch(call -> call.problem() == null)
                                        || deliveries(event).count() == calls);
        return deliveries(event).anyMatch(call -> call.problem() == null);
    }

    private Stream<Entry.WebhookDelivered> deliveries(SentEvent event) {
        return line.transcript().stream()
                .flatMap(Journey.of(Entry.WebhookDelivered.class))
                .filter(call -> call.webhookEventIds().contains(event.webhookEventId()));
    }

    private List<Entry.BotSent> answersTo(SentEvent event) {
        return line.sent(event.chat()).stream()
                .filter(sent -> event.webhookEventId().equals(sent.answers()))
                .toList();
    }
}
