package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose.ForPost;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Place.AtSchool;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.simulator.platform.Act;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** People say who they are, use what that gives them, and take it back. */
class RegisteringJourneyTest extends Journey {
    private static final String CANARY = "คานารี";
    private static final List<String> TABLES_OF_PEOPLE =
            List.of(
                    "shelf_item",
                    "teaching",
                    "muted_notice",
                    "consent",
                    "invite",
                    "post",
                    "person",
                    "code_guess",
                    "attention",
                    "audit_entry");

    @Autowired private Districts districts;
    @Autowired private Schools schools;
    @Autowired private Invites invites;
    @Autowired private People people;

    @BeforeEach
    @AfterEach
    void nobodyIsKnown() {
        TABLES_OF_PEOPLE.forEach(table -> database().sql("delete from " + table).update());
    }

    @BeforeEach
    void aSchool() {
        school();
    }

    @AfterEach
    void lineTookEveryMessage() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aTeacherRegistersKeepsAMediumAndErasesEverything() {
        somsri.answerTo(somsri.does(new Act.Follow()));
        assertThat(somsri.taps("ลงทะเบียน")).isShort().says("ยังไม่เก็บอะไร").offers("ยอมรับ");
        assertThat(somsri.taps("ยอมรับ"))
                .isShort()
                .offers("ครู", "ผู้อำนวยการ", "ย้อนกลับ", "ยกเลิก");
        assertThat(somsri.taps("ครู")).isShort().says("โรงเรียนอะไร");
        assertThat(somsri.asks("รร หนองน้ำไส")).isShort().says("ชื่อและนามสกุล");
        assertThat(somsri.asks("สมศรี " + CANARY)).isShort().says("โรงเรียนบ้านหนองน้ำใส");
        assertThat(somsri.taps("✓ ถูกต้อง")).isShort().says("ลงทะเบียนแล้ว");

        Reply found = somsri.asks("คลิปคณิต ป.6 หรม");
        assertThat(somsri.tapsOnCard(1, "เก็บไว้")).isShort().says("เข้าชั้นแล้ว");
        assertThat(somsri.taps("ชั้นของฉัน")).hasTitles(List.of(found.titles().getFirst()));
        somsri.asks("ตั้งค่าแจ้งเตือน");
        assertThat(somsri.taps("ปิด ข่าว")).isShort().says("✗ ไม่รับข่าว");
        assertThat(somsri.asks("ข้อมูลของฉัน")).says("สมศรี " + CANARY).says("1 ชิ้น");
        assertThat(somsri.taps("ขอสำเนาข้อมูล")).says("\"shelf\"").says(CANARY);
        somsri.taps("ข้อมูลของฉัน");
        somsri.taps("ลบข้อมูล");
        somsri.taps("ต้องการลบ");
        assertThat(somsri.taps("ยืนยันลบถาวร")).isShort().says("ลบข้อมูลของท่านแล้ว");

        assertThat(inPostgres()).doesNotContain(CANARY, somsri.chatId());
        assertThat(inRedis()).doesNotContain(CANARY, "หรม", found.titles().getFirst());
        assertThat(somsri.asks("ชั้นของฉัน")).offers("ลงทะเบียน");
    }

    @Test
    void theNameInLineIsOfferedAndWhoTellsWhatTheyTeachHearsWhatIsNew() throws Exception {
        Member suda = somebodyCalled("สุดา แก้วใส");
        suda.asks("ลงทะเบียน");
        suda.taps("ยอมรับ");
        suda.taps("ครู");
        assertThat(suda.asks("หนองน้ำใส")).isShort().offers("สุดา แก้วใส", "ย้อนกลับ", "ยกเลิก");
        assertThat(suda.taps("สุดา แก้วใส")).isShort().says("ชื่อ: สุดา แก้วใส");
        assertThat(suda.taps("✓ ถูกต้อง")).isShort().says("สื่อใหม่").offers("ชั้นและวิชาที่สอน");

        assertThat(suda.taps("ชั้นและวิชาที่สอน")).isShort().says("สอนชั้นไหน");
        suda.taps("ป.4–6");
        assertThat(suda.taps("คณิตศาสตร์")).isShort().says("ป.4–6 · คณิตศาสตร์");
        database()
                .sql(
                        "update catalogue_item set added_at = now() + interval '1 hour' where id = 'm6-01'")
                .update();
        assertThat(suda.asks("เมนู")).says("มีสื่อใหม่ 1 ชิ้น").offers("ดูสื่อใหม่", "ค้นหาสื่อ");
        assertThat(suda.taps("ดูสื่อใหม่").cards()).hasSize(1);
        assertThat(suda.asks("เมนู").quickReplies()).doesNotContain("ดูสื่อใหม่");

        assertThat(suda.asks("ตั้งค่าแจ้งเตือน")).says("สอน ป.4–6 · คณิตศาสตร์");
        assertThat(suda.taps("ปิด เรื่องสื่อใหม่")).says("✗ ไม่รับเรื่องสื่อใหม่");
    }

    @Test
    void nothingIsKeptOfWhoDoesNotAccept() {
        somsri.asks("ลงทะเบียน " + CANARY + "หนึ่ง");
        assertThat(somsri.taps("ไม่ยอมรับ")).isShort().says("ไม่ได้เก็บข้อมูลใด");

        assertThat(inPostgres()).doesNotContain(CANARY, somsri.chatId());
        assertThat(inRedis()).doesNotContain(CANARY);
    }

    @Test
    void aDirectorComesInWithACodeAfterTheDialogueWasLost() {
        String code = code();
        assertThat(wichai.asks("ลงทะเบียน " + code)).isShort().offers("ยอมรับ");
        assertThat(inRedis()).doesNotContain(code);
        wichai.taps("ยอมรับ");
        redis().delete(Objects.requireNonNull(redis().keys("*")));
        assertThat(wichai.asks("ลงทะเบียน " + code)).isShort().offers("ยอมรับ");
        wichai.taps("ยอมรับ");
        assertThat(wichai.asks("วิชัย มีสุข"))
                .isShort()
                .says("ผู้อำนวยการ · โรงเรียนบ้านหนองน้ำใส");
        assertThat(wichai.taps("✓ ถูกต้อง")).isShort().says("ลงทะเบียนแล้ว");

        assertThat(somsri.asks("ลงทะเบียน " + code)).offers("ยอมรับ");
        assertThat(somsri.taps("ยอมรับ")).isShort().says("รหัสนี้ใช้ไม่ได้");
    }

    @Test
    void wrongCodesLock() {
        kanchana.asks("ลงทะเบียน");
        kanchana.taps("ยอมรับ");
        assertThat(kanchana.taps("ศึกษานิเทศก์")).isShort().says("รหัส 8 ตัว");
        for (int i = 2; i < 7; i++) {
            assertThat(kanchana.asks("WXYZ-WXY" + i)).isShort().says("รหัสนี้ใช้ไม่ได้");
        }

        assertThat(kanchana.asks(code())).isShort().says("ลองใหม่หลังเวลา");
    }

    @Test
    void aCodeInAGroupIsNotUsed() {
        String code = code();

        assertThat(somsriInTheSchoolGroup.asksTheBot("ลงทะเบียน " + code))
                .isShort()
                .says("ยังไม่ถูกใช้");
        wichai.asks("ลงทะเบียน " + code);
        assertThat(wichai.taps("ยอมรับ")).says("ชื่อและนามสกุล");
    }

    @Test
    void whoBlocksTheBotIsKnownToHaveDoneSo() {
        people.add(district().id(), "สมศรี ใจดี", null, new PersonId(somsri.chatId()));
        var person = people.byLine(district().id(), new PersonId(somsri.chatId())).orElseThrow();

        recordOf(somsri.does(new Act.Unfollow()));
        assertThat(people.isBlocked(district().id(), person.id())).isTrue();
        somsri.answerTo(somsri.does(new Act.Follow()));
        assertThat(people.isBlocked(district().id(), person.id())).isFalse();
    }

    private static Member somebodyCalled(String name) throws IOException, InterruptedException {
        String id = "Uabcdefabcdefabcdefabcdefabcdef01";
        HttpRequest put =
                HttpRequest.newBuilder(LINE.address().resolve("/simulator/persons/" + id))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"displayName\":\"" + name + "\"}"))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(put, BodyHandlers.discarding()).statusCode()).isLessThan(300);
        }
        Member member = new Member(LINE, LINE.chat(LINE.person(name)));
        member.answerTo(member.does(new Act.Follow()));
        return member;
    }

    private District district() {
        return districts.of(ChannelId.FIRST).orElseThrow();
    }

    private School.Id school() {
        return schools.put(
                district().id(),
                new Schools.Told(
                        "9001", "บ้านหนองน้ำใส", null, null, null, null, School.Location.UNKNOWN));
    }

    private String code() {
        return invites.make(
                        district().id(),
                        new ForPost(Role.DIRECTOR, new AtSchool(school()), null),
                        null,
                        Invites.USUAL_LIFE)
                .code();
    }

    /**
     * All that the directory keeps, and what the inbox has of turns that are done: ids of chats for
     * some days, and no texts.
     */
    private String inPostgres() {
        Patience.until("every turn is done").until(() -> bodies().isEmpty());
        return TABLES_OF_PEOPLE.stream()
                .map(table -> "select t::text from " + table + " t")
                .flatMap(all -> database().sql(all).query(String.class).list().stream())
                .collect(Collectors.joining("\n"));
    }

    private List<String> bodies() {
        return database()
                .sql("select body from inbox_event where body is not null")
                .query(String.class)
                .list();
    }

    private String inRedis() {
        Set<String> keys = Objects.requireNonNull(redis().keys("dialogue:*"));
        return keys.stream()
                .map(key -> redis().opsForHash().values(key).toString())
                .collect(Collectors.joining("\n"));
    }
}
