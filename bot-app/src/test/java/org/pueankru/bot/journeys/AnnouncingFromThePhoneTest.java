package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.SentEvent;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** An officer announces from the phone: asked for one thing after the other, sent once. */
class AnnouncingFromThePhoneTest extends PhoneAnnouncing {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    @Test
    void textAndPictureBecomeABulletinAndItIsSentOnce() {
        assertThat(kanchana.asks("ประกาศใหม่").words()).contains("ประเภทใด");
        kanchana.taps("ด่วนที่สุด");
        assertThat(kanchana.asks(TEXT).words()).contains("ส่งภาพ");
        Reply pictured = kanchana.answerTo(kanchana.does(SentPictures.drawn(60, 40)));
        assertThat(pictured.words()).contains("ส่งถึงใคร");
        Reply shown = kanchana.taps("ถึง ริมน้ำ");
        assertThat(shown.words()).contains("ถึง 1 โรงเรียน ใช้ 2 ข้อความ", "ส่งทันที");
        assertThat(count()).as("nothing is kept before it is confirmed").isZero();

        String confirm = kanchana.dataBehind("ยืนยันส่ง");
        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("รับเรื่องแล้ว");
        SentEvent again = kanchana.does(new Act.Postback(confirm));
        assertThat(kanchana.answerTo(again).words())
                .as("the same button once more")
                .contains("รับเรื่องแล้ว");

        await().atMost(Duration.ofSeconds(30)).until(() -> only().state() == Notice.State.SENT);
        assertThat(count()).isEqualTo(1);
        assertThat(only().content().title()).isEqualTo("น้ำท่วมถนนสาย 4");
        assertThat(only().content().poster()).isNotNull();
        assertThat(
                        database()
                                .sql("select count(*) from delivery where state = 'accepted'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void withAPasskeyWhatGoesToAllIsConfirmedInTheConsole() {
        StaffInTests.of(service).hasAPasskey(kanchana.chatId());
        upToTheAudience("ประชาสัมพันธ์");
        kanchana.taps("ทุกโรงเรียน");

        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("พาสคีย์", "ยังไม่ได้ส่ง");
        assertThat(only().state()).isEqualTo(Notice.State.DRAFT);
    }

    @Test
    void whereASecondPersonAgreesItIsPutBeforeThem() {
        StaffInTests.of(service).make(wichai.chatId(), Role.EXECUTIVE, new Place.WholeDistrict());
        upToTheAudience("ประชาสัมพันธ์");
        assertThat(kanchana.taps("ทุกโรงเรียน").words()).contains("อีกคนหนึ่งอนุมัติ");

        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("ส่งให้ผู้อนุมัติ");
        assertThat(only().state()).isEqualTo(Notice.State.TO_APPROVE);
    }

    @Test
    void whoLosesThePostMeanwhileSendsNothing() {
        upToTheAudience("ประชาสัมพันธ์");
        kanchana.taps("ถึง ริมน้ำ");
        StaffInTests.of(service).endPosts(kanchana.chatId());

        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("สำหรับเจ้าหน้าที่");
        assertThat(count()).isZero();
    }

    @Test
    void theMenuOffersItToThoseWhoMay() {
        assertThat(kanchana.asks("เมนู").quickReplies()).contains("ประกาศใหม่");
        assertThat(somsri.asks("เมนู").quickReplies()).doesNotContain("ประกาศใหม่");
        assertThat(somsri.asks("ประกาศใหม่").words()).contains("สำหรับเจ้าหน้าที่");
    }

    @Test
    void aMeetingGetsTheDayAndPlaceThatWereTypedOnceTheyWereConfirmed() {
        LocalDate day = LocalDate.now(service.getBean(Clock.class).withZone(BANGKOK)).plusDays(14);
        String typed =
                "ประชุม %d/%d/%d 9.30 น. ห้องประชุม 1"
                        .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() + 543);
        kanchana.asks("ประกาศใหม่");
        kanchana.taps("นัดประชุม");
        assertThat(kanchana.asks("ประชุมผู้บริหาร").words()).contains("วันไหน เวลาใด ที่ไหน");
        assertThat(kanchana.asks("1/1/2560 9.30 น.").words()).contains("ผ่านไปแล้วค่ะ");
        assertThat(kanchana.asks("สัปดาห์หน้า").words()).contains("ยังไม่เข้าใจวันเวลา");
        assertThat(kanchana.asks(typed).words())
                .contains("เข้าใจว่า", "09.30 น.", "📍 ห้องประชุม 1", "ถูกต้องไหมคะ");

        assertThat(kanchana.taps("ถูกต้อง").words()).contains("ส่งภาพ");
        kanchana.taps("ไม่ใส่ภาพ");
        assertThat(drawn(kanchana.taps("ถึง ริมน้ำ"))).contains("ห้องประชุม 1", "เข้าร่วม");
        kanchana.taps("ยืนยันส่ง");

        assertThat(only().content().from()).isEqualTo(day.atTime(9, 30));
        assertThat(only().content().place()).isEqualTo("ห้องประชุม 1");
        assertThat(only().content().asks()).isEqualTo(Content.Asks.COMING);
    }

    @Test
    void whatTheTextSaysOfDayAndTimeIsOfferedAndMissingTimeIsAskedFor() {
        kanchana.asks("ประกาศใหม่");
        kanchana.taps("นัดประชุม");
        assertThat(kanchana.asks("ประชุมพรุ่งนี้ 23.55 น. ห้องประชุม 2").words())
                .contains("เข้าใจว่า", "23.55 น.", "📍 ห้องประชุม 2");
        assertThat(kanchana.asks("มะรืนนี้").words()).contains("เวลาใดคะ");
        assertThat(kanchana.asks("บ่ายโมงครึ่ง").words()).contains("เข้าใจว่า", "13.30 น.");
        assertThat(kanchana.asks("ใช่ค่ะ").words()).contains("ส่งภาพ");
        assertThat(kanchana.asks("ย้อนกลับ").words()).contains("เข้าใจว่า", "13.30 น.");
        assertThat(kanchana.taps("ยังไม่ระบุวัน").words()).contains("ส่งภาพ");
    }

    @Test
    void aContestGetsItsLastDay() {
        kanchana.asks("ประกาศใหม่");
        kanchana.taps("เชิญประกวด");
        assertThat(kanchana.asks("ประกวดสื่อการสอน").words()).contains("ส่งผลงานได้ถึงวันไหน");
        assertThat(kanchana.asks("พรุ่งนี้").words()).contains("ภายในวัน", "16.30 น.");
        kanchana.taps("ถูกต้อง");
        kanchana.taps("ไม่ใส่ภาพ");
        assertThat(drawn(kanchana.taps("ถึง ริมน้ำ"))).contains("ภายใน", "16.30 น.");
    }

    @Test
    void aPlaceHolderForTheSchoolsCodeIsNamedBeforeItGoesOutAsLetters() {
        kanchana.asks("ประกาศใหม่");
        kanchana.taps("ประชาสัมพันธ์");
        kanchana.asks("แบบสำรวจ\nกรอกที่ https://example.go.th/{school}");
        kanchana.taps("ไม่ใส่ภาพ");
        assertThat(kanchana.taps("ถึง ริมน้ำ").words())
                .contains("มี {school} อยู่ในข้อความ จะส่งออกไปเป็นตัวอักษรตามนั้น");

        kanchana.taps("แก้ไข");
        kanchana.asks("แบบสำรวจ\nกรอกที่ https://example.go.th/{ปี}");
        kanchana.taps("ไม่ใส่ภาพ");
        assertThat(kanchana.taps("ถึง ริมน้ำ").words()).doesNotContain("ตามนั้น");
    }
}
