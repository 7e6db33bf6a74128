package org.pueankru.bot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.NoticeRules;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;

/**
 * What the office does when something failed, and with what it announces again and again, in a real
 * browser. The pictures lie in {@code target/console}.
 */
class AfterSendingInBrowserTest extends BrowserJourney {

    @Autowired private Schools schools;
    @Autowired private Groups groups;
    @Autowired private Outbox outbox;
    @Autowired private NoticeRules rules;

    @SuppressWarnings("NullAway.Init")
    private DistrictId district;

    @BeforeEach
    void anOfficer() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        clean();
        district = staff.district();
        staff.make(kanchana.chatId());
    }

    @Override
    void putAway() {
        clean();
    }

    private void clean() {
        database()
                .sql(
                        "truncate school, network, message_budget, notice_rules, notice_template, group_chat cascade")
                .update();
    }

    @Test
    void onADesk() {
        look("desk", 1280, 860);
    }

    @Test
    void onAPhone() {
        look("phone", 360, 740);
    }

    private void look(String name, int width, int height) {
        UUID bound = school(1, somsriInTheSchoolGroup.chatId(), "ครูโรงเรียนบ้านหนองน้ำใส");
        UUID lost = school(2, "C" + "2".repeat(32), "ครูโรงเรียนอนุบาลต้นกล้า");
        UUID refused = school(3, "C" + "3".repeat(32), "ครูโรงเรียนวัดป่าเสม็ด");
        open(name, width, height);
        comeIn();
        String notice = write();
        stuck(notice);
        failed(UUID.fromString(notice), bound, lost, refused);
        page.navigate(addressOfTheBot() + "/console/notices/" + notice);
        picture("40-failed");
        page.locator("summary", new Page.LocatorOptions().setHasText("ส่งซ้ำ")).click();
        page.locator("[name=sure]").check();
        picture("41-unknown");
        page.locator("button", new Page.LocatorOptions().setHasText("ส่งซ้ำ ใช้ 2 ข้อความ"))
                .click();
        assertThat(page.locator(".notice.done")).containsText("สั่งส่งอีกครั้งแล้ว");
        picture("42-sent-again");
        page.locator("summary", new Page.LocatorOptions().setHasText("เก็บเป็นแม่แบบ")).click();
        page.locator("form[action$='/template'] button").click();
        assertThat(page.locator(".notice.done")).containsText("เก็บเป็นแม่แบบแล้ว");
        repeat();
    }

    private void repeat() {
        page.locator("a", new Page.LocatorOptions().setHasText("ตั้งให้ส่งประจำ")).click();
        page.locator("[name=until]").fill("31/12/2580");
        page.locator("button", new Page.LocatorOptions().setHasText("ดูวันและค่าใช้จ่าย")).click();
        assertThat(page.locator("#runs")).isVisible();
        picture("43-repeat");
        page.locator("button", new Page.LocatorOptions().setHasText("ครั้งละไม่เกิน")).click();
        assertThat(page.locator("main")).containsText("ทุกวันจันทร์");
        picture("44-templates");
        page.navigate(addressOfTheBot() + "/console/notices?q=ระดับน้ำ");
        assertThat(page.locator("tbody tr")).hasCount(1);
        picture("45-search");
    }

    private String write() {
        page.navigate(addressOfTheBot() + "/console/notices/new");
        page.locator("[name=title]").fill("น้ำท่วมถนนสาย 4");
        page.locator("[name=text]").fill("ระดับน้ำสูงกว่าตลิ่ง ขอให้ย้ายของขึ้นที่สูง");
        page.locator("[name=scope][value=everybody]").check();
        page.locator("#compose button[type=submit]").click();
        assertThat(page.locator("#cost")).isVisible();
        return page.url().replaceFirst(".*/", "");
    }

    private void stuck(String notice) {
        rules.secondApproval(district, true);
        page.navigate(addressOfTheBot() + "/console/notices/" + notice);
        assertThat(page.locator("main")).containsText("ไม่มีผู้อนุมัติคนอื่น");
        picture("39-alone");
        rules.secondApproval(district, false);
    }

    /** As LINE would have it after a bad day. */
    private void failed(UUID notice, UUID unknown, UUID lost, UUID refused) {
        outbox.begin(district, notice, false);
        UUID body = outbox.body(district, notice, List.of(Text.of("ข่าว")));
        for (UUID target : List.of(unknown, lost, refused)) {
            ChatId chat = new ChatId.Group("C" + target.toString().replace("-", ""));
            outbox.add(
                    district,
                    notice,
                    List.of(new Delivery.Planned(target, chat, body, 2, Delivery.FREE_RIDE_ONLY)));
        }
        close(notice, unknown, "unknown", "no answer in time");
        close(notice, lost, "lost", "LINE does not know the chat");
        close(
                notice,
                refused,
                "refused",
                "LINE 400: A message (messages[0]) in the request body is invalid");
        database()
                .sql("update group_chat set state = 'gone', gone_why = 'unknown' where id = ?")
                .param(lost)
                .update();
        database()
                .sql(
                        """
                        insert into notice_school (district_id, notice_id, school_id, target_id)
                        select district_id, ?, school_id, id from group_chat
                        """)
                .param(notice)
                .update();
        database()
                .sql("update notice set state = 'sent', released_at = now() where id = ?")
                .param(notice)
                .update();
    }

    private void close(UUID notice, UUID target, String state, String error) {
        database()
                .sql(
                        "update delivery set state = ?, error = ?, closed_at = now() where sending_id = ? and target_id = ?")
                .params(state, error, notice, target)
                .update();
    }

    private UUID school(int number, String chat, String name) {
        School.Id school =
                schools.put(
                        district,
                        new Schools.Told(
                                "9301000" + number,
                                name.substring("ครู".length()),
                                null,
                                null,
                                null,
                                null,
                                School.Location.UNKNOWN));
        ChatId group = new ChatId.Group(chat);
        UUID id = groups.bind(district, group, new Stands.ForSchool(school)).id().value();
        groups.counted(district, group, name, 2);
        return id;
    }

    /** Pushes that go out are what it is about. */
    @Override
    @AfterEach
    void everythingWasAnsweredOnceAndForNothing() {
        assertThat(LINE.usedThisMonth()).isLessThanOrEqualTo(2);
    }
}
