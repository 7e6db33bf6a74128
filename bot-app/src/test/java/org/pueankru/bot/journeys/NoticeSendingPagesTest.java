package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.Answers;
import org.pueankru.bot.notices.Answers.Answer;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Sending;
import org.pueankru.simulator.api.Fault;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Announcements in the console, when LINE is difficult. */
class NoticeSendingPagesTest extends AnnouncingInConsole {
    @Autowired private Answers answers;

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

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMING") // which needs a place
    void theFileTellsWhateverASchoolAnswered(Answer answer) {
        Notice notice = written();
        sent(notice, notice.id().value());
        database()
                .sql(
                        """
                        insert into notice_school (district_id, notice_id, school_id, target_id) values (?, ?, ?, ?)
                        """)
                .params(district.value(), notice.id().value(), school.value(), UUID.randomUUID())
                .update();
        answers.bySchool(district, notice.id(), school, answer);

        HttpResponse<String> file = officer.opens(path(notice) + "/export");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("PK");
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
        stopTheDistrict(); // what is sent again must not go out here
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
}
