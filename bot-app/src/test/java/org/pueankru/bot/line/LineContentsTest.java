package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.MessageContents;
import org.pueankru.bot.messaging.MessageContents.Fetched;
import org.pueankru.bot.messaging.MessageId;

class LineContentsTest {
    @Test
    void aPictureIsFetchedWithItsBytes() throws Exception {
        try (LineServer line = LineServer.answering(200, "image/jpeg", "picture")) {
            assertThat(fetched(line))
                    .isInstanceOfSatisfying(
                            Fetched.Bytes.class,
                            got -> assertThat(got.bytes()).asString().isEqualTo("picture"));
            assertThat(line.received().path()).isEqualTo("/v2/bot/message/4711/content");
        }
    }

    @Test
    void whatIsLongerThanAnyPictureOfLineIsNotReadToItsEnd() {
        String tooLong = "x".repeat(MessageContents.LARGEST + 1);
        try (LineServer line = LineServer.answering(200, "application/octet-stream", tooLong)) {
            assertThat(fetched(line)).isInstanceOf(Fetched.TooLong.class);
        }
    }

    @Test
    void whatLineStillPreparesIsNoPictureYet() {
        try (LineServer line = LineServer.answering(202, "{}")) {
            assertThat(fetched(line)).isInstanceOf(Fetched.Nothing.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429, 500, 503})
    void whatLineDoesNotHandOutIsNothing(int status) {
        try (LineServer line = LineServer.answering(status, "{\"message\":\"Not found\"}")) {
            assertThat(fetched(line)).isInstanceOf(Fetched.Nothing.class);
        }
    }

    @Test
    @Timeout(60)
    void aPictureThatComesDropByDropHoldsNobody() {
        try (LineServer line = LineServer.dripping()) {
            assertThat(fetched(line)).isInstanceOf(Fetched.Nothing.class);
        }
    }

    private static Fetched fetched(LineServer line) {
        return new LineContents(line.clients()).picture(ChannelId.FIRST, new MessageId("4711"));
    }
}
