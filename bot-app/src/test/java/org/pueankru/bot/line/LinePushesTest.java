package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PushOutcome;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

class LinePushesTest {
    private static final String BUSY =
            "{\"message\":\"The API rate limit has been exceeded. Try again later.\"}";
    private static final String USED_UP = "{\"message\":\"You have reached your monthly limit.\"}";

    @Test
    void lineThatAsksToSlowDownNeedNotSayForHowLong() {
        try (LineServer line = LineServer.answering(429, BUSY)) {
            assertThat(push(line))
                    .isEqualTo(new PushOutcome.Busy(LineServer.REQUEST_ID, Duration.ZERO));
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "0, 0", "999999, 999999", "'Fri, 27 Nov 2026 00:00:00 GMT', 0", "-5, 0"})
    void whoeverSaysForHowManySecondsIsHeard(String header, long seconds) {
        try (LineServer line = LineServer.answering(429, BUSY, Map.of("Retry-After", header))) {
            assertThat(push(line))
                    .isEqualTo(
                            new PushOutcome.Busy(
                                    LineServer.REQUEST_ID, Duration.ofSeconds(seconds)));
        }
    }

    @Test
    void aMonthThatIsUsedUpIsNoReasonToWait() {
        try (LineServer line = LineServer.answering(429, USED_UP, Map.of("Retry-After", "1"))) {
            assertThat(push(line)).isInstanceOf(PushOutcome.OverTheLimit.class);
        }
    }

    @Test
    void aChatThatIsNotFoundIsNotCalledLost() {
        try (LineServer line = LineServer.answering(404, "{\"message\":\"Not found\"}")) {
            assertThat(push(line))
                    .isEqualTo(new PushOutcome.NotFound(LineServer.REQUEST_ID, "Not found"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 413, 415})
    void whatLineDoesNotTakeIsRefused(int status) {
        try (LineServer line = LineServer.answering(status, "{\"message\":\"No\"}")) {
            assertThat(push(line))
                    .isEqualTo(new PushOutcome.Refused(status, LineServer.REQUEST_ID, "No"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"message\":\"Too large\",\"property\":\"messages[0]\"}', messages[0]: Too large",
        "'{\"message\":\"Too large\"}', Too large",
        "'{\"property\":\"messages[0]\"}', messages[0]"
    })
    void whatLineLeavesOutOfItsWordsIsNotSaid(String detail, String said) {
        String error = "{\"message\":\"Wrong\",\"details\":[" + detail + "]}";
        try (LineServer line = LineServer.answering(400, error)) {
            assertThat(push(line))
                    .isEqualTo(
                            new PushOutcome.Refused(400, LineServer.REQUEST_ID, "Wrong; " + said));
        }
    }

    @Test
    void anAcceptanceThatCannotBeReadIsAskedAgain() {
        try (LineServer line = LineServer.answering(200, "{\"sentMessages\":[{")) {
            assertThat(push(line)).isInstanceOf(PushOutcome.Unknown.class);
        }
    }

    private static PushOutcome push(LineServer line) {
        return new LinePushes(line.clients(), new MessageRenderer())
                .push(
                        ChannelId.FIRST,
                        new ChatId.Person("U" + "1".repeat(32)),
                        UUID.randomUUID(),
                        "[{\"type\":\"text\",\"text\":\"ประกาศ\"}]")
                .join();
    }
}
