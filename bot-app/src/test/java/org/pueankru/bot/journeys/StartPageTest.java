package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.Stands;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the start page says that somebody should look at. */
class StartPageTest extends ActingInConsole {
    @Test
    void whatWasDecidedNeedsNoAttentionAnyMore() {
        Post agreed = staff.waits(somsri.chatId(), Role.SUPERVISOR);
        Post refused = staff.waits(wichai.chatId(), Role.SUPERVISOR);
        for (Post post : List.of(agreed, refused)) {
            attention.tell(
                    staff.district(), "post-waiting", new Subject("post", post.id().value()));
        }
        attention.tell(
                staff.district(), "school-without-director", new Subject("school", school.value()));

        browser.posts("/console/posts/" + agreed.id().value() + "/agree", Map.of());
        browser.posts("/console/posts/" + refused.id().value() + "/refuse", Map.of());
        browser.posts(
                "/console/people/" + agreed.person().value() + "/posts",
                Map.of("role", "director", "place", "school:" + school.value()));

        assertThat(attention.open(staff.district())).isEmpty();
    }

    @Test
    void aCallForHelpStandsBeforeAllElseHoweverOldItIs() {
        staff.waits(somsri.chatId(), Role.SUPERVISOR);
        attention.tell(staff.district(), "help-needed", null);
        for (String later : List.of("notice-costs-more", "person-blocked", "group-unbound")) {
            attention.tell(staff.district(), later, null);
        }

        String start = browser.opens("/console").body();

        assertThat(start)
                .containsSubsequence(
                        "ด่วน ต้องติดต่อกลับเดี๋ยวนี้",
                        "ขอความช่วยเหลือ",
                        "class=\"tiles\"",
                        "ประกาศใช้ข้อความมากกว่าที่อนุมัติ",
                        "เพื่อนครูอยู่ในกลุ่มที่ยังไม่ได้ผูก",
                        "id=\"waiting\"");
        assertThat(start.split("มีโรงเรียนหรือบุคลากรขอความช่วยเหลือ</strong>", -1)).hasSize(2);
    }

    @Test
    void whatNeedsAttentionIsNamed() {
        Post waiting = staff.waits(somsri.chatId(), Role.SUPERVISOR);
        Person person = people.add(staff.district(), "นางวันดี ถูกบล็อก", null, null);
        attention.tell(
                staff.district(), "school-without-director", new Subject("school", school.value()));
        attention.tell(
                staff.district(), "person-blocked", new Subject("person", person.id().value()));
        attention.tell(staff.district(), "post-waiting", new Subject("post", waiting.id().value()));
        attention.tell(staff.district(), "messages-used-up", null);

        String start = browser.opens("/console").body();

        assertThat(start)
                .contains(
                        "<span class=\"line\">บ้านควนนา</span>",
                        "<span class=\"line\">นางวันดี ถูกบล็อก</span>");
    }

    @Test
    void aGroupThatGuessedMayTryAgainWhenStaffSaySo() {
        for (int i = 2; i < 7; i++) {
            somsriInTheSchoolGroup.asks("ผูก AAAA-BBB" + i);
        }
        assertThat(somsriInTheSchoolGroup.asks("ผูก AAAA-BBB8").words())
                .contains("อนุญาตให้ลองใหม่")
                .doesNotContain("ขอรหัสใหม่");
        var made =
                invites.make(
                        staff.district(),
                        new Invites.Purpose.ForGroup(new Stands.ForSchool(school)),
                        null,
                        Invites.USUAL_LIFE);
        String start = browser.opens("/console").body();
        assertThat(start).contains("มีคนใส่รหัสผิดหลายครั้ง", "รอถึง");
        assertThat(browser.opens("/console/groups").body()).contains("แชตที่ต้องรอ");
        Matcher form = Pattern.compile("/console/code-waits/[^\"]+/end").matcher(start);
        assertThat(form.find()).isTrue();

        browser.posts(form.group(), Map.of());

        assertThat(attention.open(staff.district())).isEmpty();
        assertThat(somsriInTheSchoolGroup.asks("ผูก " + made.code()).words()).contains("บ้านควนนา");
        assertThat(browser.opens("/console/audit").body()).contains("อนุญาตให้แชตใส่รหัสใหม่");
    }

    @Test
    void aWaitThatIsOverKeepsTheNameOfItsChat() {
        for (int i = 2; i < 8; i++) {
            somsriInTheSchoolGroup.asks("ผูก AAAA-BBB" + i);
        }
        database().sql("update code_guess set locked_until = now() - interval '1 minute'").update();

        assertThat(browser.opens("/console").body())
                .contains("กลุ่มที่ยังไม่ทราบชื่อ")
                .contains("aria-label=\"ดู มีคนใส่รหัสผิดหลายครั้ง\"")
                .doesNotContain("รอถึง", "อนุญาตให้ลองใหม่</button>");
    }
}
