package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Overheard;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.IncomingEvent.Thing;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class GroupPrivacyTest {
    private static final String CANARY = "ความลับนกขมิ้น";

    private final JsonMapper json = JsonMapper.builder().build();

    static List<ChatId> groups() {
        return List.of(Groups.network(), Groups.threeTeachers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CANARY,
                "ครูวิชัย" + CANARY,
                "หา" + CANARY,
                "หาอะไรกิน " + CANARY,
                "ช่วยหา " + CANARY,
                "สวัสดี\nหา " + CANARY,
                "เมนู " + CANARY,
                "ผูกพันกับ " + CANARY,
                "ผูก " + CANARY,
                "ผูก ABCD-2345 " + CANARY,
                "ผูก 12 เส้น " + CANARY,
                "ผูก " + "1234 5678 90123"
            })
    void groupTalkThatIsNotForTheBotDoesNotSurvive(String talk) {
        TextReceived said = Events.saysIn(Groups.network(), talk);

        IncomingEvent kept = GroupPrivacy.keepWhatIsOurs(said);

        assertThat(kept).isInstanceOf(Overheard.class);
        assertThat(stored(kept)).doesNotContain(CANARY).doesNotContain("5678");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void editedTalkDoesNotSurviveEither(ChatId group) {
        IncomingEvent kept =
                GroupPrivacy.keepWhatIsOurs(Events.edited(Events.saysIn(group, "สวัสดี"), CANARY));

        assertThat(kept).isInstanceOf(Overheard.class);
        assertThat(stored(kept)).doesNotContain(CANARY);
    }

    @Test
    void whatIsLeftOfTalkStillShowsASecondDelivery() {
        TextReceived said = Events.saysIn(Groups.network(), CANARY);

        assertThat(GroupPrivacy.keepWhatIsOurs(said).header())
                .isEqualTo(said.header().withoutSender());
    }

    @ParameterizedTest
    @ValueSource(strings = {"หา คลิปคณิต", "ค้นหา ใบงาน ป.6", "  หา  หรม", "หา\nหรม", "หา ก\nข"})
    void aQuestionThatBeginsWithFindIsForTheBot(String question) {
        IncomingEvent kept = GroupPrivacy.keepWhatIsOurs(Events.saysIn(Groups.network(), question));

        assertThat(((TextReceived) kept).text()).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ผูก K7QM-2XHD", "ผูก k7qm2xhd ครับ", " ผูก  K7QM 2XHD", "ผูกK7QM-2XHD"})
    void aCodeThatBindsTheGroupIsForTheBot(String text) {
        IncomingEvent kept = GroupPrivacy.keepWhatIsOurs(Events.saysIn(Groups.network(), text));

        assertThat(((TextReceived) kept).text()).isEqualTo(text);
        assertThat(kept.header().sender()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"หา", "หา ", "ค้นหา  "})
    void findWithoutAnythingToFindIsTalk(String text) {
        assertThat(GroupPrivacy.keepWhatIsOurs(Events.saysIn(Groups.network(), text)))
                .isInstanceOf(Overheard.class);
    }

    @Test
    void whatMentionsTheBotIsForTheBot() {
        IncomingEvent kept =
                GroupPrivacy.keepWhatIsOurs(Events.callsBotIn(Groups.network(), "ขอคลิป ป.6"));

        assertThat(((TextReceived) kept).text()).isEqualTo("ขอคลิป ป.6");
    }

    @ParameterizedTest
    @EnumSource(Thing.class)
    void pictureFilesAndPlacesInAGroupLeaveNothing(Thing thing) {
        assertThat(GroupPrivacy.keepWhatIsOurs(Events.sendsTo(Groups.network(), thing)))
                .isInstanceOf(Overheard.class);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void nobodyInAGroupIsNamed(ChatId group) {
        List<IncomingEvent> events =
                List.of(
                        Events.saysIn(group, "สวัสดี"),
                        Events.saysIn(group, "หา หรม"),
                        Events.callsBotIn(group, "หรม"),
                        Events.tapsIn(group, "search:p=2"),
                        Events.sendsTo(group, Thing.IMAGE),
                        Events.botJoins(group),
                        Events.overheardIn(group));

        assertThat(events)
                .allSatisfy(event -> assertThat(stored(event)).contains(Teachers.wichai().value()));
        assertThat(events)
                .map(GroupPrivacy::keepWhatIsOurs)
                .allSatisfy(
                        kept -> assertThat(stored(kept)).doesNotContain(Teachers.wichai().value()));
    }

    @Test
    void aOneToOneChatIsKeptAsItIs() {
        TextReceived said = Events.says("สวัสดี");

        assertThat(GroupPrivacy.keepWhatIsOurs(said)).isSameAs(said);
    }

    private String stored(IncomingEvent event) {
        return json.writeValueAsString(event);
    }
}
