package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.linecorp.bot.messaging.client.MessagingApiClient;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.Messenger;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.ReplyToken;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class LineMessengerTest {
    private static final ReplyToken REPLY_TOKEN = new ReplyToken("secret-reply-token");
    private static final List<OutgoingMessage> HELLO = List.of(Text.of("ลับ: สวัสดีค่ะ"));

    @Test
    void aReplyIsPostedWithTheChannelsToken() throws Exception {
        try (LineServer line = LineServer.answering(200, "{\"sentMessages\":[{\"id\":\"1\"}]}")) {
            ReplyOutcome outcome = reply(line);

            assertThat(outcome).isEqualTo(new ReplyOutcome.Accepted(LineServer.REQUEST_ID));
            LineServer.Request request = line.received();
            assertThat(request.path()).isEqualTo("/v2/bot/message/reply");
            assertThat(request.authorisation()).containsExactly("Bearer " + LineServer.TOKEN);
            assertThat(request.body())
                    .isEqualTo(
                            JsonMapper.builder()
                                    .build()
                                    .readTree(
                                            """
                                            {"replyToken":"secret-reply-token","notificationDisabled":false,
                                             "messages":[{"type":"text","text":"ลับ: สวัสดีค่ะ"}]}"""));
        }
    }

    @Test
    void aUsedOrOldTokenIsDead() {
        try (LineServer line = LineServer.answering(400, "{\"message\":\"Invalid reply token\"}")) {
            assertThat(reply(line)).isEqualTo(new ReplyOutcome.TokenDead(LineServer.REQUEST_ID));
        }
    }

    @Test
    void aMessageThatLineFindsWrongIsRefusedInLinesWords() {
        String error =
                """
                {"message":"The request body has 1 error(s)",
                 "details":[{"message":"May not be empty","property":"messages[0].text"}]}""";
        try (LineServer line = LineServer.answering(400, error)) {
            assertThat(reply(line))
                    .isEqualTo(
                            new ReplyOutcome.Refused(
                                    400,
                                    LineServer.REQUEST_ID,
                                    "The request body has 1 error(s); messages[0].text: May not be empty"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 413, 415})
    void anyOtherClientErrorIsRefused(int status) {
        try (LineServer line = LineServer.answering(status, "{\"message\":\"No\"}")) {
            assertThat(reply(line))
                    .isEqualTo(new ReplyOutcome.Refused(status, LineServer.REQUEST_ID, "No"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "413, text/html, <html>Too large</html>",
        "400, application/json, {}",
        "403, '', ''"
    })
    void aRefusalWithoutLinesWordsSaysSo(int status, String type, String body) {
        try (LineServer line = LineServer.answering(status, type, body)) {
            assertThat(reply(line))
                    .isEqualTo(
                            new ReplyOutcome.Refused(
                                    status, LineServer.REQUEST_ID, "no reason given"));
        }
    }

    @Test
    void tooManyRequestsMeansWait() {
        String error = "{\"message\":\"The API rate limit has been exceeded. Try again later.\"}";
        try (LineServer line = LineServer.answering(429, error)) {
            assertThat(reply(line)).isEqualTo(new ReplyOutcome.Busy(LineServer.REQUEST_ID));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, application/json, {\"message\":\"Internal error\"}",
        "503, text/html, <html>Bad gateway</html>",
        "502, text/plain, ''"
    })
    void afterAServerErrorNobodyKnows(int status, String type, String body) {
        try (LineServer line = LineServer.answering(status, type, body)) {
            assertThat(reply(line))
                    .isEqualTo(new ReplyOutcome.Unknown(LineServer.REQUEST_ID, "LINE " + status));
        }
    }

    @Test
    void aLineThatHangsIsGivenUpInTime() {
        try (LineServer line = LineServer.hanging()) {
            Messenger impatient = messenger(line.address(), Duration.ofMillis(50));

            assertThat(impatient.reply(ChannelId.FIRST, REPLY_TOKEN, HELLO))
                    .isEqualTo(new ReplyOutcome.Unknown(null, "no answer within 50 ms"));
        }
    }

    @Test
    void aReplyTryTakesFiveSecondsAtMost() {
        assertThat(LineMessenger.TRY_WITHIN).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aLineThatCannotBeReachedLeavesTheFateUnknown() throws IOException {
        URI nobody;
        try (ServerSocket port = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + port.getLocalPort());
        }

        assertThat(
                        messenger(nobody, Duration.ofSeconds(5))
                                .reply(ChannelId.FIRST, REPLY_TOKEN, HELLO))
                .isEqualTo(new ReplyOutcome.Unknown(null, "ConnectException"));
    }

    @Test
    void anInterruptedTryKeepsTheInterrupt() {
        try (LineServer line = LineServer.hanging()) {
            Messenger messenger = messenger(line.address(), Duration.ofSeconds(5));

            Thread.currentThread().interrupt();
            ReplyOutcome outcome = messenger.reply(ChannelId.FIRST, REPLY_TOKEN, HELLO);

            assertThat(outcome).isEqualTo(new ReplyOutcome.Unknown(null, "interrupted"));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theLoadingSignIsAskedForThePersonsChat() throws Exception {
        try (LineServer line = LineServer.answering(202, "{}")) {
            new LineConfiguration()
                    .lineMessenger(line.clients(), new SimpleMeterRegistry(), Clock.systemUTC())
                    .showLoading(ChannelId.FIRST, Teachers.chatOf(Teachers.somsri()));

            LineServer.Request request = line.received();
            assertThat(request.path()).isEqualTo("/v2/bot/chat/loading/start");
            assertThat(request.body().get("chatId").asString())
                    .isEqualTo(Teachers.somsri().value());
            assertThat(request.body().get("loadingSeconds").asInt() % 5).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, {}", "400, {\"message\":\"Invalid reply token\"}", "500, oops"})
    void neitherTokensNorTextsAreLogged(int status, String body) {
        try (LogBook log = new LogBook();
                LineServer line = LineServer.answering(status, body)) {
            reply(line);

            assertThat(log.text()).doesNotContain(LineServer.TOKEN, REPLY_TOKEN.value(), "ลับ");
        }
    }

    private static ReplyOutcome reply(LineServer line) {
        return new LineConfiguration()
                .lineMessenger(line.clients(), new SimpleMeterRegistry(), Clock.systemUTC())
                .reply(ChannelId.FIRST, REPLY_TOKEN, HELLO);
    }

    @Test
    void aChannelThatIsNotOursAnyMoreGetsNothing() {
        try (LineServer line = LineServer.answering(200, "{}")) {
            ReplyOutcome outcome =
                    new LineConfiguration()
                            .lineMessenger(
                                    line.clients(), new SimpleMeterRegistry(), Clock.systemUTC())
                            .reply(new ChannelId("closed"), REPLY_TOKEN, HELLO);

            assertThat(outcome).isInstanceOf(ReplyOutcome.Refused.class);
            assertThat(line.requestsLeft()).isZero();
        }
    }

    private static Messenger messenger(URI line, Duration tryWithin) {
        MessagingApiClient client =
                MessagingApiClient.builder(LineServer.TOKEN)
                        .apiEndPoint(line)
                        .usingDefaultLogger(false)
                        .build();
        return new LineMessenger(_ -> Optional.of(client), new MessageRenderer(), tryWithin);
    }

    /** All that is logged at every level while it is open. */
    private static final class LogBook implements AutoCloseable {
        private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        private final Level before = root.getLevel();
        private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

        LogBook() {
            appender.start();
            root.setLevel(Level.TRACE);
            root.addAppender(appender);
        }

        String text() {
            return new ArrayList<>(appender.list)
                    .stream()
                            .map(ILoggingEvent::getFormattedMessage)
                            .collect(Collectors.joining("\n"));
        }

        @Override
        public void close() {
            root.detachAppender(appender);
            root.setLevel(before);
        }
    }
}
