package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.messaging.EventHandler.Handled;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class NextStepTest {
    private static final Instant RECEIVED = Events.SATURDAY_MORNING;
    private static final Handled UNKNOWN = new Handled.ReplyUnknown("r1", "LINE 503");
    private static final Handled BUSY = new Handled.ReplyLater("r1");

    static List<Arguments> ends() {
        return List.of(
                Arguments.of(
                        new Handled.Answered("r1", false),
                        new NextStep.Close(EventState.ANSWERED, "r1", null)),
                Arguments.of(
                        new Handled.Answered(null, true),
                        new NextStep.Close(EventState.ANSWERED, null, null)),
                Arguments.of(
                        new Handled.Silent(), new NextStep.Close(EventState.SILENT, null, null)),
                Arguments.of(
                        new Handled.Missed("r1"),
                        new NextStep.Close(EventState.MISSED, "r1", "the reply token was dead")),
                Arguments.of(
                        new Handled.Refused(403, "r1", "Forbidden"),
                        new NextStep.Close(EventState.REFUSED, "r1", "LINE 403: Forbidden")));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatIsDecidedIsClosedWhateverCameBefore(Handled handled, NextStep end) {
        assertThat(NextStep.after(handled, 1, false, RECEIVED, RECEIVED)).isEqualTo(end);
        assertThat(NextStep.after(handled, 9, true, RECEIVED, RECEIVED.plusSeconds(3_600)))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 8", "100, 8"})
    void anUnknownFateIsTriedAgainAfterAPause(int tries, int seconds) {
        assertThat(NextStep.after(UNKNOWN, tries, false, RECEIVED, RECEIVED))
                .isEqualTo(
                        new NextStep.TryAgain(
                                RECEIVED.plusSeconds(seconds), true, "r1", "LINE 503"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void waitingForLineChangesNothingAboutAnEarlierFate(boolean replyUnknown) {
        assertThat(NextStep.after(BUSY, 1, replyUnknown, RECEIVED, RECEIVED))
                .isEqualTo(
                        new NextStep.TryAgain(
                                RECEIVED.plusSeconds(1),
                                replyUnknown,
                                "r1",
                                "LINE 429: asked to wait"));
    }

    @Test
    void aTryThatWouldOutliveTheTokenIsNotMade() {
        Instant lastMoment = RECEIVED.plus(NextStep.TOKEN_LIFE).minusSeconds(1);

        assertThat(NextStep.after(UNKNOWN, 1, false, RECEIVED, lastMoment.minusMillis(1)))
                .isInstanceOf(NextStep.TryAgain.class);
        assertThat(NextStep.after(UNKNOWN, 1, false, RECEIVED, lastMoment))
                .isEqualTo(new NextStep.Close(EventState.MISSED, "r1", "LINE 503"));
        assertThat(NextStep.after(BUSY, 1, false, RECEIVED, lastMoment))
                .isEqualTo(new NextStep.Close(EventState.MISSED, "r1", "LINE 429: asked to wait"));
    }

    @Test
    void theLastTryBeginsWithinTheMinuteThatATokenLives() {
        assertThat(NextStep.TOKEN_LIFE).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void theFifthFailureOfOurOwnParksTheEvent() {
        assertThat(NextStep.afterFailure("NPE", 4, false, RECEIVED))
                .isEqualTo(new NextStep.TryAgain(RECEIVED.plusSeconds(8), false, null, "NPE"));
        assertThat(NextStep.afterFailure("NPE", 5, false, RECEIVED))
                .isEqualTo(new NextStep.Close(EventState.PARKED, null, "NPE"));
    }

    @Test
    void aFailureKeepsThatTheReplyMayHaveArrived() {
        assertThat(NextStep.afterFailure("NPE", 2, true, RECEIVED))
                .isEqualTo(new NextStep.TryAgain(RECEIVED.plusSeconds(2), true, null, "NPE"));
    }

    @Test
    void fiveTriesFitIntoTwentySeconds() {
        Duration pauses =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(tries -> NextStep.afterFailure("NPE", tries, false, RECEIVED))
                        .map(step -> Duration.between(RECEIVED, ((NextStep.TryAgain) step).at()))
                        .reduce(Duration.ZERO, Duration::plus);

        assertThat(pauses).isLessThan(Duration.ofSeconds(20));
    }
}
