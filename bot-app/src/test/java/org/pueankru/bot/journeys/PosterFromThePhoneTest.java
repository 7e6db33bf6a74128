package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.notices.Notice;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.SentEvent;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import javax.imageio.ImageIO;

/**
 * A poster goes from an officer's phone into the schools' groups, or is refused with a sentence.
 */
class PosterFromThePhoneTest extends PhoneAnnouncing {
    private static final String CONTENT = "/v2/bot/message/*";

    @Test
    void aPosterIsFetchedDrawnAnewShownPaidForAndPushedAsAPictureThatLineCanFetch()
            throws Exception {
        upToThePicture();
        kanchana.answerTo(kanchana.does(SentPictures.drawn(2_000, 1_000)));
        Reply shown = kanchana.taps("ถึง ริมน้ำ");
        URI inPreview = pictureIn(shown.sent());
        kanchana.taps("ยืนยันส่ง");

        Entry.BotSent pushed = pushed();
        assertThat(pictureIn(pushed)).isEqualTo(inPreview);
        assertThat(inPreview.getScheme()).isEqualTo("https");
        HttpResponse<byte[]> fetched = fetched(inPreview);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(fetched.body())).getWidth())
                .as("LINE's largest")
                .isEqualTo(1_024);
        assertThat(shown.words()).contains("ใช้ 2 ข้อความ");
        assertThat(LINE.usedThisMonth()).isEqualTo(2);
    }

    @Test
    void whatIsNoPosterIsRefusedWithASentenceAndAGoodOneGoesOn() {
        upToThePicture();

        assertThat(sends(new Act.Media("video", 9_000))).contains("เฉพาะภาพค่ะ", "ส่งภาพโปสเตอร์");
        assertThat(sends(new Act.Media("audio", 9_000))).contains("เฉพาะภาพค่ะ");
        assertThat(sends(new Act.Location("เขต", "พัทลุง", 7.6, 100.1))).contains("เฉพาะภาพค่ะ");
        assertThat(sends(new Act.Sticker("1", "1"))).contains("ส่งภาพโปสเตอร์");
        assertThat(sends(new Act.File("โปสเตอร์.pdf", 4_000))).contains("ยังรับภาพไม่ได้ค่ะ");
        assertThat(sends(SentPictures.of("<html>".getBytes(StandardCharsets.UTF_8))))
                .contains("ไม่ใช่ภาพ JPEG หรือ PNG");
        assertThat(sends(SentPictures.of(new byte[0]))).contains("ยังรับภาพไม่ได้ค่ะ");
        assertThat(sends(SentPictures.of(SentPictures.oneColour(20_000, 20_000))))
                .contains("ใหญ่เกินไปค่ะ");
        assertThat(sends(SentPictures.of(SentPictures.oneColour(5_000, 100))))
                .contains("ยาวหรือสูงเกินไปค่ะ");
        assertThat(sends(SentPictures.of(new byte[10_000_001]))).contains("ใหญ่เกินไปค่ะ");

        assertThat(sends(SentPictures.drawn(60, 40))).contains("ส่งถึงใคร");
        assertThat(count()).isZero();
    }

    @Test
    void whatLineDoesNotHandOutYetIsAskedForAgain() {
        upToThePicture();
        for (Fault fault :
                new Fault[] {
                    Fault.answering(CONTENT, 404),
                    Fault.answering(CONTENT, 410),
                    Fault.answering(CONTENT, 500),
                    Fault.answering(CONTENT, 202).withBody(Json.object())
                }) {
            LINE.fail(fault);
            assertThat(sends(SentPictures.drawn(60, 40)))
                    .as(fault.toString())
                    .contains("ยังรับภาพไม่ได้ค่ะ ส่งภาพอีกครั้ง");
        }
        assertThat(sends(SentPictures.drawn(60, 40))).contains("ส่งถึงใคร");
    }

    /** Some send the poster first of all, or two at once, or find a better one later. */
    @Test
    void aPictureCountsWheneverItComesAndTheLastOneIsUsed() {
        kanchana.asks("ประกาศใหม่");
        assertThat(sends(SentPictures.drawn(60, 40))).contains("ได้ภาพแล้วค่ะ เป็นประกาศประเภทใด");
        assertThat(kanchana.taps("ด่วนที่สุด").words()).contains("ได้ภาพแล้วค่ะ ต่อไปพิมพ์ข้อความ");
        assertThat(kanchana.asks(TEXT).words()).contains("ส่งถึงใคร");

        assertThat(sends(SentPictures.drawn(50, 50))).contains("ใช้ภาพล่าสุดแทนภาพเดิมแล้วค่ะ");
        kanchana.taps("ถึง ริมน้ำ");
        Reply shown = kanchana.answerTo(kanchana.does(SentPictures.drawn(40, 60)));
        assertThat(shown.words()).contains("ใช้ 2 ข้อความ");
        kanchana.taps("ยืนยันส่ง");

        assertThat(pictureIn(pushed())).isEqualTo(pictureIn(shown.sent()));
        assertThat(only().content().poster())
                .extracting(poster -> Objects.requireNonNull(poster).height())
                .isEqualTo(60);
    }

    @Test
    void whoCancelsHalfWayKeepsNothingAndIsToldHowToBeginAgain() {
        upToThePicture();
        sends(SentPictures.drawn(60, 40));
        kanchana.taps("ยกเลิก");

        assertThat(sends(SentPictures.drawn(60, 40))).contains("กด “ประกาศใหม่”");
        assertThat(count()).isZero();
        assertThat(somsri.answerTo(somsri.does(SentPictures.drawn(60, 40))).words())
                .as("somebody who may not announce")
                .doesNotContain("ประกาศใหม่");
    }

    @Test
    void whoComesBackTooLateIsToldSoAndNothingIsSent() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        String confirm = kanchana.dataBehind("ยืนยันส่ง");
        redis().delete(redis().keys("*"));

        assertThat(kanchana.answerTo(kanchana.does(new Act.Postback(confirm))).words())
                .contains("ปุ่มนี้ใช้ไม่ได้แล้วค่ะ");
        assertThat(sends(SentPictures.drawn(60, 40))).contains("กด “ประกาศใหม่”");
        assertThat(count()).isZero();
    }

    @Test
    void aConfirmationWhoseReplyIsLostSendsOnceAndTheNextTapSaysSo() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        String confirm = kanchana.dataBehind("ยืนยันส่ง");
        LINE.fail(
                Fault.answering("/v2/bot/message/reply", 400)
                        .withBody(Json.object().put("message", "Invalid reply token")));
        SentEvent lost = kanchana.does(new Act.Postback(confirm));
        assertThat(recordOf(lost).state()).isEqualTo("missed");

        Reply again = kanchana.answerTo(kanchana.does(new Act.Postback(confirm)));
        assertThat(again.words()).contains("รับเรื่องแล้วค่ะ");
        pushed();
        Patience.until("it is sent").until(() -> only().state() == Notice.State.SENT);
    }

    @Test
    void whoLosesThePostIsStoppedAtEveryStep() {
        StaffInTests staff = StaffInTests.of(service);
        for (int step = 0; step <= 5; step++) {
            staff.make(kanchana.chatId());
            goTo(step);
            staff.endPosts(kanchana.chatId());
            assertThat(nextOf(step).words()).as("step " + step).contains("สำหรับเจ้าหน้าที่");
            staff.make(kanchana.chatId());
            assertThat(kanchana.asks("ย้อนกลับ").words())
                    .as("nothing goes on")
                    .doesNotContain("ส่งถึงใคร", "ส่งภาพ", "ประเภทใด");
        }
        assertThat(count()).isZero();
    }

    private void goTo(int step) {
        kanchana.asks("ประกาศใหม่");
        if (step > 0) {
            kanchana.taps("ด่วนที่สุด");
        }
        if (step > 1) {
            kanchana.asks(TEXT);
        }
        if (step > 2) {
            sends(SentPictures.drawn(60, 40));
        }
        if (step > 3) {
            kanchana.taps("ถึง ริมน้ำ");
        }
        if (step > 4) {
            kanchana.taps("แก้ไข");
        }
    }

    private Reply nextOf(int step) {
        return switch (step) {
            case 0 -> kanchana.taps("ด่วนที่สุด");
            case 1, 5 -> kanchana.asks(TEXT);
            case 2 -> kanchana.answerTo(kanchana.does(SentPictures.drawn(60, 40)));
            case 3 -> kanchana.taps("ถึง ริมน้ำ");
            case 4 -> kanchana.taps("ยืนยันส่ง");
            default -> throw new AssertionError(step);
        };
    }

    private void upToThePicture() {
        kanchana.asks("ประกาศใหม่");
        kanchana.taps("ด่วนที่สุด");
        kanchana.asks(TEXT);
    }

    private String sends(Act act) {
        return kanchana.answerTo(kanchana.does(act)).words();
    }

    private static URI pictureIn(Entry.BotSent sent) {
        return sent.messages().stream()
                .flatMap(message -> message.findValues("hero").stream())
                .map(hero -> hero.path("url"))
                .filter(JsonNode::isString)
                .map(url -> URI.create(url.asString()))
                .findFirst()
                .orElseThrow();
    }

    /** As the stand-in draws it: from the bot's own port. */
    private HttpResponse<byte[]> fetched(URI picture) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            return client.send(
                    HttpRequest.newBuilder(addressOfTheBot().resolve(picture.getPath())).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
