package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.FakeMessenger;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventHandler.Attempt;
import org.pueankru.bot.messaging.EventHandler.Handled;
import org.pueankru.bot.messaging.EventHandler.MissedQuestion;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Bond;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.ReplyOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ConversationTest {
    private static final ChatId SOMSRI = Teachers.chatOf(Teachers.somsri());

    private final FakeMessenger line = new FakeMessenger();
    private final InMemoryDialogues dialogues = new InMemoryDialogues();
    private final List<Runnable> afterASecond = new ArrayList<>();
    private final List<BondWitness.Change> told = new ArrayList<>();
    private final List<ChatId> alive = new ArrayList<>();
    private boolean witnessFails;
    private List<FreeRide> rides = List.of();
    private List<ReplyRider> riders = List.of();
    private ScriptedFeature search = ScriptedFeature.noting("search");

    @Test
    void aQuestionIsAnsweredByOneReply() {
        TextReceived question = Events.says("หรม");

        Handled handled = conversation().handle(question, first());

        assertThat(handled).isEqualTo(new Handled.Answered("request-1", false));
        assertThat(line.replies()).hasSize(1);
        assertThat(line.lastReply().token()).isEqualTo(question.header().replyToken());
        assertThat(line.lastReply().text()).isEqualTo("หรม หลัง null");
    }

    @Test
    void theNextQuestionKnowsTheLast() {
        conversation().handle(Events.says("หรม"), first());
        conversation().handle(Events.says("ป.5"), first());

        assertThat(line.lastReply().text()).isEqualTo("ป.5 หลัง หรม");
    }

    @Test
    void theSameEventAgainGetsTheSameWordsAndChangesNothing() {
        TextReceived question = Events.says("หรม");
        line.nextReplyEnds(new ReplyOutcome.Unknown(null, "LINE 503"));
        conversation().handle(question, first());
        DialogueState before = state();

        Handled again = conversation().handle(question, new Attempt(2, 2, false, null));

        assertThat(again).isInstanceOf(Handled.Answered.class);
        assertThat(line.replies())
                .extracting(FakeMessenger.Reply::text)
                .containsOnly("หรม หลัง null");
        assertThat(search.turns()).hasSize(1);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aLateEventIsAnsweredButDoesNotChangeMemory() {
        conversation().handle(Events.says("หรม"), first());
        DialogueState before = state();

        Handled handled = conversation().handle(Events.says("ป.5"), new Attempt(1, 2, true, null));

        assertThat(handled).isInstanceOf(Handled.Answered.class);
        assertThat(line.lastReply().text()).isEqualTo("ป.5 หลัง หรม");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void memoryIsAsOldAsTheEventThatMadeIt() {
        TextReceived question = Events.says("หรม");

        conversation().handle(question, first());

        assertThat(state().at()).isEqualTo(question.header().occurredAt());
    }

    @Test
    void aStaleWorkerDoesNotRewriteMemory() {
        conversation().handle(Events.says("หรม"), new Attempt(1, 7, false, null));
        conversation().handle(Events.says("ป.5"), new Attempt(1, 6, false, null));

        assertThat(state().noteOf("search", Events.SATURDAY_MORNING)).isEqualTo("หรม");
    }

    @Test
    void whatIsTakenBackIsForgottenWithoutAnAnswer() {
        TextReceived question = Events.says("หรม");
        conversation().handle(question, first());

        Handled handled = conversation().handle(Events.takesBack(question), first());

        assertThat(handled).isEqualTo(new Handled.Silent());
        assertThat(line.replies()).hasSize(1);
        assertThat(state()).isEqualTo(DialogueState.none());
    }

    @Test
    void withoutChatOrTokenNothingIsSaid() {
        TextReceived question = Events.says("หรม");

        assertThat(conversation().handle(Events.fromNowhere(question), first()))
                .isEqualTo(new Handled.Silent());
        assertThat(
                        conversation()
                                .handle(
                                        question.withHeader(question.header().withoutReplyToken()),
                                        first()))
                .isEqualTo(new Handled.Silent());
        assertThat(search.turns()).isEmpty();
        assertThat(line.replies()).isEmpty();
    }

    @Test
    void whenNobodyAnswersNothingIsSentOrRemembered() {
        search = ScriptedFeature.mute("search");

        assertThat(conversation().handle(Events.says("หรม"), first()))
                .isEqualTo(new Handled.Silent());
        assertThat(line.replies()).isEmpty();
        assertThat(state()).isEqualTo(DialogueState.none());
    }

    static List<Arguments> outcomes() {
        return List.of(
                Arguments.of(new ReplyOutcome.Accepted("r"), new Handled.Answered("r", false)),
                Arguments.of(new ReplyOutcome.TokenDead("r"), new Handled.Missed("r")),
                Arguments.of(
                        new ReplyOutcome.Refused(401, "r", "No"),
                        new Handled.Refused(401, "r", "No")),
                Arguments.of(
                        new ReplyOutcome.Unknown("r", "LINE 500"),
                        new Handled.ReplyUnknown("r", "LINE 500")),
                Arguments.of(new ReplyOutcome.Busy("r"), new Handled.ReplyLater("r")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void whatBecameOfTheReplyIsTold(ReplyOutcome outcome, Handled expected) {
        line.nextReplyEnds(outcome);

        assertThat(conversation().handle(Events.says("หรม"), new Attempt(2, 1, false, null)))
                .isEqualTo(expected);
    }

    @Test
    void aMissedQuestionIsOfferedBeforeTheAnswer() {
        Handled handled =
                conversation().handle(Events.says("หรม"), missing(Events.says("ใบงานเศษส่วน")));

        assertThat(handled).isEqualTo(new Handled.Answered("request-1", true));
        assertThat(line.lastReply().text())
                .startsWith("ขออภัยค่ะ")
                .contains("“ใบงานเศษส่วน”")
                .endsWith("หรม หลัง null");
    }

    @Test
    void theOfferIsNoPartOfWhatIsRemembered() {
        conversation().handle(Events.says("หรม"), missing(Events.says("ใบงานเศษส่วน")));

        assertThat(state().reply()).hasSize(1);
    }

    @Test
    void theLoadingSignIsShownWhenASecondPassesBeforeTheAnswer() {
        search =
                ScriptedFeature.answering(
                        "search",
                        _ -> {
                            aSecondPasses();
                            return Optional.of(Answer.silence());
                        });

        conversation().handle(Events.says("หรม"), first());

        assertThat(line.loadingShownTo()).containsExactly(Teachers.chatOf(Teachers.somsri()));
    }

    @Test
    void theLoadingSignIsNotShownAfterTheAnswer() {
        conversation().handle(Events.says("หรม"), first());
        aSecondPasses();

        assertThat(line.loadingShownTo()).isEmpty();
    }

    @Test
    void theLoadingSignIsNotShownAfterAFailure() {
        search =
                ScriptedFeature.answering(
                        "search",
                        _ -> {
                            throw new IllegalStateException("index gone");
                        });

        assertThat(catchThrowable(() -> conversation().handle(Events.says("หรม"), first())))
                .hasMessage("index gone");
        aSecondPasses();

        assertThat(line.loadingShownTo()).isEmpty();
    }

    @Test
    void groupsHaveNoLoadingSign() {
        conversation().handle(Events.callsBotIn(Groups.network(), "หรม"), first());

        assertThat(afterASecond).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Bond.class)
    void everyChangeOfTheBondIsToldAlsoWhenNobodyCanBeAnswered(Bond bond) {
        IncomingEvent event = Events.changes(bond);

        conversation().handle(event.withHeader(event.header().withoutReplyToken()), first());

        assertThat(told)
                .containsExactly(
                        new BondWitness.Change(
                                ChannelId.FIRST, SOMSRI, bond, Events.SATURDAY_MORNING));
    }

    @Test
    void otherEventsAreNoChangeOfTheBond() {
        conversation().handle(Events.says("หรม"), first());

        assertThat(told).isEmpty();
    }

    @Test
    void whatLineRefusesOfThoseThatRideNeverCostsTheAnswer() {
        var rider = new BadRider();
        riders = List.of(rider);
        line.nextReplyEnds(new ReplyOutcome.Refused(400, "r1", "messages[0].text"));

        Handled handled = conversation().handle(Events.says("หรม"), first());

        assertThat(handled).isInstanceOf(Handled.Answered.class);
        assertThat(line.replies()).hasSize(2);
        assertThat(line.replies().getFirst().messages()).hasSize(2);
        assertThat(line.lastReply().text()).isEqualTo("หรม หลัง null");
        assertThat(rider.ended)
                .containsExactly(new ReplyOutcome.Refused(400, "r1", "messages[0].text"));
    }

    @Test
    void whoRidesIsNotToBlameForAnAnswerThatLineRefuses() {
        var rider = new BadRider();
        riders = List.of(rider);
        var refusal = new ReplyOutcome.Refused(400, "r1", "messages[1].text");
        line.nextReplyEnds(refusal).nextReplyEnds(refusal);

        Handled handled = conversation().handle(Events.says("หรม"), first());

        assertThat(handled).isInstanceOf(Handled.Refused.class);
        assertThat(rider.ended).containsExactly(new ReplyOutcome.TokenDead(null));
    }

    @Test
    void whatTheAnswerItselfCarriesHearsWhatBecameOfIt() {
        var rider = new BadRider();
        rider.baggage = List.of();
        riders = List.of(rider);

        conversation().handle(Events.says("หรม"), first());

        assertThat(line.replies()).hasSize(1);
        assertThat(line.lastReply().messages()).hasSize(1);
        assertThat(rider.ended).containsExactly(new ReplyOutcome.Accepted("request-1"));
    }

    @Test
    void anAnswerThatLineRefusesIsTriedOnceWhenItCarriesSomethingItself() {
        var rider = new BadRider();
        rider.baggage = List.of();
        riders = List.of(rider);
        line.nextReplyEnds(new ReplyOutcome.Refused(400, "r1", "messages[0].text"));

        assertThat(conversation().handle(Events.says("หรม"), first()))
                .isInstanceOf(Handled.Refused.class);
        assertThat(line.replies()).hasSize(1);
        assertThat(rider.ended).containsExactly(new ReplyOutcome.TokenDead(null));
    }

    /** Waits in every chat. */
    private static final class BadRider implements ReplyRider {
        private final List<ReplyOutcome> ended = new ArrayList<>();
        private List<OutgoingMessage> baggage = List.of(Text.of("ประกาศ"));

        @Override
        public Optional<List<OutgoingMessage>> board(
                ChannelId channel,
                ChatId chat,
                EventId event,
                Instant occurredAt,
                List<OutgoingMessage> reply,
                int room) {
            return Optional.of(baggage);
        }

        @Override
        public void ended(ChannelId channel, EventId event, ReplyOutcome outcome) {
            ended.add(outcome);
        }
    }

    @Test
    void whoWantsNothingKeptIsForgottenLateToo() {
        conversation().handle(Events.says("หรม"), first());
        search =
                ScriptedFeature.answering(
                        "search",
                        _ -> Optional.of(Answer.of(Text.of("ลบแล้ว")).forgettingEverything()));

        conversation().handle(Events.says("ลบเถอะ"), new Attempt(1, 1, true, null));

        assertThat(line.lastReply().text()).isEqualTo("ลบแล้ว");
        assertThat(state()).isEqualTo(DialogueState.none());
    }

    @Test
    void whatRodeAlongIsToldAsArrivedWhenLineTookItAndTheSecondRunSaysItAgain() {
        var ride = new RideInTests("มีข่าว");
        rides = List.of(ride);
        search = ScriptedFeature.noting("search").welcoming();
        TextReceived question = Events.says("หรม");
        line.nextReplyEnds(new ReplyOutcome.Unknown(null, "LINE 503"));

        conversation().handle(question, first());
        assertThat(ride.arrived()).isEmpty();
        conversation().handle(question, new Attempt(2, 2, false, null));

        assertThat(line.replies())
                .extracting(FakeMessenger.Reply::text)
                .containsOnly("หรม หลัง null\nมีข่าว");
        assertThat(ride.arrived()).hasSize(1);
    }

    private Conversation conversation() {
        Words words = new Words(ThaiMessages.source());
        return new Conversation(
                new Router(List.of(search), words),
                dialogues,
                new FreeRides(rides),
                new MissedOffer(words),
                new Riders(riders),
                line,
                new LoadingSign(line, afterASecond::add),
                List.of(witness));
    }

    private final BondWitness witness =
            new BondWitness() {
                @Override
                public void changed(Change change) {
                    told.add(change);
                }

                @Override
                public void spoke(ChannelId channel, ChatId chat, Instant at) {
                    alive.add(chat);
                    if (witnessFails) {
                        throw new IllegalStateException("the store is down");
                    }
                }
            };

    @Test
    void eachWordTellsThatTheChatIsAliveAndIsAnsweredThoughNobodyCouldNoteIt() {
        witnessFails = true;

        Handled handled = conversation().handle(Events.says("หรม"), first());

        assertThat(handled).isInstanceOf(Handled.Answered.class);
        assertThat(alive).containsExactly(SOMSRI);
    }

    private void aSecondPasses() {
        afterASecond.forEach(Runnable::run);
    }

    private DialogueState state() {
        return dialogues.of(ChannelId.FIRST, SOMSRI);
    }

    private static Attempt first() {
        return attempt(null);
    }

    private static Attempt missing(IncomingEvent event) {
        return attempt(new MissedQuestion(event, event.header().occurredAt()));
    }

    private static Attempt attempt(@Nullable MissedQuestion missed) {
        return new Attempt(1, 1, false, missed);
    }
}
