package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

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
    void whatAnnouncementsLeaveBehindIsLetGoOf() {
        UUID notice = UUID.randomUUID();
        Held post = new Held(Role.TEACHER, new Place.AtSchool(school));
        Person teacher = directory.registered(district, "นายวิชัย ใจดี", Teachers.wichai(), post);
        JdbcClient jdbc = directory.database.jdbc();
        Timestamp now = Timestamp.from(clock.instant());
        insertNotice(jdbc, notice, teacher, now);
        jdbc.sql(
                        "insert into sending (district_id, id, urgent, state, created_at, changed_at) values (?, ?, false, 'done', ?, ?)")
                .params(district.value(), notice, now, now)
                .update();
        jdbc.sql(
                        "insert into delivery_body (district_id, id, sending_id, messages, objects, created_at) values (?, ?, ?, '[1]', 1, ?)")
                .params(district.value(), notice, notice, now)
                .update();
        jdbc.sql(
                        """
                        insert into delivery (district_id, sending_id, target_id, chat_kind, retry_key, body_id, cost, state, due_at, closed_at)
                        values (?, ?, ?, 'person', ?, ?, 1, 'accepted', ?, ?)
                        """)
                .params(district.value(), notice, teacher.id().value(), notice, notice, now, now)
                .update();
        jdbc.sql(
                        "insert into notice_answer (district_id, id, notice_id, person_id, answer, at) values (?, ?, ?, ?, 'seen', ?)")
                .params(district.value(), notice, notice, teacher.id().value(), now)
                .update();
        jdbc.sql(
                        "insert into poster (name, jpeg, kept_at) values ('used.jpg', '', ?), ('unused.jpg', '', ?)")
                .params(now, now)
                .update();
        jdbc.sql(
                        "insert into notice_request (district_id, key, body_hash, made_at) values (?, 'k', 'h', ?)")
                .params(district.value(), now)
                .update();

        clock.move(Duration.ofDays(29));
        retention.applyAll();
        assertThat(rows("sending", "delivery", "delivery_body", "notice_answer", "notice_request"))
                .isEqualTo(5);
        assertThat(rows("poster")).isEqualTo(2);

        clock.move(Duration.ofDays(171));
        retention.applyAll();
        assertThat(rows("notice_request")).isZero();
        assertThat(jdbc.sql("select name from poster").query(String.class).list())
                .containsExactly("used.jpg");
        assertThat(jdbc.sql("select messages from delivery_body").query(String.class).single())
                .isEqualTo("[]");
        assertThat(rows("delivery", "notice_answer")).isEqualTo(2);

        clock.move(Duration.ofDays(600));
        retention.applyAll();
        assertThat(rows("sending", "delivery", "delivery_body", "notice_answer")).isZero();
        assertThat(rows("notice")).as("what was announced stays").isOne();
    }

    private void insertNotice(JdbcClient jdbc, UUID notice, Person by, Timestamp now) {
        jdbc.sql(
                        """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, created_by, created_at,
                                            changed_by, changed_at)
                        values (:district, :id, 'news', 'sent', 1, 'ข่าว', '{"poster":{"path":"/media/posters/used.jpg"}}', '{}',
                                :by, :now, :by, :now)
                        """)
                .param("district", district.value())
                .param("id", notice)
                .param("by", by.id().value())
                .param("now", now)
                .update();
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
