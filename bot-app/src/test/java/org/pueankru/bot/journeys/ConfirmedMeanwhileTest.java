package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.By;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices.Draft;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Json;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Between what the phone showed and the tap that confirms it, something changes. */
class ConfirmedMeanwhileTest extends PhoneAnnouncing {
    @Autowired private People people;

    @Test
    void anAudienceThatBecameEmptyIsSaidAndAnotherOneGetsIt() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        GroupChat group =
                groups.of(district, new ChatId.Group(somsriInTheSchoolGroup.chatId()))
                        .orElseThrow();
        groups.unbind(district, group.id());

        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("ยังส่งถึงใครไม่ได้เลยค่ะ");
        assertThat(count()).as("nothing is kept").isZero();

        bindTheGroup(new Stands.ForList(riverside));
        assertThat(kanchana.asks("ย้อนกลับ").words()).contains("ส่งถึงใคร");
        assertThat(kanchana.taps("กลุ่ม ริมน้ำ").words()).contains("ถึง 1 โรงเรียน ใช้ 2 ข้อความ");
        kanchana.taps("ยืนยันส่ง");

        pushed();
        assertThat(only().audience().way()).isEqualTo(Audience.Way.LIST_GROUPS);
    }

    @Test
    void moreMembersThanShownAreShownBeforeAnythingGoesOut() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        groups.counted(
                district, new ChatId.Group(somsriInTheSchoolGroup.chatId()), "ครูบ้านควนนา", 5);

        assertThat(kanchana.taps("ยืนยันส่ง").words())
                .contains("มากกว่าที่แสดงไว้ จึงยังไม่ได้ส่งค่ะ", "ใช้ 5 ข้อความ");
        assertThat(count()).isZero();
        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("รับเรื่องแล้วค่ะ");
        pushed();
    }

    @Test
    void aMonthThatIsUsedUpMeanwhileIsSaidAndNothingIsKept() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        LINE.fail(
                Fault.answering("/v2/bot/message/quota", 200)
                        .withBody(Json.object().put("type", "limited").put("value", 1))
                        .times(0));
        database().sql("truncate message_budget").update();

        assertThat(kanchana.taps("ยืนยันส่ง").words())
                .contains("ข้อความของเดือนนี้ไม่พอค่ะ", "ขาดอีก");
        assertThat(count()).isZero();

        LINE.clearFaults();
        database().sql("truncate message_budget").update();
        assertThat(kanchana.taps("ตรวจอีกครั้ง").words()).doesNotContain("ไม่พอค่ะ");
        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("รับเรื่องแล้วค่ะ");
        pushed();
    }

    @Test
    void whatLineRefusesCanBeChangedAndOnlyTheChangedTextGoesOut() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        LINE.fail(
                Fault.answering("/v2/bot/message/validate/push", 400)
                        .withBody(Json.object().put("message", "too odd")));

        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("LINE ไม่รับเนื้อหานี้", "too odd");
        assertThat(count()).isZero();
        kanchana.taps("แก้ไข");
        kanchana.asks("น้ำลดแล้ว\nใช้ถนนได้");
        kanchana.taps("ไม่ใส่ภาพ");
        kanchana.taps("ถึง ริมน้ำ");
        kanchana.taps("ยืนยันส่ง");

        assertThat(pushed().messages().toString()).contains("น้ำลดแล้ว").doesNotContain("น้ำท่วม");
    }

    /** A bot that dies between keeping and sending leaves a draft behind. */
    @Test
    void aDraftThatATryBeforeLeftIsOverwritten() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        Notice.Id id = idBehindTheButton();
        Person.Id officer =
                people.byLine(district, new PersonId(kanchana.chatId())).orElseThrow().id();
        notices.add(district, id, odd(), By.person(officer));

        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("รับเรื่องแล้วค่ะ");
        assertThat(pushed().messages().toString()).contains("น้ำท่วมถนนสาย 4");
        assertThat(only().content().title()).isEqualTo("น้ำท่วมถนนสาย 4");
    }

    @Test
    void whatTheOfficeMadeOfADraftIsNotSentAndNotOverwritten() {
        upToTheAudience("ด่วนที่สุด");
        kanchana.taps("ถึง ริมน้ำ");
        Notice.Id id = idBehindTheButton();
        Person.Id officer =
                people.byLine(district, new PersonId(kanchana.chatId())).orElseThrow().id();
        notices.add(district, id, odd(), By.person(officer));
        notices.change(district, id, 1, odd(), officer);

        assertThat(kanchana.taps("ยืนยันส่ง").words()).contains("ประกาศนี้เปลี่ยนไปแล้ว");
        assertThat(only().state()).isEqualTo(Notice.State.DRAFT);
        assertThat(only().content().title()).isEqualTo("อื่น");
    }

    @Test
    void whatIsTypedGoesOutLetterByLetter() {
        String title = "<b>ประชุม</b> {0} {school} %s";
        String text = "=HYPERLINK(\"x\") ${jndi} https://192.168.1.1/admin javascript:alert(1)";
        kanchana.asks("ประกาศใหม่");
        kanchana.taps("ด่วนที่สุด");
        kanchana.asks(title + "\n" + text);
        kanchana.taps("ไม่ใส่ภาพ");
        assertThat(kanchana.taps("ถึง ริมน้ำ").words())
                .contains("มี {school} อยู่ในข้อความ จะส่งออกไปเป็นตัวอักษรตามนั้น");
        kanchana.taps("ยืนยันส่ง");

        assertThat(pushed().messages())
                .allSatisfy(
                        message -> {
                            assertThat(message.findValuesAsString("text")).contains(title, text);
                            assertThat(message.toString())
                                    .doesNotContain("textV2")
                                    .doesNotContain("\"uri\":\"https://192");
                        });
    }

    @Test
    void twoOfficersAtOnceSendWhatEachOfThemWrote() {
        StaffInTests.of(service).make(wichai.chatId());
        upToTheAudience("ด่วนที่สุด");
        wichai.asks("ประกาศใหม่");
        wichai.taps("ประชาสัมพันธ์");
        wichai.asks("อีกเรื่องหนึ่ง");
        kanchana.taps("ถึง ริมน้ำ");
        wichai.taps("ไม่ใส่ภาพ");
        String confirm = kanchana.dataBehind("ยืนยันส่ง");
        wichai.taps("ถึง ริมน้ำ");
        assertThat(wichai.answerTo(wichai.does(new Act.Postback(confirm))).words())
                .as("a button of somebody else's")
                .contains("ปุ่มนี้ใช้ไม่ได้แล้วค่ะ");
        assertThat(count()).isZero();
        kanchana.taps("ยืนยันส่ง");
        assertThat(pushed().messages().toString()).contains("น้ำท่วมถนนสาย 4");
        assertThat(count()).isEqualTo(1);
    }

    private Notice.Id idBehindTheButton() {
        String data = kanchana.dataBehind("ยืนยันส่ง");
        int from = data.indexOf('|') + 1;
        return new Notice.Id(UUID.fromString(data.substring(from, data.indexOf('|', from))));
    }

    private static Draft odd() {
        Content content =
                new Content(
                        "อื่น",
                        "เนื้อหาอื่น",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Content.Asks.SEEN,
                        null,
                        null,
                        null);
        return new Draft(
                NoticeKind.NEWS,
                content,
                Audience.everybody(Audience.Way.SCHOOL_GROUPS, Set.of()),
                null,
                Notice.Ride.AT_ONCE,
                null);
    }
}
