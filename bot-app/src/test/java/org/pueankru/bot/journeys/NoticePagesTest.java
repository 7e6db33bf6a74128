package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.notices.Notice;
import org.springframework.http.ContentDisposition;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Announcements in the console, when two people are at it. */
class NoticePagesTest extends AnnouncingInConsole {
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

        officer.opens(path(notice));
        officer.posts(path(notice), form("เปลี่ยนแล้ว", Map.of("version", "1")));
        assertThat(officer.opens(path(notice)).body()).contains("การอนุมัติเดิมใช้ไม่ได้");
        assertThat(now(notice).state()).isEqualTo(Notice.State.DRAFT);
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

        officer.opens(path(notice));
        officer.posts(path(notice), form("เปลี่ยนแล้ว", Map.of("version", "1")));
        assertThat(officer.opens(path(notice)).body())
                .contains("บันทึกแล้ว ยังไม่ได้ส่ง")
                .doesNotContain("การอนุมัติเดิมใช้ไม่ได้");
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
    void theFileOfWhatCameOfItIsAWorkbook() {
        Notice notice = written();

        HttpResponse<String> file = officer.opens(path(notice) + "/export");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheet");
        assertThat(file.body()).startsWith("PK");
        ContentDisposition name =
                ContentDisposition.parse(
                        file.headers().firstValue("Content-Disposition").orElseThrow());
        assertThat(name.getFilename()).startsWith("ผลประกาศ ประชุมผู้บริหาร ").endsWith(".xlsx");
    }

    @Test
    void theFirstPageLeadsThoseWhoMayToANewAnnouncement() {
        StaffInTests.of(service).make(wichai.chatId(), Role.EXECUTIVE, new Place.WholeDistrict());

        assertThat(officer.opens("/console").body()).contains("href=\"/console/notices/new\"");
        assertThat(signedIn(wichai).opens("/console").body())
                .doesNotContain("href=\"/console/notices/new\"");
        assertThat(officer.opens("/console/rounds").body()).contains("กด “เริ่มรอบใหม่”");
    }

    @Test
    void whoeverReachesNobodySeesWhyHoweverManySchoolsTheyAre() {
        for (int number = 2; number <= 14; number++) {
            schools.put(
                    district,
                    new Schools.Told(
                            "" + number,
                            "บ้านนา " + number,
                            null,
                            null,
                            null,
                            null,
                            School.Location.UNKNOWN));
        }

        Notice nobody = officersOwn(form("ประชุม", Map.of("way", "network-groups")));

        assertThat(officer.opens(path(nobody)).body())
                .contains("ยังส่งถึงใครไม่ได้เลย")
                .contains("<details class=\"sub\" open=\"open\"><summary>ส่งไม่ถึง 14 โรงเรียน")
                .contains("บ้านนา 14");
        assertThat(officer.opens(path(written())).body())
                .contains("<details class=\"sub\"><summary>ส่งไม่ถึง 13 โรงเรียน");
    }

    @Test
    void whomItReachesIsThereByName() {
        assertThat(officer.opens(path(written())).body())
                .contains("<summary>ดูชื่อ 1 โรงเรียนที่ส่งถึง</summary>")
                .doesNotContain("ไม่มีโรงเรียนใดตรงกับที่เลือกไว้");
    }

    /** Nothing stands below it that one could mend. */
    @Test
    void whereNoSchoolIsLeftThePageSaysThatTheChoiceIsEmpty() {
        SchoolLists lists = service.getBean(SchoolLists.class);
        UUID list = lists.add(district, "นำร่อง").orElseThrow();
        School.Id school = schools.open(district).getFirst().id();
        lists.name(district, list, List.of(school.value()));
        Notice notice =
                officersOwn(form("ประชุม", Map.of("scope", "some", "list", list.toString())));
        lists.name(district, list, List.of());

        assertThat(officer.opens(path(notice)).body())
                .contains("ไม่มีโรงเรียนใดตรงกับที่เลือกไว้")
                .doesNotContain("แก้ตามรายการด้านล่าง");
    }

    @Test
    void whatNobodyGotCannotBeCorrected() {
        Notice notice = written();
        officer.opens(path(notice));
        officer.posts(path(notice) + "/cancel", Map.of());

        assertThat(officer.opens(path(notice)).body())
                .contains(">ใช้อีกครั้ง</a>")
                .doesNotContain("ส่งฉบับแก้ข่าว");
    }

    @Test
    void whatWaitsForFreeRepliesCostsAtMostWhatIsShown() {
        Notice waits = officersOwn(form("ประชุม", Map.of("ride", "wait", "rideHours", "24")));
        Notice free = officersOwn(form("ข่าว", Map.of("ride", "free")));

        assertThat(officer.opens(path(waits)).body()).contains("หรือน้อยกว่านี้ เพราะแชตที่ได้แนบ");
        assertThat(officer.opens(path(free)).body())
                .containsPattern("แนบไปกับคำตอบเท่านั้น (ภายใน 30 วัน|จนถึง [0-9]+ )");
    }

    @Test
    void whatIsWrongWithTheSecondAttachmentIsInSight() {
        officer.opens(ALL + "/new");

        String again =
                officer.posts(ALL, form("ประชุม", Map.of("attachment2", "file:///etc/passwd")))
                        .body();

        assertThat(again)
                .contains("href=\"#f-attachment2\"")
                .containsPattern("<details class=\"sub\" open=\"open\"><summary>เอกสารแนบ");
        assertThat(officer.opens(ALL + "/new").body())
                .contains("<details class=\"sub\"><summary>เอกสารแนบ");
    }

    @Test
    void aPlaceHolderInTheWordsOfAButtonIsPointedOutToo() {
        String form = officer.opens(ALL + "/new").body();

        for (String field : List.of("linkLabel", "attachment1Label", "attachment3Label")) {
            assertThat(form).containsPattern("<input id=\"f-" + field + "\"[^>]*data-no-code=");
        }
    }

    @Test
    void aPlaceHolderThatOnlyLinksKnowIsPointedOutInTheText() {
        Notice notice = officersOwn(form("แบบรายงาน", Map.of("text", "กรอกที่ /f/{school}")));

        assertThat(officer.opens(path(notice)).body())
                .contains("มี {school} อยู่ในข้อความ", "เฉพาะในช่องลิงก์");
        assertThat(officer.opens(path(notice) + "/edit").body()).contains("data-no-code=");
        assertThat(officer.opens(path(written())).body())
                .doesNotContain("มี {school} อยู่ในข้อความ");
    }
}
