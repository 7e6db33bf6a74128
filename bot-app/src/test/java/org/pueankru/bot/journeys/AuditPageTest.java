package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Stands;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the log of the office tells. */
class AuditPageTest extends ActingInConsole {
    @Test
    void theLogSaysForWhichPlaceACodeWasMadeAndAPostGivenAndByWhichProgram() {
        Person person = people.add(staff.district(), "นางมาลี ศรีสุข", null, null);
        browser.posts(
                "/console/people/" + person.id().value() + "/posts",
                Map.of("role", "teacher", "place", "school:" + school.value()));
        browser.posts(
                "/console/invites",
                Map.of("role", "director", "place", "school:" + school.value()));
        browser.posts("/console/groups/codes", Map.of("target", "district"));
        UUID token = tokens.make(staff.district(), "ระบบบุคลากร", null, Duration.ofDays(1)).id();
        codes.make(
                staff.district(),
                new Invites.Purpose.ForGroup(new Stands.ForSchool(school)),
                Invites.USUAL_LIFE,
                new Actor.Api(token));

        String log = browser.opens("/console/audit").body();

        assertThat(log)
                .contains("นางมาลี ศรีสุข · บ้านควนนา <small", "<span>บ้านควนนา <small")
                .contains("<span>สพป.ตัวอย่าง เขต 1")
                .contains("<span>ระบบบุคลากร <small class=\"muted\">โปรแกรมภายนอก</small>");
        assertThat(browser.opens("/console/audit?who=ระบบบุค").body())
                .contains("ระบบบุคลากร")
                .doesNotContain("ให้ตำแหน่ง</td>");
    }

    @Test
    void theLogSaysWhyAPostEndedWhatChangedAndIsSearchedByWhomItConcerns() {
        Person before = people.add(staff.district(), "นายสมชาย คนเดิม", null, null);
        Person after = people.add(staff.district(), "นางวันเพ็ญ คนใหม่", null, null);
        for (Person director : List.of(before, after)) {
            browser.posts(
                    "/console/people/" + director.id().value() + "/posts",
                    Map.of("role", "director", "place", "school:" + school.value()));
        }
        browser.posts(path(""), Map.of("name", "บ้านควนนาใหม่", "staff", "12", "level", "primary"));
        browser.posts(path(""), Map.of("name", "บ้านควนนาใหม่", "staff", "14"));
        browser.posts("/console/settings", Map.of("name", "เขตชื่อใหม่", "admission", "open"));
        browser.posts("/console/settings/tokens", Map.of("name", "โปรแกรมบุคลากร", "days", "30"));

        String log = browser.opens("/console/audit").body();

        assertThat(log)
                .contains("เพราะ นางวันเพ็ญ คนใหม่ รับตำแหน่งนี้แทน")
                .contains("เปลี่ยนชื่อ", "เปลี่ยนระดับ เดิมไม่ระบุ", "เปลี่ยนระดับ เดิมประถมศึกษา")
                .contains("เปลี่ยนจำนวนครูและบุคลากร เดิม 12")
                .contains("เขตชื่อใหม่ <small class=\"muted\">เปลี่ยนชื่อ</small>")
                .contains("<span>โปรแกรมบุคลากร");
        assertThat(browser.opens("/console/audit?about=สมชาย").body())
                .contains("นายสมชาย คนเดิม", "สิ้นสุดตำแหน่ง")
                .doesNotContain("โปรแกรมบุคลากร", "<td data-label=\"สิ่งที่ทำ\">แก้ไขโรงเรียน");
        browser.posts(
                "/console/settings", Map.of("name", "สพป.ตัวอย่าง เขต 1", "admission", "open"));
    }
}
