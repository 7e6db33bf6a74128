package org.pueankru.bot.line;

import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhook bodies as LINE makes and signs them. */
final class Webhooks {
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private Webhooks() {}

    static LineRequestReader reader(Clock clock) {
        return new LineRequestReader(
                new FixedChannels(new Channel(ChannelId.FIRST, SECRET, "channel-token", null)),
                JsonMapper.builder().build(),
                clock);
    }

    static byte[] body(String... events) {
        return bytes(
                "{\"destination\":\"Ubot\",\"events\":[%s]}".formatted(String.join(",", events)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Computed by the JDK, not by the SDK that checks it. */
    static String sign(byte[] body) {
        return sign(body, SECRET);
    }

    static String sign(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of Somsri's 1:1 chat; {@code rest} are the properties of its own. */
    static String event(String type, String rest) {
        return """
        {"type":"%s","mode":"active","timestamp":1795226400123,"webhookEventId":"01HEVENT",
         "deliveryContext":{"isRedelivery":false},"replyToken":"reply-token",
         "source":{"type":"user","userId":"Usomsri"}%s}"""
                .formatted(type, rest.isEmpty() ? "" : "," + rest);
    }

    static String text(String said) {
        return event(
                "message",
                "\"message\":{\"id\":\"m1\",\"type\":\"text\",\"text\":\"%s\"}".formatted(said));
    }

    static String mention(String said, String... mentionees) {
        return event(
                "message",
                """
                "message":{"id":"m1","type":"text","text":"%s","mention":{"mentionees":[%s]}}"""
                        .formatted(said, String.join(",", mentionees)));
    }
}
