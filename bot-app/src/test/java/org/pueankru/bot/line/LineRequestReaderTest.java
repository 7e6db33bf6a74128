package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.SignedRequestReader.Reason;
import org.pueankru.bot.messaging.SignedRequestReader.SignedRequest;

import java.util.Base64;
import java.util.List;
import java.util.Random;

class LineRequestReaderTest {
    private final LineRequestReader reader = Webhooks.reader(MovableClock.saturdayMorning());

    @Test
    void aBodySignedWithTheChannelSecretIsRead() {
        byte[] body = Webhooks.body(Webhooks.text("คลิปคณิต ป.6 หรม"));

        SignedRequest request = reader.read(Webhooks.sign(body), body);

        assertThat(request)
                .isInstanceOfSatisfying(
                        SignedRequest.Genuine.class,
                        genuine -> {
                            assertThat(genuine.channel()).isEqualTo(ChannelId.FIRST);
                            assertThat(genuine.events())
                                    .singleElement()
                                    .extracting(event -> ((TextReceived) event).text())
                                    .isEqualTo("คลิปคณิต ป.6 หรม");
                        });
    }

    @Test
    void aBodyWithoutSignatureIsRejected() {
        assertRejected(null, Webhooks.body(), Reason.SIGNATURE_MISSING);
    }

    @Test
    void aBlankSignatureCountsAsMissing() {
        assertRejected("  ", Webhooks.body(), Reason.SIGNATURE_MISSING);
    }

    @Test
    void aBodyThatWasChangedOnTheWayIsRejected() {
        byte[] body = Webhooks.body(Webhooks.text("ป.6"));
        String signature = Webhooks.sign(body);
        body[body.length / 2] ^= 1;

        assertRejected(signature, body, Reason.SIGNATURE_WRONG);
    }

    @Test
    void theSameJsonInOtherBytesIsRejected() {
        byte[] signed = Webhooks.bytes("{\"events\":[]}");
        byte[] respaced = Webhooks.bytes("{\"events\": []}");

        assertRejected(Webhooks.sign(signed), respaced, Reason.SIGNATURE_WRONG);
    }

    @Test
    void anAlteredSignatureIsRejected() {
        byte[] body = Webhooks.body();
        String signature = Webhooks.sign(body);
        String altered = (signature.charAt(0) == 'A' ? "B" : "A") + signature.substring(1);

        assertRejected(altered, body, Reason.SIGNATURE_WRONG);
    }

    @Test
    void aSignatureOfTheWrongLengthIsRejected() {
        String short16 = Base64.getEncoder().encodeToString(new byte[16]);

        assertRejected(short16, Webhooks.body(), Reason.SIGNATURE_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "ลายเซ็น", "===", "a"})
    void aSignatureThatIsNoBase64IsMalformed(String signature) {
        assertRejected(signature, Webhooks.body(), Reason.SIGNATURE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{\"events\":[",
                "{\"events\":[]} and more",
                "[]",
                "null",
                "7",
                "\"events\""
            })
    void aSignedBodyThatIsNoJsonObjectIsRejected(String text) {
        byte[] body = Webhooks.bytes(text);

        assertRejected(Webhooks.sign(body), body, Reason.NOT_JSON);
    }

    @Test
    void jsonNestedTooDeeplyIsRejected() {
        byte[] body = Webhooks.bytes("{\"events\":" + "[".repeat(100_000));

        assertRejected(Webhooks.sign(body), body, Reason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"destination\":\"Ubot\",\"events\":[]}",
                "{}",
                "{\"events\":null}",
                "{\"events\":\"none\"}"
            })
    void aBodyWithoutEventsIsGenuine(String text) {
        byte[] body = Webhooks.bytes(text);

        assertThat(reader.read(Webhooks.sign(body), body))
                .isEqualTo(new SignedRequest.Genuine(ChannelId.FIRST, List.of()));
    }

    @Test
    void oneOddEventDoesNotCostTheOthers() {
        byte[] body = Webhooks.body("17", Webhooks.text("ป.6"), "{}", "null", "[[]]");

        assertThat(reader.read(Webhooks.sign(body), body))
                .isInstanceOfSatisfying(
                        SignedRequest.Genuine.class,
                        genuine ->
                                assertThat(genuine.events())
                                        .hasSize(5)
                                        .hasAtLeastOneElementOfType(TextReceived.class)
                                        .extracting(event -> event.header().id().value())
                                        .allMatch(id -> !id.isEmpty()));
    }

    @Test
    void noJsonEverMakesItThrow() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] body = Webhooks.body(Nonsense.event(random), Nonsense.event(random));

            assertThatCode(() -> reader.read(Webhooks.sign(body), body))
                    .as("seed %d, body %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void tenKilobytesOfNonsenseNeverMakeItThrow() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            byte[] body = new byte[10_240];
            random.nextBytes(body);

            assertThat(reader.read(Webhooks.sign(body), body))
                    .as("seed %d, body %d", seed, i)
                    .isEqualTo(new SignedRequest.Rejected(Reason.NOT_JSON));
        }
    }

    private void assertRejected(@Nullable String signature, byte[] body, Reason reason) {
        assertThat(reader.read(signature, body)).isEqualTo(new SignedRequest.Rejected(reason));
    }

    /** Events with LINE's property names and values of any type. */
    private static final class Nonsense {
        private static final String[] NAMES = {
            "type",
            "mode",
            "timestamp",
            "webhookEventId",
            "deliveryContext",
            "isRedelivery",
            "replyToken",
            "source",
            "userId",
            "groupId",
            "roomId",
            "message",
            "id",
            "text",
            "mention",
            "mentionees",
            "index",
            "length",
            "isSelf",
            "postback",
            "data",
            "params",
            "unsend",
            "messageId"
        };
        private static final String[] VALUES = {
            "\"message\"",
            "\"text\"",
            "\"postback\"",
            "\"group\"",
            "\"user\"",
            "\"unsend\"",
            "\"messageEdited\"",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"ป.6\"",
            "0",
            "-1",
            "1e400",
            "99999999999999999999999999",
            "2147483647",
            "true",
            "null",
            "1.5"
        };

        static String event(Random random) {
            return object(random, 5);
        }

        private static String object(Random random, int depth) {
            StringBuilder json = new StringBuilder("{");
            int members = random.nextInt(12);
            for (int i = 0; i < members; i++) {
                json.append(i == 0 ? "" : ",")
                        .append('"')
                        .append(NAMES[random.nextInt(NAMES.length)])
                        .append("\":")
                        .append(value(random, depth));
            }
            return json.append('}').toString();
        }

        private static String value(Random random, int depth) {
            if (depth == 0 || random.nextInt(3) > 0) {
                return VALUES[random.nextInt(VALUES.length)];
            }
            return random.nextBoolean()
                    ? object(random, depth - 1)
                    : "[" + object(random, depth - 1) + "," + value(random, depth - 1) + "]";
        }
    }
}
