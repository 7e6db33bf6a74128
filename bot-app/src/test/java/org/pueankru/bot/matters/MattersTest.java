package org.pueankru.bot.matters;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.FreeRide.Ride;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.settings.ServiceSettings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somsri works at the district's office and hears what there is to look at when she writes. */
class MattersTest {
    private static final ChatId.Person SOMSRI = Teachers.chatOf(Teachers.somsri());

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId district = directory.phatthalung().id();
    private final Person somsri =
            directory.registered(
                    district,
                    "สมศรี ใจดี",
                    Teachers.somsri(),
                    new Held(Role.STAFF, new Place.WholeDistrict()));
    private final Officer.Finder officers =
            new Officer.Finder(directory.whoWrites, directory.posts);
    private final MattersWords words =
            new MattersWords(
                    ThaiMessages.source(),
                    new ServiceSettings(
                            URI.create("https://pueankru.example.go.th"), Path.of("."), "", null));
    private final ToldMatters told = new ToldMatters(directory.database.jdbc());
    private final MattersRide ride = new MattersRide(officers, directory.attention, told, words);
    private final MattersFeature feature = new MattersFeature(officers, directory.attention, words);

    private UUID schoolLosesItsDirector() {
        UUID school = UUID.randomUUID();
        directory.attention.tell(district, Attention.NO_DIRECTOR, new Subject("school", school));
        return school;
    }

    private Optional<Ride> waiting() {
        return ride.waiting(ChannelId.FIRST, SOMSRI, clock.instant());
    }

    private void isTold(Ride ride) {
        List<OutgoingMessage> reply =
                List.of(Text.of("เมนูค่ะ"), new Text(ride.line(), List.of(ride.tap())));
        this.ride.arrived(ChannelId.FIRST, SOMSRI, reply, clock.instant());
    }

    private String asks(ChatId chat) {
        var turn =
                new Turn(
                        ChannelId.FIRST,
                        chat,
                        new Input.Command(MattersWords.COMMAND, ""),
                        null,
                        clock.instant());
        Answer answer = feature.answer(turn).orElseThrow();
        return ((Text) answer.messages().getFirst()).text();
    }

    @Test
    void nothingRidesWhileThereIsNothingToLookAt() {
        assertThat(waiting()).isEmpty();
        assertThat(asks(SOMSRI)).isEqualTo("ตอนนี้ไม่มีเรื่องค้างให้ดูค่ะ");
    }

    @Test
    void eachMatterIsToldOnceHoweverOftenItHappens() {
        UUID school = schoolLosesItsDirector();
        clock.move(Duration.ofMinutes(1));
        schoolLosesItsDirector();

        Ride first = waiting().orElseThrow();
        assertThat(first.line()).contains("2 เรื่อง", "“โรงเรียนไม่มี ผอ. แล้ว”");
        isTold(first);

        clock.move(Duration.ofDays(1));
        directory.attention.tell(district, Attention.NO_DIRECTOR, new Subject("school", school));
        assertThat(waiting()).isEmpty();

        directory.attention.tell(district, Attention.CODE_GUESSING, null);
        assertThat(waiting().orElseThrow().line())
                .contains("1 เรื่อง", "“มีคนใส่รหัสผิดหลายครั้ง”");
    }

    @Test
    void whatLineDidNotTakeIsToldTheNextTime() {
        schoolLosesItsDirector();
        assertThat(waiting()).isPresent();

        ride.arrived(ChannelId.FIRST, SOMSRI, List.of(Text.of("เมนูค่ะ")), clock.instant());

        assertThat(waiting()).isPresent();
    }

    @Test
    void theListSaysWhatToDoAndWhere() {
        schoolLosesItsDirector();
        schoolLosesItsDirector();
        directory.attention.tell(district, "kind-of-a-later-version", null);

        assertThat(asks(SOMSRI))
                .contains("3 เรื่อง", "• โรงเรียนไม่มี ผอ. แล้ว (2 เรื่อง)\nให้ตำแหน่ง ผอ.")
                .contains("• มีเรื่องให้ตรวจดู (1 เรื่อง)")
                .contains("https://pueankru.example.go.th/console");
    }

    @Test
    void nobodyElseHearsOfIt() {
        schoolLosesItsDirector();
        ChatId.Person wichai = Teachers.chatOf(Teachers.wichai());
        directory.registered(district, "วิชัย ใจดี", Teachers.wichai());

        assertThat(ride.waiting(ChannelId.FIRST, wichai, clock.instant())).isEmpty();
        assertThat(asks(wichai)).isEqualTo("คำสั่งนี้สำหรับเจ้าหน้าที่ของสำนักงานเขตค่ะ");
        assertThat(asks(Groups.network())).contains("แชตส่วนตัว");
    }

    @Test
    void whoseEndedPostWasAtTheOfficeHearsNothingAnyMore() {
        schoolLosesItsDirector();
        directory.posts.end(district, directory.posts.held(district, somsri.id()).getFirst().id());

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatWasToldGoesWithThePerson() {
        schoolLosesItsDirector();
        isTold(waiting().orElseThrow());
        assertThat(told.of(district, somsri.id()).toString()).startsWith("2026-");

        told.erase(district, somsri.id());

        assertThat(told.until(district, somsri.id())).isEmpty();
    }

    @Test
    void operatorsSeeHowMuchWaits() {
        var meters = new SimpleMeterRegistry();
        new MattersMetrics(directory.database.jdbc()).bindTo(meters);

        schoolLosesItsDirector();
        schoolLosesItsDirector();

        assertThat(meters.get("attention.open").gauge().value()).isEqualTo(2);
    }
}
