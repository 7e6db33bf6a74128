package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.webhook.InboxTest.closed;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.IncomingEvent.Unsent;
import org.pueankru.bot.webhook.Lanes.Work;

import java.time.Duration;
import java.util.Set;

class LanesTest {
    private final InboxInTests in = new InboxInTests();
    private final Lanes first = in.instance("first");
    private final Lanes second = in.instance("second");

    private final IncomingEvent earlier =
            Events.at(Events.SATURDAY_MORNING.minusMillis(1), Events.says("เศษส่วน"));
    private final IncomingEvent later = Events.says("ทศนิยม");

    @Test
    void worksOnAChatInTheOrderOfItsEventsWhateverOrderTheyCameIn() {
        LaneKey chat = in.store(later).iterator().next();
        in.store(earlier);

        Work one = first.claim(chat).orElseThrow();
        Work two = first.finish(one, closed(EventState.ANSWERED), false, true).orElseThrow();

        assertThat(one.eventId()).isEqualTo(earlier.header().id().value());
        assertThat(two.eventId()).isEqualTo(later.header().id().value());
        assertThat(first.finish(two, closed(EventState.ANSWERED), false, true)).isEmpty();
    }

    @Test
    void tellsAnEventThatComesAfterANewerOneWasDone() {
        LaneKey chat = in.store(later).iterator().next();
        assertThat(
                        first.finish(
                                first.claim(chat).orElseThrow(),
                                closed(EventState.ANSWERED),
                                false,
                                true))
                .isEmpty();

        in.store(earlier);

        assertThat(first.claim(chat).orElseThrow().late()).isTrue();
    }

    @Test
    void givesAChatToOneInstanceOnly() {
        LaneKey chat = in.store(earlier, later).iterator().next();

        assertThat(first.claim(chat)).isPresent();

        assertThat(second.claim(chat)).isEmpty();
        assertThat(second.due(10)).isEmpty();
    }

    @Test
    void givesTheChatOfADeadInstanceToAnotherWhenItsLeaseIsOver() {
        LaneKey chat = in.store(earlier).iterator().next();
        Work lost = first.claim(chat).orElseThrow();

        in.clock.move(Lanes.LEASE.plusMillis(1));

        assertThat(second.due(10)).containsExactly(chat);
        Work taken = second.claim(chat).orElseThrow();
        assertThat(taken.tries()).isEqualTo(2);
        assertThat(taken.claim().fence()).isGreaterThan(lost.claim().fence());
    }

    @Test
    void changesNothingForAHolderThatWasAwayTooLong() {
        LaneKey chat = in.store(earlier).iterator().next();
        Work stale = first.claim(chat).orElseThrow();
        in.clock.move(Lanes.LEASE.plusMillis(1));
        Work taken = second.claim(chat).orElseThrow();

        assertThat(first.finish(stale, closed(EventState.PARKED), false, true)).isEmpty();

        assertThat(in.stateOf(earlier)).isEqualTo("waiting");
        assertThat(second.finish(taken, closed(EventState.ANSWERED), false, true)).isEmpty();
        assertThat(in.stateOf(earlier)).isEqualTo("answered");
    }

    @Test
    void goesOnWithTheChatWhenAMessageIsTakenBackDuringItsTry() {
        TextReceived said = Events.says("เศษส่วน");
        LaneKey chat = in.store(said).iterator().next();
        Work work = first.claim(chat).orElseThrow();
        Unsent unsent = Events.takesBack(said);
        in.store(unsent);

        NextStep retry = new NextStep.TryAgain(in.clock.instant(), true, null, "LINE 500", false);
        Work next = first.finish(work, retry, false, true).orElseThrow();

        assertThat(in.stateOf(said)).isEqualTo("erased");
        assertThat(next.eventId()).isEqualTo(unsent.header().id().value());
    }

    @Test
    void keepsALeaseThatIsRenewed() {
        LaneKey chat = in.store(earlier).iterator().next();
        assertThat(first.claim(chat)).isPresent();

        in.clock.move(Duration.ofSeconds(10));
        first.renew(Set.of(chat));
        in.clock.move(Duration.ofSeconds(10));

        assertThat(second.claim(chat)).isEmpty();
    }

    @Test
    void takesBackItsOwnChatsAtOnceAfterARestart() {
        LaneKey chat = in.store(earlier).iterator().next();
        assertThat(first.claim(chat)).isPresent();

        assertThat(in.instance("first").releaseOwn()).isEqualTo(1);

        assertThat(first.due(10)).containsExactly(chat);
    }

    @Test
    void waitsForARetryAndKeepsTheRestOfTheChatBehindIt() {
        LaneKey chat = in.store(earlier, later).iterator().next();
        Work work = first.claim(chat).orElseThrow();

        NextStep retry =
                new NextStep.TryAgain(
                        in.clock.instant().plusSeconds(2), true, null, "LINE 500", false);
        assertThat(first.finish(work, retry, false, true)).isEmpty();

        assertThat(first.due(10)).isEmpty();
        assertThat(first.claim(chat)).isEmpty();
        in.clock.move(Duration.ofSeconds(2));
        assertThat(first.due(10)).containsExactly(chat);
        Work again = first.claim(chat).orElseThrow();
        assertThat(again.eventId()).isEqualTo(earlier.header().id().value());
        assertThat(again.tries()).isEqualTo(2);
        assertThat(again.replyUnknown()).isTrue();
    }

    @Test
    void goesOnWithTheChatWhenAnEventIsParkedAndKeepsWhatWasSaidForOperators() {
        LaneKey chat = in.store(earlier, later).iterator().next();
        Work work = first.claim(chat).orElseThrow();

        Work next = first.finish(work, closed(EventState.PARKED), false, true).orElseThrow();

        assertThat(next.eventId()).isEqualTo(later.header().id().value());
        assertThat(in.bodyOf(earlier)).isNotNull();
    }

    @Test
    void doesNotHoldOneChatUpForAnother() {
        LaneKey hers = in.store(earlier).iterator().next();
        LaneKey group = in.store(Events.callsBotIn(Groups.network(), "เศษส่วน")).iterator().next();

        assertThat(first.claim(hers)).isPresent();
        assertThat(second.claim(group)).isPresent();
    }

    @Test
    void countsATryThatNeverEndedAsAFailureWhoseReplyMayHaveArrived() {
        LaneKey chat = in.store(earlier).iterator().next();
        Work killed = first.claim(chat).orElseThrow();
        assertThat(killed.replyUnknown()).isFalse();

        assertThat(first.releaseOwn()).isEqualTo(1);
        Work again = first.claim(chat).orElseThrow();

        assertThat(again.failures()).isEqualTo(2);
        assertThat(again.replyUnknown()).isTrue();
    }

    @Test
    void doesNotCountLinesSilenceAmongOurOwnFailures() {
        LaneKey chat = in.store(earlier).iterator().next();
        Work work = first.claim(chat).orElseThrow();
        NextStep retry = new NextStep.TryAgain(in.clock.instant(), true, null, "LINE 500", false);

        assertThat(first.finish(work, retry, false, true).orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    void takesUpItsOwnChatThatAWorkerCouldNotGiveBackWhileTheStoreWasAway() {
        LaneKey chat = in.store(earlier).iterator().next();
        assertThat(first.claim(chat)).isPresent();

        assertThat(first.due(10)).containsExactly(chat);
        assertThat(first.claim(chat)).isPresent();
        assertThat(second.due(10)).isEmpty();
    }
}
