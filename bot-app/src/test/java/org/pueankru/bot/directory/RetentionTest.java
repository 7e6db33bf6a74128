package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChatId;

import java.time.Duration;
import java.util.Map;

class RetentionTest {
    private static final ChatId GROUP = new ChatId.Group("C" + "7".repeat(32));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId district = directory.phatthalung().id();
    private final School.Id school = directory.school(district, "93010001", "บ้านหนองน้ำใส");
    private final Retention retention =
            new Retention(
                    java.util.Objects.requireNonNull(directory.database.template().getDataSource()),
                    directory.database.transaction(),
                    directory.personalData,
                    directory.people,
                    clock);

    @Test
    void whatHasServedIsLetGoOfAndNothingElse() {
        directory.invites.make(
                district, new Purpose.ForGroup(new Stands.ForDistrict()), null, Duration.ofDays(1));
        directory.invites.redeemForPost(
                district, "AAAA-BBBB", Teachers.chatOf(Teachers.somsri()), clock.instant());
        directory.attention.tell(district, "code-guessing", null);
        directory.groups.bind(district, GROUP, new Stands.ForDistrict());
        directory.groups.gone(district, GROUP, Groups.Why.LEFT, clock.instant());
        directory.audit.note(district, new AuditLog.Actor.Service(), "test", null, Map.of());

        retention.applyAll();
        assertThat(rows("invite", "code_guess", "attention", "group_chat", "audit_entry"))
                .isEqualTo(5);

        clock.move(Duration.ofDays(800));
        retention.applyAll();
        assertThat(rows("invite", "code_guess", "group_chat", "audit_entry")).isZero();
        assertThat(rows("attention")).as("nobody has seen to it").isOne();
    }

    @Test
    void whoHasNoPostAnyMoreIsForgottenAndWhoHasOneIsNot() {
        Held director = new Held(Role.DIRECTOR, new Place.AtSchool(school));
        Held teacher = new Held(Role.TEACHER, new Place.AtSchool(school));
        Person stays = directory.registered(district, "นายวิชัย ใจดี", Teachers.wichai(), director);
        Person leaves =
                directory.registered(district, "นางสมศรี ดีงาม", Teachers.somsri(), teacher);
        directory.posts.end(district, directory.posts.held(district, leaves.id()).getFirst().id());

        clock.move(Duration.ofDays(800));
        retention.applyAll();

        assertThat(directory.people.byId(district, stays.id())).contains(stays);
        assertThat(directory.people.byId(district, leaves.id())).isEmpty();
        assertThat(directory.people.byLine(district, Teachers.somsri())).isEmpty();
        assertThat(
                        directory
                                .database
                                .jdbc()
                                .sql("select string_agg(person::text, ' ') from person")
                                .query(String.class)
                                .single())
                .doesNotContain("สมศรี", Teachers.somsri().value());
        assertThat(directory.posts.ofSchool(district, school)).hasSize(2);
    }

    private long rows(String... tables) {
        long rows = 0;
        for (String table : tables) {
            rows += directory.database.rows(table);
        }
        return rows;
    }
}
