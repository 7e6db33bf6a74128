package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.SentEvent;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;

/**
 * What colleagues say to each other in a group is neither stored nor logged, however they say it,
 * be the group bound or not: canaries are planted and looked for in PostgreSQL, Redis, files and
 * logs, with all of ours logged.
 */
@ExtendWith(OutputCaptureExtension.class)
class GroupTalkTest extends Journey {
    private static final String CANARY = "นกขมิ้นเหลืองอ่อน";
    private static final String OURS = "org.pueankru";
    private static final String WICHAI = "@ผอ.วิชัย";

    private final Member group = somsriInTheSchoolGroup;
    private final LoggingSystem logging = LoggingSystem.get(GroupTalkTest.class.getClassLoader());

    @Autowired private Groups groups;
    @Autowired private Districts districts;
    @Autowired private Schools schools;

    /** What the group stands for. */
    enum Kind {
        BOUND,
        UNBOUND
    }

    @BeforeEach
    void everythingOfOursIsLogged() {
        logging.setLogLevel(OURS, LogLevel.TRACE);
        database().sql("delete from group_chat").update();
    }

    @AfterEach
    void asUsual() {
        logging.setLogLevel(OURS, null);
        database().sql("delete from group_chat").update();
        assertThat(refusals()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatColleaguesSayToEachOtherIsKeptNowhere(Kind kind, CapturedOutput output) {
        if (kind == Kind.BOUND) {
            bind();
        }
        SentEvent said = group.says(CANARY + " พรุ่งนี้ประชุมกี่โมงคะ");
        String id = Objects.requireNonNull(said.messageId());
        List<Stored> stored = talk(id).stream().map(act -> recordOf(group.does(act))).toList();
        recordOf(group.does(new Act.Unsend(id)));

        // what was for the bot, if only for a moment, is "silent" instead
        assertThat(recordOf(said)).isEqualTo(new Stored("ignored", null, null));
        assertThat(stored).containsOnly(new Stored("ignored", null, null));
        assertThat(LINE.sent(group.chatId())).isEmpty();
        var kept = new Kept(database(), redis(), dataDirectory());
        for (String secret :
                List.of(CANARY, LINE.person("ครูสมศรี").userId(), "98.984127", "18.794613")) {
            assertThat(kept.inPostgres()).doesNotContain(secret);
            assertThat(kept.inRedis()).doesNotContain(secret);
            assertThat(kept.filesThatContain(secret)).isEmpty();
            assertThat(output.getAll()).doesNotContain(secret);
        }
        assertThat(output.getAll()).doesNotContain(LINE.person("ผอ.วิชัย").userId());
    }

    /** Every way to say something. */
    private List<Act> talk(String earlier) {
        var others = List.of(new Act.Mention(0, WICHAI.length(), LINE.person("ผอ.วิชัย").userId()));
        return List.of(
                new Act.Edit(earlier, CANARY + " แก้เวลา"),
                new Act.Text(WICHAI + " " + CANARY, others, null),
                new Act.Text(CANARY, List.of(), earlier),
                new Act.Text("เมนู " + CANARY),
                new Act.Text("ผูกพันกับ" + CANARY),
                new Act.Text("https://" + CANARY + ".example"),
                new Act.File(CANARY + ".pdf", 314_159),
                new Act.Location(CANARY, CANARY, 18.794613, 98.984127),
                new Act.Media("image", 0),
                new Act.Media("video", 9_000),
                new Act.Media("audio", 3_000),
                new Act.Raw(message("sticker", "text"), true),
                new Act.Raw(message("sticker", "stickerId"), true),
                new Act.Raw(message("whiteboard", "drawing"), true),
                new Act.Raw(node("reactionOfTomorrow").put("words", CANARY), false));
    }

    private static ObjectNode node(String type) {
        return JsonMapper.shared().createObjectNode().put("type", type);
    }

    /** A message of this type that has a canary under this name. */
    private static ObjectNode message(String type, String name) {
        ObjectNode event = node("message");
        event.putObject("message")
                .put("type", type)
                .put("id", "468789577898262530")
                .put(name, CANARY);
        return event;
    }

    /** The check above can see what it looks for. */
    @Test
    void whatIsSaidToTheBotCanBeSeenWhereItIsKept() {
        somsri.asks("คณิต ป.6 หรม");

        var kept = new Kept(database(), redis(), dataDirectory());
        assertThat(kept.inPostgres()).contains(LINE.person("ครูสมศรี").userId());
        assertThat(kept.inRedis()).contains("หรม");
        assertThat(kept.filesThatContain("small-library.jsonl")).isNotEmpty();
        assertThat(LoggerFactory.getLogger(OURS).isTraceEnabled()).isTrue();
    }

    private void bind() {
        District district = districts.of(ChannelId.FIRST).orElseThrow();
        School.Id school =
                schools.put(
                        district.id(),
                        new Schools.Told(
                                "93010001",
                                "โรงเรียนบ้านหนองน้ำใส",
                                null,
                                null,
                                null,
                                null,
                                School.Location.UNKNOWN));
        groups.bind(district.id(), new ChatId.Group(group.chatId()), new Stands.ForSchool(school));
    }
}
