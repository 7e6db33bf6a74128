package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.SentEvent;
import org.pueankru.simulator.platform.Signature;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** People write, the bot answers, over HTTP on both ways. */
class LineSimulatorTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ScriptedBot bot = new ScriptedBot();
    private final LineSimulator line =
            LineSimulator.start(SimulatorSettings.defaults().withBot(bot.webhookAddress()));
    private final Chat teacher = line.chat(line.person("ครูสมศรี"));

    @BeforeEach
    void knowEachOther() {
        bot.answers(line.address(), event -> List.of());
    }

    @AfterEach
    void stop() {
        line.close();
        bot.close();
    }

    @Test
    void aTextReachesTheBotSignedAndItsReplyReachesTheChat() {
        bot.answers(
                line.address(),
                event ->
                        List.of(
                                ScriptedBot.text(
                                        "ได้รับ " + event.at("/message/text").asString())));

        SentEvent event = teacher.say("คลิปคณิต ป.6 หรม");
        Entry.BotSent reply = line.awaitReplyTo(event, SOON);

        assertThat(reply.texts()).containsExactly("ได้รับ คลิปคณิต ป.6 หรม");
        assertThat(reply.chat()).isEqualTo(teacher.id());
        assertThat(line.awaitReplies(teacher.id(), 1, SOON)).containsExactly(reply);
        ScriptedBot.Received webhook = bot.received().getFirst();
        assertThat(webhook.signature())
                .isEqualTo(Signature.of(webhook.bytes(), SimulatorSettings.DEFAULT_SECRET));
    }

    @Test
    void aReplyTokenWorksOnce() {
        SentEvent event = teacher.say("สวัสดี");
        line.awaitDelivery(event, SOON);
        String token = bot.events().getFirst().path("replyToken").asString();

        assertThat(bot.reply(token, List.of(ScriptedBot.text("หนึ่ง"))).statusCode())
                .isEqualTo(200);
        HttpResponse<String> second = bot.reply(token, List.of(ScriptedBot.text("สอง")));

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.body()).isEqualTo("{\"message\":\"Invalid reply token\"}");
        assertThat(second.headers().firstValue("x-line-request-id")).isPresent();
    }
}
