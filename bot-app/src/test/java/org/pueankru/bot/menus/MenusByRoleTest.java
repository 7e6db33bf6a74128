package org.pueankru.bot.menus;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.QuickReply;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class MenusByRoleTest {
    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-26T02:00:00Z"));
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final District district = directory.phatthalung();
    private final FakeRichMenus line = new FakeRichMenus().withAll("-1");
    private final MenuBook book = new MenuBook();
    private final MenuDue due = new MenuDue(directory.database.template(), clock);
    private final LineMenuIds ids = new LineMenuIds(line, clock);
    private final MenuLinking linking = new MenuLinking(book, due, ids, line);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MenuRounds rounds =
            new MenuRounds(
                    due,
                    linking,
                    new MenuDrift(book, due, ids, line, directory.attention, meters),
                    directory.districts);
    private final MenuFeature feature =
            new MenuFeature(
                    directory.whoWrites,
                    directory.posts,
                    new MenuChoices(directory.database.jdbc()),
                    book,
                    ThaiMessages.source());
    private final School.Id school = directory.school(district.id(), "93010001", "บ้านทุ่ง");

    private Person somebody(int number, Role... roles) {
        Held[] held = new Held[roles.length];
        for (int i = 0; i < roles.length; i++) {
            held[i] =
                    new Held(
                            roles[i],
                            roles[i].reach() == Role.Reach.SCHOOL
                                    ? new Place.AtSchool(school)
                                    : new Place.WholeDistrict());
        }
        return directory.registered(
                district.id(),
                "ครูคนที่ " + number,
                new PersonId("U%032d".formatted(number)),
                held);
    }

    /** As a file brings them, who were here before. */
    private void teachers(int number) {
        directory
                .database
                .jdbc()
                .sql(
                        """
                        with them as (
                            insert into person (district_id, id, name, name_key, line_id, created_at)
                            select :district, gen_random_uuid(), 'ครูคนที่ ' || i, 'ครูคนที่' || i, 'U' || lpad(i::text, 32, '0'), now()
                            from generate_series(1, :number) i
                            returning id)
                        insert into post (district_id, id, person_id, role, school_id, state, from_day, source, created_at)
                        select :district, gen_random_uuid(), id, 'teacher', :school, 'held', now(), 'import', now() from them
                        """)
                .param("district", district.id().value())
                .param("number", number)
                .param("school", school.value())
                .update();
    }

    private static PersonId line(Person person) {
        return requireNonNull(person.line());
    }

    @Test
    void whoRegistersSeesTheMenuOfTheRoleAndWithoutAPostEverybodys() {
        Person teacher = somebody(1, Role.TEACHER);
        Person guest = somebody(2);
        rounds.linkDue();

        assertThat(line.linked).isEqualTo(Map.of(line(teacher), "teacher-1"));
        assertThat(line.linked).doesNotContainKey(line(guest));
    }

    @Test
    void anEndedPostTakesTheMenuAtOnce() {
        Person teacher = somebody(1, Role.TEACHER);
        rounds.linkDue();
        directory.posts.end(
                district.id(), directory.posts.held(district.id(), teacher.id()).getFirst().id());

        rounds.linkDue();

        assertThat(line.linked).isEmpty();
    }

    @Test
    void whoIsErasedSeesEverybodysMenuAgain() {
        Person teacher = somebody(1, Role.TEACHER);
        rounds.linkDue();
        directory.departures().erase(district, teacher, new Actor.Somebody(teacher.id()));

        rounds.linkDue();

        assertThat(line.linked).isEmpty();
        assertThat(directory.everything()).doesNotContain(line(teacher).value());
    }

    @Test
    void whoHasSeveralRolesSeesTheHighestAndMayChoose() {
        Person both = somebody(1, Role.TEACHER, Role.STAFF);
        rounds.linkDue();
        assertThat(line.linked).containsEntry(line(both), "staff-1");

        Answer menu = feature.menu(turn(both, new Input.Command("เมนู")));
        assertThat(last(menu).quickReplies())
                .extracting(QuickReply::label)
                .contains("เมนูครู", "เข้าสู่ระบบ");
        Answer changed =
                feature.answer(turn(both, new Input.Tapped("teacher", Map.of()))).orElseThrow();
        assertThat(((Text) changed.messages().getFirst()).text())
                .startsWith("เปลี่ยนเป็นเมนูครูแล้วค่ะ");
        rounds.linkDue();

        assertThat(line.linked).containsEntry(line(both), "teacher-1");
        assertThat(last(feature.menu(turn(both, new Input.Command("เมนู")))).quickReplies())
                .extracting(QuickReply::label)
                .contains("เมนูเจ้าหน้าที่", "ชั้นของฉัน");
    }

    private Turn turn(Person person, Input input) {
        return new Turn(
                district.channel(),
                new ChatId.Person(line(person).value()),
                input,
                null,
                clock.instant());
    }

    private static OutgoingMessage last(Answer answer) {
        return answer.messages().getLast();
    }

    /** {@code -Dmenus.people=10000} makes it larger; prints how long it took. */
    @Test
    void manyPeopleTakeFewRequests() {
        int people = Integer.getInteger("menus.people", 510);
        teachers(people);

        long start = System.nanoTime();
        rounds.linkDue();

        System.out.printf(
                "%d people: %d requests, %d ms beside LINE's%n",
                people, line.requests, (System.nanoTime() - start) / 1_000_000);
        assertThat(line.linked).hasSize(people);
        assertThat(line.requests).isEqualTo((people + 499) / 500);
    }

    @Test
    void whileLineIsDownTriesBecomeRarerAndNothingIsForgotten() {
        Person teacher = somebody(1, Role.TEACHER);
        line.down = true;
        for (int second = 0; second < 3_600; second += 20) {
            rounds.linkDue();
            clock.move(Duration.ofSeconds(20));
        }
        assertThat(line.requests).isLessThan(15);

        line.down = false;
        clock.move(Duration.ofHours(1));
        rounds.linkDue();

        assertThat(line.linked).containsEntry(line(teacher), "teacher-1");
    }

    @Test
    void newMenusAtLineReachEverybodyWithinARound() {
        Person teacher = somebody(1, Role.TEACHER);
        Person staff = somebody(2, Role.STAFF);
        rounds.linkDue();
        line.withAll("-2");

        rounds.reconcile();
        assertThat(meters.get("menus.people.drifted").gauge().value()).isEqualTo(2);
        rounds.linkDue();
        rounds.reconcile();

        assertThat(line.linked)
                .isEqualTo(Map.of(line(teacher), "teacher-2", line(staff), "staff-2"));
        assertThat(meters.get("menus.people.drifted").gauge().value()).isZero();
    }

    @Test
    void whoLostTheMenuAtLineIsFoundAndGivenItAgain() {
        Person teacher = somebody(1, Role.TEACHER);
        rounds.linkDue();
        line.linked.put(line(teacher), "of another tool");

        rounds.reconcile();
        rounds.linkDue();

        assertThat(line.linked).containsEntry(line(teacher), "teacher-1");
    }

    @Test
    void aMenuThatLineDoesNotHaveIsToldToStaffUntilItIsThere() {
        line.aliases.remove("pk-teacher-me");
        rounds.reconcile();
        assertThat(toldToStaff()).isEqualTo("menus-missing");

        line.withAll("-1");
        rounds.reconcile();
        assertThat(toldToStaff()).isEmpty();
    }

    @Test
    void whereNobodyMadeMenusNobodyIsTold() {
        line.aliases.clear();
        line.aliases.put("pk-contest", "of another tool");
        somebody(1, Role.TEACHER);

        rounds.reconcile();
        rounds.linkDue();

        assertThat(toldToStaff()).isEmpty();
        assertThat(line.linked).isEmpty();
    }

    private String toldToStaff() {
        return directory.attention.open(district.id()).stream()
                .map(Attention.Entry::kind)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
