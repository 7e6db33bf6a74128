package org.pueankru.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class HelpFeatureTest {
    private static final String DISTRICT = "สพป. ทุ่งทอง เขต 1 {ทดลอง}";
    private static final List<String> EXAMPLES =
            List.of("คลิปคณิต ป.6 หรม", "ใบงาน ม.2 ระบบหายใจ", "เพลงอังกฤษ ป.1");

    private static final QuickReply OFFERED =
            new QuickReply("📚 เลือกตามชั้น", new Tap.Choose("search:b|0|s", "เลือกตามชั้น"));

    private static final QuickReply POPULAR = new QuickReply("หรม", new Tap.Say("หรม"));

    private static final Answer MENU =
            Answer.of(new Text("เมนูครู", List.of(new QuickReply("ค้นหา", new Tap.Say("ค้นหา")))));

    private final HelpFeature help =
            new HelpFeature(
                    new HelpWords(
                            ThaiMessages.source(),
                            new ServiceSettings(null, Path.of("data"), DISTRICT, null),
                            HowToFixtures.builtIn(),
                            HowToFixtures.words()),
                    new Invitation(
                            List.of(
                                    inGroup ->
                                            inGroup
                                                    ? List.of(OFFERED)
                                                    : List.of(OFFERED, POPULAR))),
                    _ -> MENU);

    @Test
    void theGreetingNamesTheDistrictAndThreeExamplesToTap() {
        Text greeting = text(oneToOne(new Input.Followed()));

        assertThat(greeting.text()).contains(DISTRICT).contains(EXAMPLES);
        assertThat(greeting.quickReplies())
                .extracting(QuickReply::tap)
                .containsExactly(
                        OFFERED.tap(),
                        new Tap.Say(EXAMPLES.get(0)),
                        new Tap.Say(EXAMPLES.get(1)),
                        new Tap.Say(EXAMPLES.get(2)),
                        new Tap.Say("ช่วยเหลือ"),
                        POPULAR.tap());
    }

    @Test
    void theGroupIsToldHowToAskAndThatTalkIsNotRead() {
        Text joined = text(inGroup(new Input.Joined()));

        assertThat(joined.text())
                .contains(DISTRICT)
                .contains("หา " + EXAMPLES.getFirst())
                .contains("ไม่อ่าน ไม่ตอบ และไม่เก็บ");
    }

    @Test
    void theMenuIsThatOfThePersonBesideWhatOthersOffer() {
        Text menu = text(oneToOne(new Input.Command("เมนู")));

        assertThat(menu.text()).isEqualTo("เมนูครู");
        assertThat(menu.quickReplies())
                .extracting(QuickReply::tap)
                .containsExactly(OFFERED.tap(), new Tap.Say("ค้นหา"), POPULAR.tap());
    }

    @Test
    void theGroupToo() {
        for (Input input : List.of(new Input.Joined(), new Input.Called())) {
            assertThat(text(inGroup(input)).quickReplies()).containsExactly(OFFERED);
        }
    }

    @ParameterizedTest
    @EnumSource(Thing.class)
    void whatIsNotTextIsAnsweredKindly(Thing thing) {
        String said = text(oneToOne(new Input.Sent(thing))).text();

        assertThat(said).startsWith(thing == Thing.STICKER ? "น่ารักจังเลย" : "ขออภัยค่ะ");
    }

    @ParameterizedTest
    @EnumSource(SmallTalk.class)
    void smallTalkIsAnsweredKindlyAndNotSearched(SmallTalk talk) {
        assertThat(text(oneToOne(new Input.Command(sayingOf(talk)))).text())
                .isNotBlank()
                .doesNotContain("ไม่พบ", "{0}");
    }

    private static String sayingOf(SmallTalk talk) {
        return SmallTalk.all().stream()
                .filter(saying -> SmallTalk.of(saying).filter(talk::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thanksAreKnownAndCommandsOfOthersAreLeftToThem() {
        assertThat(help.commands())
                .contains("ขอบคุณ", "สวัสดี", "๕๕๕")
                .doesNotContain("ตั้งค่าแจ้งเตือน", "ชั้นของฉัน", "ข้อมูลของฉัน");
    }

    @Test
    void helpOffersTheCategoriesOfHowToAnswers() {
        Text said = text(oneToOne(new Input.Command("ช่วยเหลือ")));

        assertThat(said.quickReplies())
                .extracting(QuickReply::label)
                .contains("เข้าระบบและสมัคร", "สื่อ 8 ประเภท", "ใช้งานเพื่อนครู", "เมนู");
    }

    @Test
    void aCallWithoutWordsIsAnsweredByHelp() {
        assertThat(text(oneToOne(new Input.Called())).text()).startsWith("วิธีหาสื่อ");
        assertThat(text(inGroup(new Input.Called())).text()).startsWith("ในกลุ่มนี้");
    }

    @ParameterizedTest
    @ValueSource(strings = {"เมนู", "ช่วยเหลือ"})
    void inGroupsHelpHasNoWordsToTapBecauseTheyWouldNotBeForTheBot(String command) {
        Text said = text(inGroup(new Input.Command(command)));

        assertThat(said.text()).startsWith("ในกลุ่มนี้");
        assertThat(said.quickReplies()).containsExactly(OFFERED);
    }

    @Test
    void questionsAreLeftToOthers() {
        assertThat(help.answer(oneToOne(new Input.Words("หรม", true)))).isEmpty();
        assertThat(help.answer(oneToOne(new Input.Tapped("1", Map.of())))).isEmpty();
        assertThat(help.answer(oneToOne(new Input.Back()))).isEmpty();
    }

    static Stream<Turn> turns() {
        List<Input> inputs =
                List.of(
                        new Input.Followed(),
                        new Input.Joined(),
                        new Input.Called(),
                        new Input.Command("เมนู"),
                        new Input.Command("ช่วยเหลือ"),
                        new Input.Sent(Thing.STICKER),
                        new Input.Sent(Thing.FILE));
        return inputs.stream().flatMap(input -> Stream.of(oneToOne(input), inGroup(input)));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void everyAnswerFitsLineAndIsComplete(Turn turn) {
        Text said = text(turn);

        assertThat(said.text().replace(DISTRICT, ""))
                .hasSizeLessThan(5_000)
                .doesNotContain("{", "}", "help.")
                .doesNotContainPattern("[A-Za-z]{2}");
        assertThat(said.quickReplies())
                .hasSizeLessThanOrEqualTo(13)
                .allSatisfy(reply -> assertThat(lettersIn(reply.label())).isBetween(1L, 20L));
    }

    private static long lettersIn(String label) {
        return label.codePoints().count()
                - label.codePoints()
                        .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK)
                        .count();
    }

    private Text text(Turn turn) {
        Optional<Answer> answer = help.answer(turn);
        List<OutgoingMessage> messages = answer.orElseThrow().messages();
        assertThat(messages).hasSize(1);
        return (Text) messages.getFirst();
    }

    private static Turn oneToOne(Input input) {
        return turn(Teachers.chatOf(Teachers.somsri()), input);
    }

    private static Turn inGroup(Input input) {
        return turn(Groups.network(), input);
    }

    private static Turn turn(ChatId chat, Input input) {
        return new Turn(ChannelId.FIRST, chat, input, null, Events.SATURDAY_MORNING);
    }
}
