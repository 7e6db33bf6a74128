package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Bond;
import org.pueankru.bot.messaging.IncomingEvent.BondChanged;
import org.pueankru.bot.messaging.IncomingEvent.Header;
import org.pueankru.bot.messaging.IncomingEvent.Tapped;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.messaging.IncomingEvent.ThingReceived;
import org.pueankru.bot.messaging.IncomingEvent.Unrecognised;
import org.pueankru.bot.messaging.IncomingEvent.Unsent;
import org.pueankru.bot.messaging.MessageId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.ReplyToken;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Map;

class EventReaderTest {
    private static final String BOT = "\"type\":\"user\",\"isSelf\":true";

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final EventReader reader = new EventReader(ChannelId.FIRST, clock);

    @Test
    void everyEventHasTheHeaderThatLineGaveIt() {
        assertThat(read(Webhooks.text("ป.6")).header())
                .isEqualTo(
                        new Header(
                                new EventId("01HEVENT"),
                                ChannelId.FIRST,
                                new ChatId.Person("Usomsri"),
                                new PersonId("Usomsri"),
                                Instant.ofEpochMilli(1_795_226_400_123L),
                                new ReplyToken("reply-token"),
                                false));
    }

    @Test
    void aRedeliveryIsMarkedAsOne() {
        String again =
                Webhooks.text("ป.6").replace("\"isRedelivery\":false", "\"isRedelivery\":true");

        assertThat(read(again).header().redelivered()).isTrue();
    }

    @Test
    void aGroupNeedNotNameWhoSpoke() {
        Header header = read(withSource("{\"type\":\"group\",\"groupId\":\"Cnetwork\"}")).header();

        assertThat(header.chat()).isEqualTo(new ChatId.Group("Cnetwork"));
        assertThat(header.sender()).isNull();
    }

    @Test
    void anOldRoomIsAChatOfItsOwnKind() {
        Header header =
                read(withSource("{\"type\":\"room\",\"roomId\":\"Rthree\",\"userId\":\"Uwichai\"}"))
                        .header();

        assertThat(header.chat()).isEqualTo(new ChatId.Room("Rthree"));
        assertThat(header.sender()).isEqualTo(new PersonId("Uwichai"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"square\",\"squareId\":\"S1\"}",
                "{\"type\":\"group\"}",
                "{\"type\":\"user\",\"userId\":17}",
                "{}",
                "null",
                "\"user\""
            })
    void aSourceThatNamesNoChatLeavesTheEventWithoutOne(String source) {
        assertThat(read(withSource(source)).header().chat()).isNull();
    }

    @Test
    void anEventWithoutSourceHasNoChat() {
        String accountLink =
                "{\"type\":\"accountLink\",\"webhookEventId\":\"01H\",\"timestamp\":1795226400123}";

        assertThat(read(accountLink).header().chat()).isNull();
    }

    @Test
    void onStandbyNothingCanBeAnswered() {
        String standby = Webhooks.text("ป.6").replace("\"active\"", "\"standby\"");

        assertThat(read(standby).header().replyToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"1795226400123\"", "-1", "1.5", "1e30", "99999999999999999999"})
    void anOddTimestampIsReplacedByNow(String timestamp) {
        String event = Webhooks.text("ป.6").replace("1795226400123", timestamp);

        assertThat(read(event).header().occurredAt()).isEqualTo(clock.instant());
    }

    @Test
    void anEventWithoutIdIsKnownByWhatItSays() {
        String nameless = Webhooks.text("ป.6").replace("\"webhookEventId\":\"01HEVENT\",", "");
        String redelivered = nameless.replace("\"isRedelivery\":false", "\"isRedelivery\":true");
        String another = nameless.replace("ป.6", "ป.5");

        EventId id = read(nameless).header().id();

        assertThat(id.value()).startsWith("none-");
        assertThat(read(redelivered).header().id()).isEqualTo(id);
        assertThat(read(another).header().id()).isNotEqualTo(id);
    }

    @Test
    void anIdTooLongForTheStoreIsReplaced() {
        String event = Webhooks.text("ป.6").replace("01HEVENT", "0".repeat(5_000));

        assertThat(read(event).header().id().value()).hasSizeLessThan(100).startsWith("none-");
    }

    @Test
    void aPostbackCarriesItsDataAndParameters() {
        String event =
                Webhooks.event(
                        "postback",
                        """
                        "postback":{"data":"search:p=2","params":{"date":"2026-11-21"}}""");

        assertThat(read(event))
                .isInstanceOfSatisfying(
                        Tapped.class,
                        tapped -> {
                            assertThat(tapped.data()).isEqualTo("search:p=2");
                            assertThat(tapped.parameters()).isEqualTo(Map.of("date", "2026-11-21"));
                        });
    }

    @Test
    void aPostbackWithoutDataIsATapThatSaysNothing() {
        assertThat(((Tapped) read(Webhooks.event("postback", ""))).data()).isEmpty();
    }

    @Test
    void anUnsendNamesTheMessage() {
        String event = Webhooks.event("unsend", "\"unsend\":{\"messageId\":\"m1\"}");

        assertThat(read(event))
                .isInstanceOfSatisfying(
                        Unsent.class,
                        unsent -> assertThat(unsent.messageId()).isEqualTo(new MessageId("m1")));
    }

    @ParameterizedTest
    @CsvSource({
        "follow, FOLLOWED",
        "unfollow, UNFOLLOWED",
        "join, BOT_JOINED",
        "leave, BOT_LEFT",
        "memberJoined, MEMBERS_JOINED",
        "memberLeft, MEMBERS_LEFT"
    })
    void changesOfTheBondAreTold(String type, Bond bond) {
        assertThat(((BondChanged) read(Webhooks.event(type, ""))).bond()).isEqualTo(bond);
    }

    @ParameterizedTest
    @CsvSource({
        "sticker, STICKER",
        "image, IMAGE",
        "video, VIDEO",
        "audio, AUDIO",
        "file, FILE",
        "location, LOCATION"
    })
    void messagesThatAreNotTextAreThings(String type, Thing thing) {
        String event =
                Webhooks.event(
                        "message", "\"message\":{\"id\":\"m1\",\"type\":\"%s\"}".formatted(type));

        assertThat(((ThingReceived) read(event)).thing()).isEqualTo(thing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "videoPlayComplete",
                "beacon",
                "membership",
                "module",
                "activated",
                "botSuspended",
                "delivery",
                "accountLink",
                "inventedTomorrow"
            })
    void eventsThatWeDoNotUseAreUnrecognised(String type) {
        assertThat(((Unrecognised) read(Webhooks.event(type, ""))).type()).isEqualTo(type);
    }

    @Test
    void aNewKindOfMessageIsUnrecognised() {
        String event =
                Webhooks.event("message", "\"message\":{\"id\":\"m1\",\"type\":\"hologram\"}");

        assertThat(((Unrecognised) read(event)).type()).isEqualTo("message/hologram");
    }

    @Test
    void anEditIsTheTextInItsLaterForm() {
        String event =
                Webhooks.event(
                        "messageEdited",
                        "\"message\":{\"id\":\"m1\",\"type\":\"text\",\"text\":\"หา ป.5\"}");

        assertThat(read(event))
                .isInstanceOfSatisfying(
                        TextReceived.class,
                        text -> {
                            assertThat(text.edited()).isTrue();
                            assertThat(text.text()).isEqualTo("หา ป.5");
                            assertThat(text.header().replyToken())
                                    .isEqualTo(new ReplyToken("reply-token"));
                        });
    }

    @Test
    void theWordsThatMentionTheBotAreTakenOut() {
        TextReceived text =
                readText(Webhooks.mention("@เพื่อนครู ป.6 หรม", "{" + BOT + at(0, 10) + "}"));

        assertThat(text.mentionsBot()).isTrue();
        assertThat(text.text().strip()).isEqualTo("ป.6 หรม");
    }

    @Test
    void theBotMayBeMentionedTwice() {
        TextReceived text =
                readText(
                        Webhooks.mention(
                                "@bot ป.6 @bot",
                                "{" + BOT + at(0, 4) + "}",
                                "{" + BOT + at(9, 4) + "}"));

        assertThat(text.text().strip()).isEqualTo("ป.6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"user\",\"userId\":\"Uwichai\",\"index\":0,\"length\":6}",
                "{\"type\":\"user\",\"isSelf\":false,\"index\":0,\"length\":6}",
                "{\"type\":\"all\",\"index\":0,\"length\":6}"
            })
    void mentioningOthersIsNotMentioningTheBot(String mentionee) {
        TextReceived text = readText(Webhooks.mention("@วิชัย มาไหม", mentionee));

        assertThat(text.mentionsBot()).isFalse();
        assertThat(text.text()).isEqualTo("@วิชัย มาไหม");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 4",
        "99, 4",
        "0, 0",
        "0, -5",
        "2147483647, 2147483647",
        "99999999999, 4",
        "-2147483648, 4"
    })
    void aMentionOutsideTheTextTakesNothingOut(String index, String length) {
        TextReceived text =
                readText(
                        Webhooks.mention(
                                "@bot ป.6",
                                "{%s,\"index\":%s,\"length\":%s}".formatted(BOT, index, length)));

        assertThat(text.mentionsBot()).isTrue();
        assertThat(text.text()).isEqualTo("@bot ป.6");
    }

    @Test
    void aMentionThatRunsOverTheEndTakesTheRestOut() {
        TextReceived text =
                readText(Webhooks.mention("ป.6 @bot", "{" + BOT + at(4, 2_147_483_647) + "}"));

        assertThat(text.text().strip()).isEqualTo("ป.6");
    }

    @Test
    void aMentionWithoutPlaceStillCallsTheBot() {
        TextReceived text = readText(Webhooks.mention("ป.6", "{" + BOT + "}"));

        assertThat(text.mentionsBot()).isTrue();
        assertThat(text.text()).isEqualTo("ป.6");
    }

    @Test
    void whatTheStoreCannotHoldIsTakenOut() {
        assertThat(readText(Webhooks.text("ป.6\\u0000 หรม \\ud83d")).text())
                .isEqualTo("ป.6 หรม \uFFFD");
        assertThat(readText(Webhooks.text("ดีมาก \\ud83d\\ude00")).text()).isEqualTo("ดีมาก 😀");
    }

    @Test
    void theNamesOfParametersAreCleanToo() {
        String event =
                Webhooks.event(
                        "postback", "\"postback\":{\"params\":{\"da\\u0000te\":\"20\\u000026\"}}");

        assertThat(((Tapped) read(event)).parameters()).isEqualTo(Map.of("date", "2026"));
    }

    private IncomingEvent read(String event) {
        return reader.read(JsonMapper.builder().build().readTree(event));
    }

    private TextReceived readText(String event) {
        return (TextReceived) read(event);
    }

    private static String withSource(String source) {
        return Webhooks.text("ป.6").replace("{\"type\":\"user\",\"userId\":\"Usomsri\"}", source);
    }

    private static String at(int index, int length) {
        return ",\"index\":%d,\"length\":%d".formatted(index, length);
    }
}
