package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeRules;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.pueankru.bot.outbox.Sending;
import org.pueankru.bot.outbox.Sendings;
import org.pueankru.simulator.api.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Announcements in the console, when two people are at it and when LINE is difficult. */
class NoticePagesTest extends Journey {
    private static final String ALL = "/console/notices";
    private static final String CHECK = "/v2/bot/message/validate/push";

    @Autowired private ApplicationContext service;
    @Autowired private Schools schools;
    @Autowired private Groups groups;
    @Autowired private Notices notices;
    @Autowired private Outbox outbox;
    @Autowired private Sendings sendings;
    @Autowired private Budgets budgets;
    @Autowired private NoticeRules rules;
    @Autowired private Attention attention;
    @Autowired private Clock clock;

    @SuppressWarnings("NullAway.Init")
    private DistrictId district;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser officer;

    @SuppressWarnings("NullAway.Init")
    private School.Id school;

    @BeforeEach
    void aSchoolWithAGroupAndAnOfficer() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        database()
                .sql(
                        "truncate school, network, message_budget, notice_rules, notice_template cascade")
                .update();
        district = staff.district();
        staff.make(kanchana.chatId());
        school =
                schools.put(
                        district,
                        new Schools.Told(
                                "1", "บ้านควนนา", null, null, null, null, School.Location.UNKNOWN));
        ChatId group = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        groups.bind(district, group, new Stands.ForSchool(school));
        groups.counted(district, group, "ครูบ้านควนนา", 2);
        officer = signedIn(kanchana);
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        LINE.clearFaults();
        StaffInTests.of(service).removeAll();
        database()
                .sql(
                        "truncate school, network, message_budget, notice_rules, notice_template cascade")
                .update();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseenAndNothingTypedIsLost() {
        Notice notice = written();
        PlainBrowser other = signedIn(kanchana);
        other.opens(path(notice) + "/edit");
        other.posts(path(notice), form("ของคนที่สอง", Map.of("version", "1")));

        officer.opens(path(notice) + "/edit");
        String again = officer.posts(path(notice), form("ของคนแรก", Map.of("version", "1"))).body();

        assertThat(again).contains("มีคนแก้ประกาศนี้ระหว่างที่คุณพิมพ์", "value=\"ของคนแรก\"");
        assertThat(now(notice).content().title()).isEqualTo("ของคนที่สอง");
        assertThat(again).contains("name=\"version\" value=\"2\"");

        officer.posts(path(notice), form("ของคนแรก", Map.of("version", "2")));
        assertThat(now(notice).content().title()).isEqualTo("ของคนแรก");
    }

    @Test
    void whatWasCancelledMeanwhileBecomesANewOne() {
        Notice notice = written();
        officer.posts(path(notice) + "/cancel", Map.of());

        String again = officer.posts(path(notice), form("ช้าไปนิด", Map.of("version", "1"))).body();

        assertThat(again)
                .contains("จะเป็นประกาศใหม่", "value=\"ช้าไปนิด\"", "action=\"/console/notices\"");
    }

    @Test
    void aSecondPersonAgreesAndTheAuthorCannot() {
        StaffInTests.of(service).make(wichai.chatId(), Role.EXECUTIVE, new Place.WholeDistrict());
        Notice notice = written();
        assertThat(officer.opens(path(notice)).body()).contains("ส่งให้ผู้อนุมัติ");
        officer.posts(path(notice) + "/submit", Map.of("version", "1", "cost", "2"));
        assertThat(now(notice).state()).isEqualTo(Notice.State.TO_APPROVE);
        assertThat(officer.posts(path(notice) + "/approve", Map.of("version", "1", "cost", "2")))
                .satisfies(_ -> assertThat(now(notice).state()).isEqualTo(Notice.State.TO_APPROVE));

        PlainBrowser executive = signedIn(wichai);
        assertThat(executive.opens("/console").body()).contains("มีประกาศรออนุมัติ");
        assertThat(executive.opens(path(notice)).body()).contains("อนุมัติ ใช้ไม่เกิน 2 ข้อความ");
        executive.posts(path(notice) + "/approve", Map.of("version", "1", "cost", "2"));

        assertThat(now(notice).state()).isEqualTo(Notice.State.PLANNED);
        assertThat(attention.open(district)).isEmpty();
        assertThat(executive.posts(path(notice) + "/cancel", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void whatLineWouldRefuseIsNotSentAndItsWordsAreShown() {
        Notice notice = written();
        officer.opens(path(notice));
        LINE.fail(Fault.answering(CHECK, 400));
        officer.posts(path(notice) + "/submit", Map.of("version", "1", "cost", "2"));

        assertThat(officer.opens(path(notice)).body())
                .contains("LINE ไม่รับเนื้อหานี้", "LINE แจ้งว่า:");
        assertThat(now(notice).state()).isEqualTo(Notice.State.DRAFT);

        LINE.fail(Fault.answering(CHECK, 503));
        officer.posts(path(notice) + "/submit", Map.of("version", "1", "cost", "2"));

        assertThat(officer.opens(path(notice)).body()).contains("LINE ไม่ตอบตอนตรวจเนื้อหา");
        assertThat(now(notice).state()).isEqualTo(Notice.State.PLANNED);
    }

    @Test
    void whenItCostsMoreThanThePageShowedNothingIsPlanned() {
        Notice notice = written();
        officer.opens(path(notice));
        officer.posts(path(notice) + "/submit", Map.of("version", "1", "cost", "1"));

        assertThat(officer.opens(path(notice)).body()).contains("มากกว่าที่แสดงไว้");
        assertThat(now(notice).state()).isEqualTo(Notice.State.DRAFT);
    }

    @Test
    void theSameForLessIsOneTapAway() {
        StaffInTests.of(service).make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(school));
        Notice notice = written();
        assertThat(officer.opens(path(notice)).body()).contains("ใช้เพียง 1 ข้อความ", "ประหยัด 1");

        officer.posts(path(notice) + "/cheaper", Map.of("version", "1"));

        assertThat(officer.opens(path(notice)).body())
                .contains("แชตส่วนตัว 1 คน")
                .doesNotContain("ใช้เพียง 1 ข้อความ");
    }

    @Test
    void whatTheMonthCannotPayIsSaidAndNotOffered() {
        ChatId group = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        groups.counted(district, group, "ครูบ้านควนนา", 400);
        Notice notice = officersOwn(form("ด่วน", Map.of("when", "now", "kind", "urgent")));

        assertThat(officer.opens(path(notice)).body())
                .contains("ข้อความของเดือนนี้ไม่พอ", "ขาด 100 ข้อความ")
                .doesNotContain("/submit");

        groups.counted(district, group, "ครูบ้านควนนา", 300);
        assertThat(officer.opens(path(notice)).body())
                .contains("ส่งเลย ใช้ 300 ข้อความ", "/submit");
    }

    @Test
    void reserveAndSecondPersonAreSettings() {
        officer.opens("/console/settings");
        officer.posts("/console/settings/notices", Map.of("reserve", "๑๒๐", "second", "on"));

        assertThat(budgets.of(district).reserve()).isEqualTo(120);
        assertThat(rules.secondApproval(district)).isTrue();
        assertThat(officer.opens("/console/settings").body())
                .contains("value=\"120\"", "บันทึกแล้ว");
        officer.posts("/console/settings/notices", Map.of("reserve", "มาก"));
        assertThat(officer.opens("/console/settings").body()).contains("ต้องเป็นตัวเลข");
        assertThat(officer.opens("/console/audit").body()).contains("เปลี่ยนการตั้งค่าประกาศ");
    }

    @Test
    void somebodyWhoSawToItLetsTheDistrictSendAgain() {
        officer.opens("/console/settings");
        stopTheDistrict();
        attention.tell(district, "messages-used-up", null);

        assertThat(officer.opens("/console").body()).contains("/console/settings#month");
        assertThat(officer.opens("/console/settings").body())
                .contains("จึงหยุดส่งทั้งเขต", "no more");
        officer.posts("/console/settings/notices/go-on", Map.of());

        assertThat(budgets.of(district).stop()).isNull();
        assertThat(attention.open(district)).isEmpty();
    }

    private void stopTheDistrict() {
        officer.posts("/console/settings/notices/ask", Map.of());
        database()
                .sql(
                        "update message_budget set stopped_why = 'limit', stopped_by = 'no more', stopped_at = now()")
                .update();
    }

    @Test
    void whatStoppedSaysWhyAndGoesOnByATap() {
        Notice notice = written();
        UUID sending = notice.id().value();
        database()
                .sql("update notice set state = 'sending', released_at = now() where id = ?")
                .param(sending)
                .update();
        outbox.begin(district, sending, false);
        UUID body = outbox.body(district, sending, List.of(Text.of("ข่าว")));
        outbox.add(
                district,
                sending,
                List.of(
                        new Delivery.Planned(
                                UUID.randomUUID(),
                                new ChatId.Group("C" + "9".repeat(32)),
                                body,
                                2,
                                Delivery.FREE_RIDE_ONLY)));
        outbox.hold(district, sending);

        assertThat(officer.opens(path(notice)).body()).contains("หยุดส่งไว้", "ยังไม่ได้ส่ง 1 แชต");
        assertThat(officer.opens(ALL + "?state=stopped").body()).contains(notice.content().title());
        officer.posts(path(notice) + "/go-on", Map.of());

        assertThat(sendings.byId(district, sending).orElseThrow().state())
                .isEqualTo(Sending.State.OPEN);
        HttpResponse<String> progress = officer.opens(path(notice) + "/progress?was=sending");
        assertThat(progress.body()).contains("hx-trigger=\"every 2s\"", "1 แชต");
        assertThat(progress.headers().firstValue("HX-Refresh")).isEmpty();
        assertThat(progress.body()).doesNotContain("หยุดส่งทั้งเขต");
        stopTheDistrict();
        assertThat(officer.opens(path(notice) + "/progress?was=sending").body())
                .contains("ข้อความของเดือนนี้หมด จึงหยุดส่งทั้งเขต");
        assertThat(
                        officer.opens(path(notice) + "/progress?was=planned")
                                .headers()
                                .firstValue("HX-Refresh"))
                .hasValue("true");
        officer.opens(path(notice));
        officer.posts(path(notice) + "/cancel", Map.of());
        assertThat(officer.opens(path(notice)).body()).contains("ส่งฉบับแก้ข่าว");
        assertThat(officer.opens(ALL + "/new?corrects=" + sending).body())
                .contains("value=\"ประชุมผู้บริหาร\"");
    }

    @Test
    void aBombAnotherTypeAndAHugeFileAreRefusedWithASentence() throws java.io.IOException {
        Notice notice = written();
        officer.opens(path(notice));
        Map<String, String> fields =
                Map.of("notice", notice.id().value().toString(), "version", "1");
        byte[] bomb = oneColour(20_000, 20_000);
        assertThat(bomb.length).as("a small file").isLessThan(200_000);

        officer.uploads(ALL + "/poster", fields, bomb);
        assertThat(officer.opens(path(notice)).body()).contains("ภาพนี้ใหญ่เกินไป");
        officer.uploads(ALL + "/poster", fields, oneColour(5_000, 100));
        assertThat(officer.opens(path(notice)).body()).contains("ภาพนี้ยาวหรือสูงเกินไป");
        officer.uploads(ALL + "/poster", fields, "PK\3\4 a zip".getBytes(StandardCharsets.UTF_8));
        assertThat(officer.opens(path(notice)).body()).contains("ไม่ใช่ภาพ JPEG หรือ PNG");
        HttpResponse<String> huge = officer.uploads(ALL + "/poster", fields, new byte[23 << 20]);

        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("ไฟล์ต้องไม่เกิน 20 MB");
        assertThat(now(notice).content().poster()).isNull();
        assertThat(now(notice).version()).isEqualTo(1);
    }

    /** A real PNG of one bit a pixel, which is small as a file whatever its size. */
    private static byte[] oneColour(int width, int height) throws java.io.IOException {
        var pixels = new java.io.ByteArrayOutputStream();
        try (var packed = new java.util.zip.DeflaterOutputStream(pixels)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                packed.write(row);
            }
        }
        var header = java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        var png = new java.io.ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", pixels.toByteArray()));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var chunk = java.nio.ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        var sum = new java.util.zip.CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    @Test
    void aPosterIsPutOnShownAndTakenOff() throws java.io.IOException {
        Notice notice = written();
        officer.opens(path(notice));
        var drawn =
                new java.awt.image.BufferedImage(60, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(drawn, "png", png);
        Map<String, String> fields =
                Map.of("notice", notice.id().value().toString(), "version", "1");

        officer.uploads(ALL + "/poster", fields, "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(officer.opens(path(notice)).body()).contains("ไม่ใช่ภาพ JPEG หรือ PNG");
        officer.uploads(ALL + "/poster", fields, png.toByteArray());

        String poster = Objects.requireNonNull(now(notice).content().poster()).path();
        assertThat(officer.opens(path(notice)).body()).contains("src=\"" + poster + "\"");
        HttpResponse<String> served = new PlainBrowser(addressOfTheBot()).opens(poster);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(officer.opens("/media/posters/none.jpg").statusCode()).isEqualTo(404);

        officer.opens(path(notice));
        officer.posts(path(notice) + "/no-poster", Map.of("version", "2"));
        assertThat(now(notice).content().poster()).isNull();
    }

    @Test
    void theFileOfWhatCameOfItIsAWorkbook() {
        Notice notice = written();

        HttpResponse<String> file = officer.opens(path(notice) + "/export");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheet");
        assertThat(file.body()).startsWith("PK");
    }

    @Test
    void whatIsWrittenIsShownAsText() {
        Notice notice = officersOwn(form("<b>{0}</b> =1+1", Map.of()));

        assertThat(officer.opens(path(notice)).body())
                .contains("&lt;b&gt;{0}&lt;/b&gt; =1+1")
                .doesNotContain("<b>{0}");
        assertThat(officer.opens(ALL + "?q=%3Cb%3E").body()).contains("&lt;b&gt;{0}");
        assertThat(officer.opens(ALL + "?q=%25").body()).doesNotContain("&lt;b&gt;{0}");
    }

    @Test
    void whatFailedIsListedAndSentAgainOnceItsGroupIsThere() {
        Notice notice = written();
        UUID sending = notice.id().value();
        ChatId chat = new ChatId.Group(somsriInTheSchoolGroup.chatId());
        UUID group = groups.of(district, chat).orElseThrow().id().value();
        sent(notice, sending);
        outbox.begin(district, sending, false);
        UUID body = outbox.body(district, sending, List.of(Text.of("ข่าว")));
        outbox.add(
                district,
                sending,
                List.of(
                        new Delivery.Planned(group, chat, body, 2, Delivery.FREE_RIDE_ONLY),
                        new Delivery.Planned(
                                UUID.randomUUID(),
                                new ChatId.Group("C" + "8".repeat(32)),
                                body,
                                3,
                                Delivery.FREE_RIDE_ONLY)));
        database()
                .sql(
                        """
                        insert into notice_school (district_id, notice_id, school_id, target_id) values (?, ?, ?, ?)
                        """)
                .params(district.value(), sending, school.value(), group)
                .update();
        closed(sending, group, "unknown");
        database()
                .sql(
                        "update delivery set state = 'lost', closed_at = now() where sending_id = ? and state = 'waiting'")
                .param(sending)
                .update();

        String page = officer.opens(path(notice)).body();
        assertThat(page)
                .contains("ส่งไม่สำเร็จ", "อาจได้รับแล้วหรือยังไม่ได้รับ", "ยังส่งอีกครั้งไม่ได้")
                .contains("ส่งซ้ำ ใช้ 2 ข้อความ");
        Map<String, String> form = Map.of("failed", sending + ":" + group, "cost", "2");
        officer.posts(path(notice) + "/retry", form);
        assertThat(officer.opens(path(notice)).body()).contains("ทำเครื่องหมายยืนยัน");
        Map<String, String> sure = new HashMap<>(form);
        sure.put("sure", "on");
        officer.posts(path(notice) + "/retry", sure);

        assertThat(officer.opens(path(notice)).body())
                .contains("ส่งอีกครั้ง", "ใช้ไม่เกิน 2 ข้อความ")
                .doesNotContain("ส่งซ้ำ ใช้ 2 ข้อความ");
        officer.posts(path(notice) + "/retry", sure);
        assertThat(officer.opens(path(notice)).body()).contains("ไปก่อนแล้ว");
        assertThat(
                        database()
                                .sql("select count(*) from notice_retry")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private void sent(Notice notice, UUID sending) {
        database()
                .sql("update notice set state = 'sent', released_at = now() where id = ?")
                .param(sending)
                .update();
        assertThat(now(notice).state()).isEqualTo(Notice.State.SENT);
    }

    private void closed(UUID sending, UUID target, String state) {
        database()
                .sql(
                        "update delivery set state = ?, closed_at = now() where sending_id = ? and target_id = ?")
                .params(state, sending, target)
                .update();
    }

    @Test
    void whoDoesNotAgreeSaysWhyAndTheAuthorReadsIt() {
        StaffInTests.of(service).make(wichai.chatId(), Role.EXECUTIVE, new Place.WholeDistrict());
        Notice notice = written();
        officer.opens(path(notice));
        officer.posts(path(notice) + "/submit", Map.of("version", "1", "cost", "2"));
        PlainBrowser executive = signedIn(wichai);
        executive.opens(path(notice));
        executive.posts(path(notice) + "/refuse", Map.of("version", "1", "reason", " "));
        assertThat(executive.opens(path(notice)).body()).contains("พิมพ์เหตุผล");
        executive.posts(
                path(notice) + "/refuse", Map.of("version", "1", "reason", "<b>วันผิด</b>"));

        assertThat(officer.opens("/console").body()).contains("ประกาศไม่ได้รับอนุมัติ");
        assertThat(officer.opens(path(notice)).body())
                .contains("&lt;b&gt;วันผิด", "ส่งให้ผู้อนุมัติ");
    }

    @Test
    void whoIsAloneConfirmsThatNobodyElseAgrees() {
        rules.secondApproval(district, true);
        assertThat(officer.opens("/console/settings").body()).contains("ผู้อนุมัติได้ 1 คน");
        Notice notice = written();
        assertThat(officer.opens(path(notice)).body())
                .contains("ไม่มีผู้อนุมัติคนอื่น", "ส่งโดยไม่มีคนที่สอง");

        officer.posts(path(notice) + "/alone", Map.of("version", "1", "cost", "2"));
        assertThat(now(notice).state()).isEqualTo(Notice.State.DRAFT);
        officer.opens(path(notice));
        officer.posts(path(notice) + "/alone", Map.of("version", "1", "cost", "2", "sure", "on"));

        assertThat(now(notice).state()).isEqualTo(Notice.State.PLANNED);
        assertThat(officer.opens("/console/audit").body()).contains("โดยไม่มีคนที่สองอนุมัติ");
    }

    @Test
    void aTemplateBeginsNewOnesAndRecurs() {
        Notice notice = written();
        officer.opens(path(notice));
        officer.posts(path(notice) + "/template", Map.of("name", "ประชุมประจำเดือน"));
        officer.opens(path(notice));
        officer.posts(path(notice) + "/template", Map.of("name", "ประชุมประจำเดือน"));
        assertThat(officer.opens(path(notice)).body()).contains("ไม่ซ้ำกับที่มีอยู่");

        String all = officer.opens(ALL + "/templates").body();
        assertThat(all).contains("ประชุมประจำเดือน", "เขียนจากแม่แบบนี้");
        String template = all.replaceFirst("(?s).*template=([0-9a-f-]{36}).*", "$1");
        assertThat(officer.opens(ALL + "/new?template=" + template).body())
                .contains("value=\"ประชุมผู้บริหาร\"", "value=\"template:" + template)
                .doesNotContain("name=\"sendDay\" value=\"1");
        String repeat = ALL + "/templates/" + template + "/repeat";
        assertThat(officer.opens(repeat).body()).contains("ดูวันและค่าใช้จ่าย");
        assertThat(officer.opens(repeat + "?rhythm=month&monthday=40&until=1").body())
                .contains("ให้ครบ");
        int year = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok")).getYear() + 545;
        Map<String, String> plan =
                Map.of("rhythm", "month", "monthday", "5", "time", "09:00", "until", "1/1/" + year);
        assertThat(
                        officer.opens(
                                        repeat
                                                + "?rhythm=month&monthday=5&time=09:00&until=1/1/"
                                                + year)
                                .body())
                .contains("ครั้งละไม่เกิน 2 ข้อความ", "วันที่จะส่ง");
        Map<String, String> agreed = new HashMap<>(plan);
        agreed.put("cost", "2");
        officer.posts(repeat, agreed);

        String list = officer.opens(ALL + "/templates").body();
        assertThat(list).contains("ทุกวันที่ 5 ของเดือน", "ครั้งละไม่เกิน 2 ข้อความ");
        String series = list.replaceFirst("(?s).*series/([0-9a-f-]{36})/stop.*", "$1");
        officer.posts(ALL + "/templates/" + template + "/delete", Map.of());
        assertThat(officer.opens(ALL + "/templates").body()).contains("หยุดประกาศประจำก่อน");
        officer.posts(ALL + "/templates/series/" + series + "/stop", Map.of());
        officer.opens(ALL + "/templates");
        officer.posts(ALL + "/templates/" + template + "/delete", Map.of());
        assertThat(officer.opens(ALL + "/templates").body()).contains("ยังไม่มีแม่แบบ");
    }

    @Test
    void anOldOneIsUsedAgainWithoutItsDatesAndFoundByItsText() {
        Notice notice = officersOwn(form("ประชุมผู้บริหาร", Map.of("text", "เรื่องเงินอุดหนุน")));

        assertThat(officer.opens(ALL + "/new?again=" + notice.id().value()).body())
                .contains("value=\"ประชุมผู้บริหาร\"", "เรื่องเงินอุดหนุน")
                .doesNotContain("name=\"corrects\"");
        assertThat(officer.opens(ALL + "?q=อุดหนุน+ประชุม").body()).contains("ประชุมผู้บริหาร");
        assertThat(officer.opens(ALL + "?q=อุดหนุน&kind=news").body()).contains("ไม่พบ");
    }

    private Notice written() {
        return officersOwn(form("ประชุมผู้บริหาร", Map.of()));
    }

    private Notice officersOwn(Map<String, String> form) {
        officer.opens(ALL + "/new");
        HttpResponse<String> saved = officer.posts(ALL, form);
        String place =
                saved.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(saved.body()));
        return notices.byId(
                        district,
                        new Notice.Id(UUID.fromString(place.substring(place.lastIndexOf('/') + 1))))
                .orElseThrow();
    }

    private Map<String, String> form(String title, Map<String, String> others) {
        LocalDate day =
                LocalDate.ofInstant(
                        clock.instant().plus(Duration.ofDays(9)), ZoneId.of("Asia/Bangkok"));
        Map<String, String> form = new HashMap<>();
        form.put("kind", "meeting");
        form.put("title", title);
        form.put("text", "เรียนเชิญทุกท่าน");
        form.put("asks", "coming");
        form.put("scope", "everybody");
        form.put("way", "school-groups");
        form.put("when", "at");
        form.put(
                "sendDay",
                "%d/%d/%d"
                        .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() + 543));
        form.put("sendTime", "09:00");
        form.putAll(others);
        return form;
    }

    private Notice now(Notice notice) {
        return notices.byId(district, notice.id()).orElseThrow();
    }

    private static String path(Notice notice) {
        return ALL + "/" + notice.id().value();
    }

    private PlainBrowser signedIn(Member member) {
        PlainBrowser browser = new PlainBrowser(addressOfTheBot());
        member.asks(browser.opensTheLogin());
        member.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", Map.of());
        browser.opens("/console/me");
        return browser;
    }
}
