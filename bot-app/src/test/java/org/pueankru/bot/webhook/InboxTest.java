package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.messaging.EventHandler.Handled;
import org.pueankru.bot.messaging.EventHandler.MissedQuestion;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Bond;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;

import java.time.Duration;

class InboxTest {
    private final InboxInTests in = new InboxInTests();
    private final Lanes lanes = in.instance("a");

    @Test
    void keepsAnEventUntilItIsAnswered() {
        TextReceived question = Events.says("คลิปคณิต ป.6 หรม");

        LaneKey chat = in.store(question).iterator().next();

        assertThat(in.stateOf(question)).isEqualTo("waiting");
        Lanes.Work work = lanes.claim(chat).orElseThrow();
        assertThat(in.inbox.eventIn(work.body())).isEqualTo(question);
        assertThat(lanes.finish(work, closed(EventState.ANSWERED), false, true)).isEmpty();
        assertThat(in.stateOf(question)).isEqualTo("answered");
        assertThat(in.bodyOf(question)).isNull();
    }

    @Test
    void storesEveryKindOfEventAndReadsItBackUnchanged() {
        for (IncomingEvent event :
                new IncomingEvent[] {
                    Events.says("ก\u0008ข 😀 \"'{}"),
                    Events.taps("search:q=หรม"),
                    Events.sends(IncomingEvent.Thing.STICKER),
                    Events.becomesFriend(),
                    Events.botJoins(Groups.network()),
                    Events.callsBotIn(Groups.threeTeachers(), "เศษส่วน"),
                    Events.takesBack(Events.says("ผิด"))
                }) {
            LaneKey chat = in.store(event).iterator().next();
            Lanes.Work work = lanes.claim(chat).orElseThrow();
            assertThat(in.inbox.eventIn(work.body())).isEqualTo(event);
            assertThat(lanes.finish(work, closed(EventState.SILENT), false, true)).isEmpty();
        }
    }

    @Test
    void recognisesASecondDeliveryOfTheSameEvent() {
        TextReceived question = Events.says("เศษส่วน");

        assertThat(in.store(question, question)).hasSize(1);
        assertThat(in.store(question)).isEmpty();

        assertThat(in.events()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfWhatNobodyActsOn() {
        IncomingEvent unknown = Events.somethingNew("beacon");
        IncomingEvent overheard = Events.overheardIn(Groups.network());

        assertThat(in.store(unknown, overheard)).isEmpty();

        assertThat(in.stateOf(overheard)).isEqualTo("ignored");
        assertThat(in.bodyOf(unknown)).isNull();
        assertThat(in.bodyOf(overheard)).isNull();
    }

    @ParameterizedTest
    @EnumSource(Bond.class)
    void handsOnEveryChangeOfABondAlsoWithoutAReply(Bond bond) {
        assertThat(in.store(Events.changes(bond))).hasSize(1);
    }

    @Test
    void handsOnThatSomebodyLeftThoughNobodyCanBeAnswered() {
        IncomingEvent event = Events.changes(Bond.UNFOLLOWED);
        IncomingEvent left = event.withHeader(event.header().withoutReplyToken());

        assertThat(in.store(left)).hasSize(1);

        assertThat(in.stateOf(left)).isEqualTo("waiting");
    }

    @Test
    void erasesAWaitingTextThatIsTakenBack() {
        TextReceived said = Events.says("ขอข้อสอบ");
        in.store(said);

        in.store(Events.takesBack(said));

        assertThat(in.stateOf(said)).isEqualTo("erased");
        assertThat(in.bodyOf(said)).isNull();
    }

    @Test
    void keepsNothingOfATextWhoseTakingBackCameFirst() {
        TextReceived said = Events.says("ขอข้อสอบ");
        in.store(Events.takesBack(said));

        in.store(said);

        assertThat(in.stateOf(said)).isEqualTo("ignored");
        assertThat(in.bodyOf(said)).isNull();
    }

    @Test
    void offersTheNewestMissedQuestionOfTheLastDayOnce() {
        TextReceived question = Events.says("ระบบสุริยะ");
        LaneKey chat = in.store(question).iterator().next();
        Lanes.Work work = lanes.claim(chat).orElseThrow();
        assertThat(
                        lanes.finish(
                                work,
                                NextStep.after(
                                        new Handled.Missed("r1"),
                                        1,
                                        false,
                                        in.clock.instant(),
                                        in.clock.instant()),
                                false,
                                true))
                .isEmpty();

        assertThat(in.inbox.missedIn(chat))
                .isNotNull()
                .extracting(MissedQuestion::event)
                .isEqualTo(question);

        in.inbox.offered(chat);
        assertThat(in.inbox.missedIn(chat)).isNull();
        assertThat(in.bodyOf(question)).isNull();
    }

    @Test
    void forgetsAMissedQuestionAfterADayAndTheEventAndItsChatAfterThirtyDays() {
        TextReceived question = Events.says("ระบบสุริยะ");
        LaneKey chat = in.store(question).iterator().next();
        Lanes.Work work = lanes.claim(chat).orElseThrow();
        assertThat(lanes.finish(work, closed(EventState.MISSED), false, true)).isEmpty();

        in.clock.move(Duration.ofHours(25));
        in.inbox.forgetOld();
        assertThat(in.bodyOf(question)).isNull();
        assertThat(in.store(question)).isEmpty();

        in.clock.move(Duration.ofDays(30));
        in.inbox.forgetOld();
        assertThat(in.events()).isZero();
        assertThat(in.chats()).isZero();
    }

    static NextStep closed(EventState state) {
        return new NextStep.Close(state, "request", null);
    }
}
