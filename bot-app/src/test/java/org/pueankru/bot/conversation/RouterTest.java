package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.conversation.Router.Routed;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Bond;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class RouterTest {
    private static final Instant NOW = Events.SATURDAY_MORNING;

    private final ScriptedFeature help =
            ScriptedFeature.answering("help", this::helpAnswers, "เมนู");
    private final ScriptedFeature forms = ScriptedFeature.mute("forms");
    private final ScriptedFeature search = ScriptedFeature.talkative("search", "ค้นหา");
    private final Router router =
            new Router(List.of(help, forms, search), new Words(ThaiMessages.source()));

    private Optional<Answer> helpAnswers(Turn turn) {
        return turn.input() instanceof Input.Words || turn.input() instanceof Input.Tapped
                ? Optional.empty()
                : Optional.of(Answer.of(Text.of("จาก help")));
    }

    @Test
    void freeTextGoesToTheFirstFeatureThatAnswers() {
        Routed routed = route(Events.says(" คลิปคณิต ป.6 หรม "));

        assertThat(routed.feature()).isEqualTo("search");
        assertThat(help.turns()).hasSize(1);
        assertThat(forms.turns()).hasSize(1);
        assertThat(search.lastTurn().input()).isEqualTo(new Input.Words("คลิปคณิต ป.6 หรม", true));
    }

    @Test
    void aCommandBeatsTheRunningDialogue() {
        Routed routed = route(Events.says("เมนูค่ะ"), ownedBy("search"));

        assertThat(routed.feature()).isEqualTo("help");
        assertThat(help.lastTurn().input()).isEqualTo(new Input.Command("เมนู"));
        assertThat(search.turns()).isEmpty();
    }

    @Test
    void aYesIsHeardByTheRunningDialogueBeforeItIsSmallTalk() {
        ScriptedFeature asking = ScriptedFeature.talkative("asking").hearingFirst("โอเค");
        ScriptedFeature talk = ScriptedFeature.talkative("talk", "โอเค");
        Router both = new Router(List.of(talk, asking), new Words(ThaiMessages.source()));

        assertThat(both.route(Events.says("โอเคค่ะ"), chat(), ownedBy("asking")).feature())
                .isEqualTo("asking");
        assertThat(asking.lastTurn().input()).isEqualTo(new Input.Words("โอเค", true));
        assertThat(both.route(Events.says("โอเคค่ะ"), chat(), ownedBy("talk")).feature())
                .isEqualTo("talk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ลงทะเบียน K7QM-2XHD",
                " ลงทะเบียน  K7QM-2XHD ค่ะ",
                "ลงทะเบียนK7QM-2XHD",
                "ลงทะเบียน: K7QM-2XHD"
            })
    void aCommandWithMoreBehindItBeatsTheRunningDialogueToo(String typed) {
        ScriptedFeature register = ScriptedFeature.talkative("register").withMore("ลงทะเบียน");
        Router router = new Router(List.of(search, register), new Words(ThaiMessages.source()));

        router.route(Events.says(typed), chat(), ownedBy("search"));

        assertThat(register.lastTurn().input())
                .isEqualTo(new Input.Command("ลงทะเบียน", "K7QM-2XHD"));
        assertThat(register.lastTurn().input().toString()).doesNotContain("K7QM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ลงทะเบียน", "ลงทะเบียนเรียน", "ใบลงทะเบียน ป.6"})
    void aWordThatOnlyBeginsLikeACommandIsNone(String typed) {
        ScriptedFeature register = ScriptedFeature.mute("register").withMore("ลงทะเบียน");
        Router router = new Router(List.of(register, search), new Words(ThaiMessages.source()));

        assertThat(router.route(Events.says(typed), chat(), DialogueState.none()).feature())
                .isEqualTo("search");
    }

    @Test
    void aCommandWithMoreThatItsFeatureDoesNotTakeIsWordsLikeAnyOther() {
        ScriptedFeature picky = ScriptedFeature.mute("notice").withMore("ประกาศ");
        Router withIt = new Router(List.of(picky, search), new Words(ThaiMessages.source()));

        Routed answered = withIt.route(Events.says("ประกาศ ม.2"), chat(), DialogueState.none());

        assertThat(answered.feature()).isEqualTo("search");
        assertThat(search.lastTurn().input()).isEqualTo(new Input.Words("ประกาศ ม.2", true));
    }

    @Test
    void aCodeThatBindsAGroupIsHeardThereWithoutAMention() {
        ScriptedFeature groups = ScriptedFeature.talkative("groups").withMore("ผูก");
        Router router = new Router(List.of(search, groups), new Words(ThaiMessages.source()));

        Routed routed =
                router.route(
                        Events.saysIn(Groups.network(), "ผูก K7QM-2XHD"),
                        Groups.network(),
                        DialogueState.none());

        assertThat(routed.feature()).isEqualTo("groups");
        assertThat(groups.lastTurn().input()).isEqualTo(new Input.Command("ผูก", "K7QM-2XHD"));
    }

    @Test
    void aFeatureThatGoesOnFromAnotherIsShownThatNote() {
        ScriptedFeature reports = ScriptedFeature.mute("reports").reading("search");
        ScriptedFeature last = ScriptedFeature.talkative("search").givingWay();
        Router withReports = new Router(List.of(reports, last), new Words(ThaiMessages.source()));

        withReports.route(Events.says("ลิงก์เสีย"), chat(), ownedBy("search"));

        assertThat(reports.lastTurn().memory()).isEqualTo("note");
    }

    @Test
    void theRunningDialogueIsAskedFirstAndWithItsNote() {
        ScriptedFeature form = ScriptedFeature.talkative("form");
        Router withForm = new Router(List.of(search, form), new Words(ThaiMessages.source()));

        Routed routed = withForm.route(Events.says("ใช่"), chat(), ownedBy("form"));

        assertThat(routed.feature()).isEqualTo("form");
        assertThat(form.lastTurn().memory()).isEqualTo("note");
    }

    @Test
    void aDialogueThatAnswersAnyWordsLetsOthersAnswerWhatIsSurelyTheirs() {
        ScriptedFeature answers = ScriptedFeature.talkative("answers");
        ScriptedFeature any = ScriptedFeature.talkative("any").givingWay();
        Router both = new Router(List.of(answers, any), new Words(ThaiMessages.source()));

        assertThat(both.route(Events.says("ลืมรหัสผ่าน"), chat(), ownedBy("any")).feature())
                .isEqualTo("answers");
    }

    @Test
    void aFeatureThatIsNotSureOffersItsAnswerBesideAnothersInOneToOne() {
        QuickReply offer = new QuickReply("วิธีใช้", new Tap.Say("วิธีใช้"));
        Router router =
                new Router(
                        List.of(ScriptedFeature.mute("unsure").offering(offer), search),
                        new Words(ThaiMessages.source()));

        assertThat(buttons(router.route(Events.says("เกียรติบัตร"), chat(), DialogueState.none())))
                .containsExactly(offer);
        assertThat(buttons(router.route(Events.says("ค้นหา"), chat(), DialogueState.none())))
                .isEmpty();
        assertThat(
                        buttons(
                                router.route(
                                        Events.callsBotIn(Groups.network(), "    เกียรติบัตร"),
                                        Groups.network(),
                                        DialogueState.none())))
                .isEmpty();
    }

    private static List<QuickReply> buttons(Routed routed) {
        return routed.answer().messages().getLast().quickReplies();
    }

    @Test
    void aDialogueThatIsTooOldIsNotAskedFirst() {
        ScriptedFeature form = ScriptedFeature.talkative("form");
        Router withForm = new Router(List.of(search, form), new Words(ThaiMessages.source()));
        IncomingEvent later =
                Events.at(NOW.plus(DialogueState.LIFE).plusSeconds(1), Events.says("ใช่"));

        assertThat(withForm.route(later, chat(), ownedBy("form")).feature()).isEqualTo("search");
    }

    @Test
    void aDialogueOfAFeatureThatIsGoneIsNobodys() {
        assertThat(route(Events.says("ป.6"), ownedBy("removed")).feature()).isEqualTo("search");
    }

    @Test
    void cancelEndsEverythingAndSaysSo() {
        Routed routed = route(Events.says("ยกเลิกครับ"), ownedBy("search"));

        assertThat(textOf(routed)).startsWith("ยกเลิกให้แล้วค่ะ");
        assertThat(routed.answer().memory()).isEqualTo(new Answer.Memory.Forgotten());
        assertThat(search.turns()).isEmpty();
    }

    @Test
    void withoutADialogueThereIsNothingToCancel() {
        assertThat(textOf(route(Events.says("ยกเลิก")))).startsWith("ตอนนี้ไม่มีอะไรต้องยกเลิก");
        IncomingEvent tooLate = Events.at(NOW.plusSeconds(3_600), Events.says("ยกเลิก"));
        assertThat(textOf(route(tooLate, ownedBy("search"))))
                .startsWith("ตอนนี้ไม่มีอะไรต้องยกเลิก");
    }

    @Test
    void backGoesToTheRunningDialogueOnly() {
        Routed routed = route(Events.says("ย้อนกลับ"), ownedBy("search"));

        assertThat(routed.feature()).isEqualTo("search");
        assertThat(search.lastTurn().input()).isEqualTo(new Input.Back());
        assertThat(help.turns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "removed", "forms"})
    void backToNowhereIsSaidPlainly(String owner) {
        Routed routed = route(Events.says("ย้อนกลับ"), ownedBy(owner));

        assertThat(textOf(routed)).startsWith("ไม่มีขั้นตอนก่อนหน้าแล้ว");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void sayingNothingIsCallingTheBot(String nothing) {
        assertThat(route(Events.says(nothing)).feature()).isEqualTo("help");
        assertThat(help.lastTurn().input()).isEqualTo(new Input.Called());
    }

    @Test
    void inAGroupFindIsTakenOffTheQuestion() {
        routeInGroup(Events.saysIn(Groups.network(), "ค้นหา  หรม ป.6"));

        assertThat(search.lastTurn().input()).isEqualTo(new Input.Words("หรม ป.6", false));
    }

    @Test
    void inAGroupAMentionMustNotStayWithoutAnswer() {
        routeInGroup(Events.callsBotIn(Groups.network(), "     หรม ป.6"));

        assertThat(search.lastTurn().input()).isEqualTo(new Input.Words("หรม ป.6", true));
    }

    @Test
    void inAGroupAMentionAloneIsACall() {
        assertThat(routeInGroup(Events.callsBotIn(Groups.network(), "    ")).feature())
                .isEqualTo("help");
        assertThat(help.lastTurn().input()).isEqualTo(new Input.Called());
    }

    @Test
    void inAGroupACommandNeedsAMention() {
        routeInGroup(Events.saysIn(Groups.network(), "หา เมนู"));
        assertThat(search.lastTurn().input()).isEqualTo(new Input.Words("เมนู", false));

        routeInGroup(Events.callsBotIn(Groups.network(), "    เมนู"));
        assertThat(help.lastTurn().input()).isEqualTo(new Input.Command("เมนู"));
    }

    @Test
    void inAGroupNothingIsRemembered() {
        router.route(
                Events.callsBotIn(Groups.network(), "ป.5"), Groups.network(), ownedBy("search"));

        assertThat(search.lastTurn().memory()).isNull();
        assertThat(search.lastTurn().inGroup()).isTrue();
    }

    @Test
    void aTapGoesToItsFeatureWithoutTheKey() {
        assertThat(route(Events.taps("search:q=a:b&p=2")).feature()).isEqualTo("search");
        assertThat(search.lastTurn().input()).isEqualTo(new Input.Tapped("q=a:b&p=2", Map.of()));
        assertThat(help.turns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search", "removed:1", ":", "forms:1", "help:1", "SEARCH:1"})
    void aTapThatNobodyKnowsAnyMoreIsToldSo(String data) {
        assertThat(textOf(route(Events.taps(data)))).startsWith("ปุ่มนี้ใช้ไม่ได้แล้ว");
    }

    @Test
    void aFeatureMayChooseToStaySilent() {
        Router silent =
                new Router(
                        List.of(
                                ScriptedFeature.answering(
                                        "form", _ -> Optional.of(Answer.silence()))),
                        new Words(ThaiMessages.source()));

        assertThat(silent.route(Events.taps("form:1"), chat(), DialogueState.none()))
                .isEqualTo(new Routed("form", Answer.silence()));
    }

    @ParameterizedTest
    @EnumSource(Thing.class)
    void whatIsNotTextIsAnswered(Thing thing) {
        assertThat(route(Events.sends(thing)).feature()).isEqualTo("help");
        assertThat(help.lastTurn().input())
                .isInstanceOfSatisfying(
                        Input.Sent.class, sent -> assertThat(sent.thing()).isEqualTo(thing));
    }

    @Test
    void newFriendsAndNewGroupsAreGreeted() {
        route(Events.becomesFriend());
        assertThat(help.lastTurn().input()).isEqualTo(new Input.Followed());

        routeInGroup(Events.botJoins(Groups.network()));
        assertThat(help.lastTurn().input()).isEqualTo(new Input.Joined());
    }

    @ParameterizedTest
    @EnumSource(
            value = Bond.class,
            names = {"UNFOLLOWED", "BOT_LEFT", "MEMBERS_JOINED", "MEMBERS_LEFT"})
    void otherChangesOfTheBondAreTakenSilently(Bond bond) {
        assertThat(route(Events.changes(bond)).answer()).isEqualTo(Answer.silence());
    }

    @Test
    void whatIsNotForUsIsTakenSilently() {
        assertThat(routeInGroup(Events.overheardIn(Groups.network())).answer().messages())
                .isEmpty();
        assertThat(route(Events.somethingNew("beacon")).answer().messages()).isEmpty();
    }

    private Routed route(IncomingEvent event) {
        return route(event, DialogueState.none());
    }

    private Routed route(IncomingEvent event, DialogueState state) {
        return router.route(event, chat(), state);
    }

    private Routed routeInGroup(IncomingEvent event) {
        return router.route(event, Groups.network(), DialogueState.none());
    }

    private static ChatId chat() {
        return Objects.requireNonNull(Events.says("").header().chat());
    }

    private static DialogueState ownedBy(String feature) {
        return DialogueState.none().after("e0", NOW, feature, Answer.silence().remembering("note"));
    }

    private static String textOf(Routed routed) {
        assertThat(routed.feature()).isNull();
        return ((Text) routed.answer().messages().getFirst()).text();
    }
}
