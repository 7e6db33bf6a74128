package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.simulator.platform.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.List;
import java.util.Optional;

/** A school's group is bound by a code, loses the bot, and is bound again. */
@ExtendWith(OutputCaptureExtension.class)
class GroupBindingJourneyTest extends Journey {
    private final Member group = somsriInTheSchoolGroup;

    @Autowired private Groups groups;
    @Autowired private Invites invites;
    @Autowired private Attention attention;

    private final District district;
    private final Stands school;

    @Autowired
    GroupBindingJourneyTest(Districts districts, Schools schools) {
        district = districts.of(ChannelId.FIRST).orElseThrow();
        school = new Stands.ForSchool(putSchool(schools, district));
    }

    private static School.Id putSchool(Schools schools, District district) {
        return schools.put(
                district.id(),
                new Schools.Told(
                        "93010001",
                        "โรงเรียนบ้านหนองน้ำใส",
                        null,
                        null,
                        null,
                        null,
                        School.Location.UNKNOWN));
    }

    @BeforeEach
    void noGroupIsKnown() {
        database().sql("delete from group_chat").update();
        database().sql("delete from code_guess").update();
        database().sql("delete from attention").update();
    }

    @Test
    void atTheDoorTheBotSaysInOneMessageWhatItDoesAndHowToBind() {
        group.does(new Act.RemoveBot());

        Reply reply = group.answerTo(group.does(new Act.InviteBot()));

        assertThat(reply).says("ไม่อ่าน ไม่ตอบ และไม่เก็บ").says("พิมพ์ “ผูก”").says("พิมพ์ “หา”");
        assertThat(kept().state()).isEqualTo(GroupChat.State.UNBOUND);
    }

    @Test
    void anybodyInTheGroupBindsItByTheCodeAndNobodyElseCan(CapturedOutput output) {
        String code = code();

        assertThat(group.asks("ผูก " + code)).says("โรงเรียนบ้านหนองน้ำใส");

        assertThat(kept().stands()).isEqualTo(school);
        assertThat(group.asks("ผูก " + code)).says("อยู่แล้ว");
        assertThat(somsri.asks("ผูก " + code())).says("ในกลุ่ม");
        var everything = new Kept(database(), redis(), dataDirectory());
        assertThat(everything.inPostgres()).doesNotContain(code);
        assertThat(everything.inRedis()).doesNotContain(code);
        assertThat(everything.filesThatContain(code)).isEmpty();
        assertThat(output.getAll()).doesNotContain(code);
    }

    @Test
    void whoGuessesIsAskedToWaitAndStaffAreTold() {
        for (int i = 2; i < 7; i++) {
            assertThat(group.asks("ผูก AAAA-BBB" + i)).says("ใช้ไม่ได้");
        }

        assertThat(group.asks("ผูก " + code())).says("หลังเวลา");
        assertThat(told()).containsExactly("code-guessing");
    }

    @Test
    void aBoundGroupThatRemovesTheBotIsToldToStaffUntilItIsBoundAgain() {
        group.asks("ผูก " + code());

        recordOf(group.does(new Act.RemoveBot()));

        assertThat(kept().state()).isEqualTo(GroupChat.State.GONE);
        assertThat(kept().stands()).isEqualTo(school);
        assertThat(told()).containsExactly("group-left");
        group.answerTo(group.does(new Act.InviteBot()));
        group.asks("ผูก " + code());
        assertThat(kept().state()).isEqualTo(GroupChat.State.BOUND);
        assertThat(told()).isEmpty();
    }

    private String code() {
        return invites.make(district.id(), new Purpose.ForGroup(school), null, Invites.USUAL_LIFE)
                .code();
    }

    private GroupChat kept() {
        Optional<GroupChat> kept =
                groups.of(district.id(), new ChatId.Group(somsriInTheSchoolGroup.chatId()));
        return kept.orElseThrow();
    }

    private List<String> told() {
        return attention.open(district.id()).stream().map(Attention.Entry::kind).toList();
    }
}
