package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.FakeMessenger;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.ReplyToken;
import org.springframework.boot.health.contributor.Status;

import java.util.List;

class ObservedMessengerTest {
    private final FakeMessenger line = new FakeMessenger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservedMessenger messenger =
            new ObservedMessenger(line, meters, MovableClock.saturdayMorning());

    @Test
    void knowsNothingOfLineBeforeTheFirstReply() {
        assertThat(messenger.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void isUpWhileLineAnswersEvenWithARefusal() {
        line.nextReplyEnds(new ReplyOutcome.Refused(400, "r", "no"));
        assertThat(reply()).isNotNull();
        assertThat(messenger.health().getStatus()).isEqualTo(Status.UP);
        assertThat(messenger.health().getDetails()).containsEntry("lastReply", "refused");
    }

    @Test
    void isUnknownNotDownWhileLineIsSilent() {
        line.nextReplyEnds(new ReplyOutcome.Unknown(null, "no answer"));
        assertThat(reply()).isNotNull();
        assertThat(messenger.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void countsAndTimesRepliesByTheirOutcome() {
        assertThat(reply()).isNotNull();
        assertThat(meters.get("line.replies").tag("outcome", "accepted").timer().count())
                .isEqualTo(1);
    }

    private ReplyOutcome reply() {
        return messenger.reply(
                ChannelId.FIRST, new ReplyToken("t"), List.of(OutgoingMessage.Text.of("ค่ะ")));
    }
}
