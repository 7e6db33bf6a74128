package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The announcements of the districts. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class Notices {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NoticeRows rows;
    private final Clock clock;

    Notices(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new NoticeRows(json);
        this.clock = clock;
    }

    /** What somebody wrote. */
    public record Draft(
            NoticeKind kind,
            Content content,
            Audience audience,
            @Nullable Instant sendAt,
            Notice.Ride ride,
            Notice.@Nullable Id corrects) {}

    /** Keeps a new draft. */
    public Notice add(DistrictId district, Draft draft, Person.Id by) {
        return add(district, draft, By.person(by));
    }

    /** The same for a program too. */
    public Notice add(DistrictId district, Draft draft, By by) {
        Notice.Id id = Notice.Id.fresh();
        add(district, id, draft, by);
        return byId(district, id).orElseThrow();
    }

    /**
     * The same under an id that the caller chose, so that a second call makes no second one.
     *
     * @return whether it is new
     * @throws org.springframework.dao.DuplicateKeyException when another round of the year has the
     *     name
     */
    public boolean add(DistrictId district, Notice.Id id, Draft draft, By by) {
        boolean added =
                jdbc.sql(
                                        """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, send_at, ride_hours,
                                            created_by, created_at, changed_by, changed_at, corrects, by_token)
                        values (:district, :id, :kind, 'draft', 1, :title, :content::jsonb, :audience::jsonb, :sendAt, :ride,
                                :by, :now, :by, :now, :corrects, :token)
                        on conflict (district_id, id) do nothing
                        """)
                                .param("district", district.value())
                                .param("id", id.value())
                                .param("kind", draft.kind().code())
                                .param("title", draft.content().title())
                                .param("content", json.writeValueAsString(draft.content()))
                                .param("audience", json.writeValueAsString(draft.audience()))
                                .param("sendAt", timestamp(draft.sendAt()))
                                .param("ride", draft.ride().hours())
                                .param("by", idOf(by.person()))
                                .param("token", by.token())
                                .param("now", now())
                                .param(
                                        "corrects",
                                        draft.corrects() == null ? null : draft.corrects().value())
                                .update()
                        == 1;
        Person.Id writer = by.person();
        if (added && writer != null) {
            jdbc.sql(
                            """
                            insert into notice_writer (district_id, notice_id, person_id) values (?, ?, ?)
                            """)
                    .params(district.value(), id.value(), writer.value())
                    .update();
        }
        return added;
    }

    /**
     * Changes one that has not gone out; whoever agreed to it agreed to something else, so it is a
     * draft again.
     *
     * @param version the one that was changed; nothing happens when somebody else was quicker
     * @return whether it was changed
     */
    public boolean change(
            DistrictId district, Notice.Id id, int version, Draft draft, Person.Id by) {
        return jdbc.sql(
                                """
                                with changed as (
                                update notice
                                set kind = :kind, title = :title, content = :content::jsonb, audience = :audience::jsonb,
                                    send_at = :sendAt, ride_hours = :ride, state = 'draft', version = version + 1, changed_by = :by,
                                    changed_at = :now, approved_by = null, approved_at = null, approved_cost = null
                                where district_id = :district and id = :id and version = :version
                                  and state in ('draft', 'to-approve', 'planned', 'asking')
                                returning id)
                                insert into notice_writer (district_id, notice_id, person_id)
                                select :district, id, :by from changed
                                on conflict (district_id, notice_id, person_id) do update set person_id = excluded.person_id
                                """)
                        .param("kind", draft.kind().code())
                        .param("title", draft.content().title())
                        .param("content", json.writeValueAsString(draft.content()))
                        .param("audience", json.writeValueAsString(draft.audience()))
                        .param("sendAt", timestamp(draft.sendAt()))
                        .param("ride", draft.ride().hours())
                        .param("by", by.value())
                        .param("now", now())
                        .param("district", district.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    public Optional<Notice> byId(DistrictId district, Notice.Id id) {
        return jdbc.sql(NoticeRows.SELECT + "where district_id = ? and id = ?")
                .params(district.value(), id.value())
                .query((row, _) -> rows.notice(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param words what the title holds; empty = any
     */
    public List<Notice> newest(DistrictId district, String words, int from, int most) {
        return jdbc.sql(
                        NoticeRows.SELECT
                                + """
                                where district_id = :district and (:words = '' or position(lower(:words) in lower(title)) > 0)
                                order by changed_at desc, id offset :from limit :most
                                """)
                .param("district", district.value())
                .param("words", words)
                .param("from", from)
                .param("most", most)
                .query((row, _) -> rows.notice(row))
                .list();
    }

    /** Those that somebody wrote and that went out, the newest first. */
    public List<Notice> latestBy(DistrictId district, Person.Id person, int most) {
        return jdbc.sql(
                        NoticeRows.SELECT
                                + """
                                where district_id = :district and created_by = :person and released_at is not null
                                order by released_at desc, id limit :most
                                """)
                .param("district", district.value())
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> rows.notice(row))
                .list();
    }

    /**
     * Nobody else follows this notice, or notes what a school says to it, until the transaction
     * ends.
     */
    public void lock(DistrictId district, Notice.Id id) {
        jdbc.sql("select 1 from notice where district_id = ? and id = ? for no key update")
                .params(district.value(), id.value())
                .query(Integer.class)
                .optional();
    }

    /**
     * Changes the plan of reminders, and the day that counts, of one that went out; nothing is sent
     * again.
     */
    public boolean follow(DistrictId district, Notice.Id id, Content content, Person.Id by) {
        return jdbc.sql(
                                """
                                update notice set content = :content::jsonb, changed_by = :by, changed_at = :now
                                where district_id = :district and id = :id and state in ('sending', 'sent')
                                """)
                        .param("content", json.writeValueAsString(content))
                        .param("by", by.value())
                        .param("now", now())
                        .param("district", district.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static @Nullable UUID idOf(Person.@Nullable Id person) {
        return person == null ? null : person.value();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
