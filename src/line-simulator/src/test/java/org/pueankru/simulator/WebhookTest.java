package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pueankru.simulator.RunningSimulator.SOON;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.GroupNames;
import org.pueankru.simulator.platform.ImpossibleAct;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.SentEvent;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people do, as the bot is told. */
class WebhookTest {
    private final RunningSimulator running = new RunningSimulator();
    private final LineSimulator line = running.line;

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void aTextHasAllThatLineSends() {
        JsonNode event = running.received(running.teacher.say("คลิปคณิต ป.6"));

        assertThat(event.path("type").asString()).isEqualTo("message");
        assertThat(event.path("mode").asString()).isEqualTo("active");
        assertThat(event.path("timestamp").asLong()).isEqualTo(running.clock.millis());
        assertThat(event.path("webhookEventId").asString()).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(event.at("/deliveryContext/isRedelivery").asBoolean(true)).isFalse();
        assertThat(event.at("/source/type").asString()).isEqualTo("user");
        assertThat(event.at("/source/userId").asString()).isEqualTo(running.teacher.id());
        assertThat(event.path("replyToken").asString()).hasSize(32);
        assertThat(event.at("/message/text").asString()).isEqualTo("คลิปคณิต ป.6");
        assertThat(event.at("/message/quoteToken").asString()).isNotEmpty();
        JsonNode body = running.bot.received().getLast().json();
        assertThat(body.path("destination").asString())
                .isEqualTo("U00000000000000000000000000000b07");
    }

    static Stream<Arguments> acts() {
        return Stream.of(
                Arguments.of(
                        new Act.Sticker("446", "1988"),
                        "message",
                        "/message/stickerId",
                        "1988",
                        true),
                Arguments.of(
                        new Act.Media("image", 0),
                        "message",
                        "/message/contentProvider/type",
                        "line",
                        true),
                Arguments.of(
                        new Act.Media("audio", 4000), "message", "/message/duration", "4000", true),
                Arguments.of(
                        new Act.File("แผน.pdf", 10),
                        "message",
                        "/message/fileName",
                        "แผน.pdf",
                        true),
                Arguments.of(
                        new Act.Location("ก", "ข", 1.5, 2),
                        "message",
                        "/message/latitude",
                        "1.5",
                        true),
                Arguments.of(
                        new Act.Postback("due", Map.of("date", "2026-11-30"), null),
                        "postback",
                        "/postback/params/date",
                        "2026-11-30",
                        true),
                Arguments.of(
                        new Act.Edit("7", "ใหม่"), "messageEdited", "/message/text", "ใหม่", true),
                Arguments.of(new Act.Unsend("7"), "unsend", "/unsend/messageId", "7", false),
                Arguments.of(new Act.RemoveBot(), "leave", "/source/type", "group", false),
                Arguments.of(new Act.InviteBot(), "join", "/source/type", "group", true),
                Arguments.of(
                        new Act.Join(), "memberJoined", "/joined/members/0/type", "user", true),
                Arguments.of(new Act.Leave(), "memberLeft", "/left/members/0/type", "user", false),
                Arguments.of(
                        new Act.Raw(Json.object().put("type", "holograms").put("x", 1), true),
                        "holograms",
                        "/x",
                        "1",
                        true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void everyActBecomesItsEvent(
            Act act, String type, String pointer, String value, boolean replyable) {
        JsonNode event = running.received(running.teacherInSchool.act(act));

        assertThat(event.path("type").asString()).isEqualTo(type);
        assertThat(event.at(pointer).asString()).isEqualTo(value);
        assertThat(event.has("replyToken")).isEqualTo(replyable);
        assertThat(event.at("/source/groupId").asString()).isEqualTo(running.school.groupId());
    }

    @Test
    void aMentionOfTheBotIsItself() {
        JsonNode event = running.received(running.teacherInSchool.sayToBot("หา วิทย์ ม.2"));

        assertThat(event.at("/message/text").asString()).isEqualTo("@เพื่อนครู หา วิทย์ ม.2");
        JsonNode mentionee = event.at("/message/mention/mentionees/0");
        assertThat(mentionee.path("isSelf").asBoolean(false)).isTrue();
        assertThat(mentionee.path("length").asInt()).isEqualTo("@เพื่อนครู".length());
    }

    @Test
    void groupsNameTheirMembersAsFarAsIsSet() {
        line.groupNames(GroupNames.MESSAGES_ONLY);
        JsonNode text = running.received(running.teacherInSchool.say("ก"));
        JsonNode tap = running.received(running.teacherInSchool.tap("page=2"));
        line.groupNames(GroupNames.NEVER);
        JsonNode silent = running.received(running.teacherInSchool.say("ข"));

        assertThat(text.at("/source/userId").asString("")).isEqualTo(running.teacher.id());
        assertThat(tap.path("source").has("userId")).isFalse();
        assertThat(silent.path("source").has("userId")).isFalse();
    }

    @Test
    void aRedeliveryIsTheSameEventAndSaysSo() {
        SentEvent event = running.teacher.say("ก");
        JsonNode first = running.received(event);

        line.deliver(List.of(event), true).join();
        JsonNode second = running.bot.events().getLast();

        assertThat(second.at("/deliveryContext/isRedelivery").asBoolean(false)).isTrue();
        assertThat(second.path("webhookEventId")).isEqualTo(first.path("webhookEventId"));
        assertThat(second.path("replyToken")).isEqualTo(first.path("replyToken"));
        assertThat(second.path("timestamp")).isEqualTo(first.path("timestamp"));
    }

    @Test
    void eventsAreSentTogetherAndInAnyOrder() {
        SentEvent first = running.teacher.prepare(new Act.Text("หนึ่ง"));
        SentEvent second = running.teacherInSchool.prepare(new Act.Text("สอง"));

        line.deliver(List.of(second, first, second), false).join();

        assertThat(running.bot.received()).hasSize(1);
        assertThat(running.bot.events())
                .extracting(event -> event.at("/message/text").asString())
                .containsExactly("สอง", "หนึ่ง", "สอง");
    }

    @Test
    void aHealthCheckHasNoEvents() {
        Entry.WebhookDelivered delivered = line.deliver(List.of(), false).join();

        assertThat(delivered.status()).isEqualTo(200);
        assertThat(running.bot.received().getLast().json().path("events").isEmpty()).isTrue();
    }

    @Test
    void whoBlocksTheBotIsNotHeardUntilUnblocking() {
        JsonNode unfollow = running.received(running.teacher.act(new Act.Unfollow()));
        running.teacher.say("ไม่ถึง");
        JsonNode follow = running.received(running.teacher.act(new Act.Follow()));

        assertThat(unfollow.path("type").asString()).isEqualTo("unfollow");
        assertThat(follow.path("type").asString()).isEqualTo("follow");
        assertThat(follow.at("/follow/isUnblocked").asBoolean(false)).isTrue();
        assertThat(running.bot.events()).hasSize(2);
    }

    @Test
    void aGroupWithoutTheBotIsSilent() {
        running.received(running.teacherInSchool.act(new Act.RemoveBot()));
        running.teacherInSchool.say("ไม่ถึง");
        running.received(running.teacher.say("ถึง"));

        assertThat(running.bot.events())
                .extracting(event -> event.path("type").asString())
                .containsExactly("leave", "message");
    }

    @Test
    void aBotThatFailsIsRecordedAndAskedAgainWhereThatIsSwitchedOn() {
        running.bot.answersWebhooksWith(503);
        line.redeliverAfter(Duration.ofMillis(1));

        running.teacher.say("ก");
        Entry.WebhookDelivered third =
                line.await(
                        Entry.WebhookDelivered.class,
                        delivered -> delivered.redelivery() && running.bot.received().size() == 3,
                        SOON);

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.problem()).isEqualTo("The bot answered 503");
    }

    @Test
    void aBotThatIsNotThereIsRecorded() {
        running.bot.close();

        Entry.WebhookDelivered delivered = line.awaitDelivery(running.teacher.say("ก"), SOON);

        assertThat(delivered.status()).isNull();
        assertThat(delivered.problem())
                .isEqualTo("The bot cannot be reached or broke the connection");
    }

    @Test
    void nobodySpeaksInAGroupOfOthers() {
        Chat stranger = line.chat(line.person("ศน.กาญจนา"), running.school);

        assertThatThrownBy(() -> stranger.say("ก"))
                .isInstanceOf(ImpossibleAct.class)
                .hasMessageContaining("is not in the group");
    }
}
