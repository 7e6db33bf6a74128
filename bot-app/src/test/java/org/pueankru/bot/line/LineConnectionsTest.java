package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.ReplyToken;
import org.pueankru.bot.settings.LineSettings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A LINE that takes a second request on a kept connection and hangs up without an answer. */
class LineConnectionsTest {
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void aReplyWhoseConnectionBreaksIsNotSentAgainBehindOurBack() throws Exception {
        try (ServerSocket line = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(line));
            ObservedMessenger messenger =
                    new LineConfiguration()
                            .lineMessenger(
                                    clients(line), new SimpleMeterRegistry(), Clock.systemUTC());

            assertThat(reply(messenger)).isInstanceOf(ReplyOutcome.Accepted.class);
            assertThat(reply(messenger)).isInstanceOf(ReplyOutcome.Unknown.class);

            assertThat(requests).hasValue(2);
        }
    }

    @Test
    void aQuestionOnAConnectionThatLineHasClosedMeanwhileIsAskedAgainOnANewOne() throws Exception {
        try (ServerSocket line = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(line));
            LineFacts facts = new LineFacts(clients(line));
            PersonId somebody = new PersonId("U" + "1".repeat(32));

            assertThat(facts.nameOf(ChannelId.FIRST, somebody)).isEqualTo(new Fact.Known<>("ครู"));
            assertThat(facts.nameOf(ChannelId.FIRST, somebody)).isEqualTo(new Fact.Known<>("ครู"));

            assertThat(requests).hasValue(3);
        }
    }

    private static LineClients clients(ServerSocket line) {
        URI address = URI.create("http://127.0.0.1:" + line.getLocalPort());
        return new LineClients(
                new LineSettings("s", "t", address, address),
                new FixedChannels(new Channel(ChannelId.FIRST, "s", "t", null)));
    }

    private static ReplyOutcome reply(ObservedMessenger messenger) {
        return messenger.reply(
                ChannelId.FIRST, new ReplyToken("r"), List.of(OutgoingMessage.Text.of("ค่ะ")));
    }

    private void serve(ServerSocket line) {
        while (!line.isClosed()) {
            try (Socket connection = line.accept()) {
                answerTheFirstOnly(connection);
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answerTheFirstOnly(Socket connection) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        boolean first = true;
        while (readRequest(in)) {
            requests.incrementAndGet();
            if (!first) {
                return;
            }
            first = false;
            byte[] body =
                    "{\"sentMessages\":[{\"id\":\"1\"}],\"displayName\":\"ครู\",\"userId\":\"U\"}"
                            .getBytes(StandardCharsets.UTF_8);
            connection
                    .getOutputStream()
                    .write(
                            ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                            + body.length
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().write(body);
        }
    }

    private static boolean readRequest(BufferedReader in) throws IOException {
        int length = 0;
        String line = in.readLine();
        if (line == null) {
            return false;
        }
        while (line != null && !line.isEmpty()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            line = in.readLine();
        }
        int left = length;
        while (left > 0) {
            int read = in.read();
            left -= read < 0x80 ? 1 : read < 0x800 ? 2 : 3;
        }
        return true;
    }
}
