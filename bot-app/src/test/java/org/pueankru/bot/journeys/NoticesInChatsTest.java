package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.Announcing;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Audience.Way;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices;
import org.pueankru.simulator.platform.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A school, its director and the group of all directors get notices that wait for a free ride. */
class NoticesInChatsTest extends Journey {
    private final Member wichaiInTheDirectorsGroup =
            new Member(
                    LINE,
                    LINE.chat(LINE.person("ผอ.วิชัย"), LINE.group("ผู้บริหารเครือข่ายริมปิง")));

    @Autowired private ApplicationContext service;
    @Autowired private Districts districts;
    @Autowired private Schools schools;
    @Autowired private People people;
    @Autowired private Groups groups;
    @Autowired private Notices notices;
    @Autowired private Announcing announcing;

    @SuppressWarnings("NullAway.Init")
    private District district;

    @BeforeEach
    void aSchoolItsDirectorAndTwoGroups() {
        StaffInTests staff = StaffInTests.of(service);
        staff.removeAll();
        clean();
        district = districts.byId(staff.district()).orElseThrow();
        School.Id school =
                schools.put(
                        district.id(),
                        new Schools.Told(
                                "1", "บ้านควนนา", null, null, null, null, School.Location.UNKNOWN));
        staff.make(kanchana.chatId());
        staff.make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(school));
        bind(somsriInTheSchoolGroup, new Stands.ForSchool(school));
        bind(wichaiInTheDirectorsGroup, new Stands.ForDistrict());
    }

    private void bind(Member member, Stands stands) {
        ChatId group = new ChatId.Group(member.chatId());
        groups.bind(district.id(), group, stands);
        groups.counted(district.id(), group, "กลุ่ม", 2);
    }

    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
        clean();
    }

    private void clean() {
        database()
                .sql(
                        "truncate school, network, school_list, message_budget, notice_rules, group_chat, sending cascade")
                .update();
    }

    @Test
    void aSchoolsGroupThatAsksIsShownWhatWaitsForItOnce() {
        announce("น้ำท่วมถนนสาย 4", Way.SCHOOL_GROUPS);

        Reply reply = somsriInTheSchoolGroup.asksTheBot("ประกาศ");

        assertThat(bulletins(reply)).containsExactly("ด่วน: น้ำท่วมถนนสาย 4");
        Patience.until("it rode").until(() -> count("rode") == 1);
        assertThat(bulletins(somsriInTheSchoolGroup.asksTheBot("ประกาศ"))).hasSize(1);
    }

    @Test
    void aDirectorWithSixWaitingIsShownEachOnceAndNeverMoreThanFiveObjects() {
        for (int i = 1; i <= 6; i++) {
            announce("เรื่องที่ " + i, Way.PEOPLE);
        }

        Reply first = wichai.asks("ประกาศ");
        assertThat(first.sent().messages()).hasSizeLessThanOrEqualTo(5);
        assertThat(bulletins(first)).hasSize(5).doesNotHaveDuplicates();
        Patience.until("five rode").until(() -> count("rode") == 5);

        Reply second = wichai.asks("ช่วยเหลือ");
        assertThat(Stream.of(first, second).flatMap(reply -> bulletins(reply).stream()))
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(second.words()).as("the answer itself").contains("ย้อนกลับ");
    }

    @Test
    void theDirectorsGroupIsToldOnceAndSentToItsOwnChatsForAnswers() {
        announce("ประชุม ผอ. ด่วน", Way.DISTRICT_GROUPS);

        Reply reply = wichaiInTheDirectorsGroup.asksTheBot("ประกาศ");

        assertThat(bulletins(reply)).containsExactly("ด่วน: ประชุม ผอ. ด่วน");
        assertThat(reply.words()).contains("ในแชตส่วนตัว");
        assertThat(reply.sent().messages().toString()).doesNotContain("เราปลอดภัย");
    }

    /** LINE answers 400 to a push for many reasons; who writes is there. */
    @Test
    void whoCountsAsBlockedAndTapsOrWritesCountsAsReachableAgain() {
        Person director = people.byLine(district.id(), new PersonId(wichai.chatId())).orElseThrow();
        blocks();
        wichai.asks("สวัสดี");
        assertThat(people.isBlocked(district.id(), director.id())).isFalse();

        blocks();
        recordOf(wichai.does(new Act.Postback("notice:nonsense")));
        assertThat(people.isBlocked(district.id(), director.id())).isFalse();
    }

    private void blocks() {
        database()
                .sql("update person set blocked = true, bond_at = '2020-01-01' where line_id = ?")
                .param(wichai.chatId())
                .update();
    }

    @Test
    void aMeetingOfYesterdayIsGoneAndItsOldButtonSaysSoPolitely() {
        Notice meeting = announce("ประชุมกลุ่ม", Way.PEOPLE);
        wichai.asks("ประกาศ");
        String yesterday = LocalDate.now(Clock.systemUTC()).minusDays(2) + "T09:00:00";
        database()
                .sql(
                        "update notice set content = jsonb_set(jsonb_set(content, '{from}', to_jsonb(?::text)), '{asks}', '\"SEEN\"') where id = ?")
                .params(yesterday, meeting.id().value())
                .update();

        assertThat(wichai.asks("ประกาศ").words()).contains("ยังไม่มีประกาศถึงท่าน");
        assertThat(wichai.asks("ปฏิทิน").words()).contains("ยังไม่มีนัดประชุม");
        assertThat(
                        wichai.answerTo(
                                        wichai.does(
                                                new Act.Postback(
                                                        "notice:seen:" + meeting.id().value())))
                                .words())
                .isEqualTo("“ประชุมกลุ่ม” ผ่านไปแล้วค่ะ ไม่ต้องตอบรับทราบแล้วนะคะ");
    }

    /** Urgent, for tests run at night too; it waits for a free reply. */
    private Notice announce(String title, Way way) {
        Person.Id officer =
                people.byLine(district.id(), new PersonId(kanchana.chatId())).orElseThrow().id();
        Notice notice =
                notices.add(
                        district.id(),
                        new Notices.Draft(
                                NoticeKind.URGENT,
                                new Content(
                                        title,
                                        "แจ้งสถานการณ์",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        Content.Asks.SAFE,
                                        null,
                                        null,
                                        null),
                                Audience.everybody(way, Set.of(Role.DIRECTOR)),
                                null,
                                Notice.Ride.FREE_ONLY,
                                null),
                        officer);
        announcing.submit(district, notice.id(), notice.version(), 100, officer);
        Patience.until("it waits for a ride")
                .until(
                        () ->
                                database()
                                                .sql(
                                                        "select count(*) from delivery where sending_id = ? and state = 'waiting'")
                                                .param(notice.id().value())
                                                .query(Integer.class)
                                                .single()
                                        == 1);
        return notice;
    }

    private int count(String state) {
        return database()
                .sql("select count(*) from delivery where state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    private static List<String> bulletins(Reply reply) {
        return reply.sent().messages().stream()
                .map(message -> message.path("altText"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
