package org.pueankru.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed webhook bodies, one event each, of many teachers who search. Not thread-safe. */
final class TeacherEvents {
    private static final List<String> QUERIES =
            List.of(
                    "คลิปคณิต ป.6 หรม",
                    "ใบงานวิทย์ ม.2 ระบบหายใจ",
                    "เพลงอังกฤษ ป.1",
                    "ข้อสอบภาษาไทย ป.3 มาตราตัวสะกด",
                    "สื่อสังคม ม.1 สุโขทัย",
                    "เศษส่วน ป.4",
                    "ระบบสุริยะ",
                    "เกมคำศัพท์ภาษาอังกฤษ ป ๕",
                    "นาฏศิลป์ ม.ต้น",
                    "สังเคราะแสง");

    private final Random random;
    private final int teachers;
    private long number;

    TeacherEvents(long seed, int teachers) {
        this.random = new Random(seed);
        this.teachers = teachers;
    }

    /** A webhook as LINE sends it. */
    record Webhook(String body, String signature, String replyToken) {}

    Webhook next() {
        number++;
        String token = "token-" + number;
        String body =
                """
                {"destination":"Ubench","events":[{"type":"message","mode":"active","timestamp":%d,"webhookEventId":"BENCH%021d",\
                "deliveryContext":{"isRedelivery":false},"source":{"type":"user","userId":"U%032x"},"replyToken":"%s",\
                "message":{"id":"%d","type":"text","quoteToken":"q","text":"%s"}}]}"""
                        .formatted(
                                System.currentTimeMillis(),
                                number,
                                random.nextInt(teachers),
                                token,
                                number,
                                QUERIES.get(random.nextInt(QUERIES.size())));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Webhook(body, sign(bytes), token);
    }

    private static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            BotProcess.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
