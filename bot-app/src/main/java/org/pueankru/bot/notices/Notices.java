package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Notice.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The announcements of the districts. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class Notices {
    /** Longest reason for not agreeing, in UTF-16 units. */
    public static final int REASON = 500;

    private static final String COLUMNS =
            """
            select id, kind, state, version, content, audience, send_at, ride_hours, created_by, changed_at,
                   approved_by, approved_at, approved_cost, released_at, corrects
            from notice
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Notices(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
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
     */
    public boolean add(DistrictId district, Notice.Id id, Draft draft, By by) {
        return jdbc.sql(
                                """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, send_at, ride_hours,
                                            created_by, created_at, changed_by, changed_at, corrects, by_token)
                        values (:district, :id, :kind, 'draft', 1, :title, :content::jsonb, :audience::jsonb, :sendAt, :ride,
                                :by, :now, :by, :now, :corrects, :token)
                        on conflict do nothing
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
                                update notice
                                set kind = :kind, title = :title, content = :content::jsonb, audience = :audience::jsonb,
                                    send_at = :sendAt, ride_hours = :ride, state = 'draft', version = version + 1, changed_by = :by,
                                    changed_at = :now, approved_by = null, approved_at = null, approved_cost = null
                                where district_id = :district and id = :id and version = :version
                                  and state in ('draft', 'to-approve', 'planned', 'asking')
                                """)
                        .param("kind", draft.kind().code())
                        .param("title", draft.content().title())
                        .param("content", json.writeValueAsString(draft.content()))
                        .param("audience", json.writeValueAsString(draft.audience()))
                        .param("sendAt", timestamp(draft.sendAt()))
                        .param("ride", draft.ride().hours())
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
        return jdbc.sql(COLUMNS + "where district_id = ? and id = ?")
                .params(district.value(), id.value())
                .query((row, _) -> notice(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param words what the title holds; empty = any
     */
    public List<Notice> newest(DistrictId district, String words, int from, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where district_id = :district and (:words = '' or position(lower(:words) in lower(title)) > 0)
                                order by changed_at desc, id offset :from limit :most
                                """)
                .param("district", district.value())
                .param("words", words)
                .param("from", from)
                .param("most", most)
                .query((row, _) -> notice(row))
                .list();
    }

    /** Those that somebody wrote and that went out, the newest first. */
    public List<Notice> latestBy(DistrictId district, Person.Id person, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where district_id = :district and created_by = :person and released_at is not null
                                order by released_at desc, id limit :most
                                """)
                .param("district", district.value())
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> notice(row))
                .list();
    }

    /** Steps on, when it is still as it was read. */
    boolean step(DistrictId district, Notice notice, State to) {
        return jdbc.sql(
                                """
                                update notice set state = :to, changed_at = :now,
                                    released_at = case when :to = 'sending' then :now::timestamptz else released_at end
                                where district_id = :district and id = :id and version = :version and state = :from
                                """)
                        .param("to", to.code())
                        .param("now", now())
                        .param("district", district.value())
                        .param("id", notice.id().value())
                        .param("version", notice.version())
                        .param("from", notice.state().code())
                        .update()
                == 1;
    }

    /** Notes who agreed to this version, at this cost, and plans it. */
    boolean approve(DistrictId district, Notice notice, Person.@Nullable Id by, int cost) {
        return jdbc.sql(
                                """
                                update notice set state = 'planned', approved_by = :by, approved_at = :now, approved_cost = :cost, changed_at = :now
                                where district_id = :district and id = :id and version = :version and state = :from
                                """)
                        .param("by", idOf(by))
                        .param("now", now())
                        .param("cost", cost)
                        .param("district", district.value())
                        .param("id", notice.id().value())
                        .param("version", notice.version())
                        .param("from", notice.state().code())
                        .update()
                == 1;
    }

    /** Makes it a draft again, with the reason. */
    boolean sendBack(DistrictId district, Notice notice, String reason, Person.Id by) {
        boolean back =
                jdbc.sql(
                                        """
                                        update notice set state = 'draft', changed_at = :now, approved_by = null, approved_at = null,
                                            approved_cost = null
                                        where district_id = :district and id = :id and version = :version and state = :from
                                        """)
                                .param("now", now())
                                .param("district", district.value())
                                .param("id", notice.id().value())
                                .param("version", notice.version())
                                .param("from", notice.state().code())
                                .update()
                        == 1;
        if (back) {
            jdbc.sql(
                            """
                            insert into notice_refusal (district_id, notice_id, refused_by, refused_at, reason)
                            values (?, ?, ?, ?, ?)
                            on conflict (district_id, notice_id) do update
                            set refused_by = excluded.refused_by, refused_at = excluded.refused_at, reason = excluded.reason
                            """)
                    .params(district.value(), notice.id().value(), by.value(), now(), reason)
                    .update();
        }
        return back;
    }

    /** Why the last one who was asked did not agree; empty when nobody refused. */
    public Optional<Notice.Refusal> refusal(DistrictId district, Notice.Id id) {
        return jdbc.sql(
                        """
                        select refused_by, refused_at, reason from notice_refusal where district_id = ? and notice_id = ?
                        """)
                .params(district.value(), id.value())
                .query(
                        (row, _) ->
                                new Notice.Refusal(
                                        new Person.Id(row.getObject("refused_by", UUID.class)),
                                        row.getTimestamp("refused_at").toInstant(),
                                        row.getString("reason")))
                .optional();
    }

    /** Its own sending, and those that sent it again. */
    List<UUID> sendings(DistrictId district, Notice.Id id) {
        return jdbc.sql(
                        """
                        select id from sending where district_id = :district
                          and (id = :notice
                               or id in (select r.id from notice_retry r where r.district_id = :district and r.notice_id = :notice))
                        order by created_at, id
                        """)
                .param("district", district.value())
                .param("notice", id.value())
                .query(UUID.class)
                .list();
    }

    /** A notice that is due, and whose. */
    record Due(DistrictId district, Notice notice) {}

    /** Planned ones whose time has come, the earliest first. */
    List<Due> due() {
        return jdbc.sql(
                        """
                        select district_id, id, kind, state, version, content, audience, send_at, ride_hours, created_by, changed_at,
                               approved_by, approved_at, approved_cost, released_at, corrects
                        from notice where state = 'planned' and (send_at is null or send_at <= ?)
                        order by send_at nulls first, id limit 20
                        """)
                .param(now())
                .query(
                        (row, _) ->
                                new Due(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        notice(row)))
                .list();
    }

    /** A notice that went out and whose schools are reminded, and whose it is. */
    public record Followed(DistrictId district, Notice notice) {}

    /**
     * Those that were sent and have a ladder.
     *
     * @param since whose answers are wished on this day or later, of those that name a day
     */
    public List<Followed> followed(LocalDate since) {
        return jdbc.sql(
                        """
                        select district_id, id, kind, state, version, content, audience, send_at, ride_hours, created_by, changed_at,
                               approved_by, approved_at, approved_cost, released_at, corrects
                        from notice
                        where state in ('sending', 'sent') and jsonb_typeof(content -> 'ladder') = 'object'
                          and coalesce(content -> 'ladder' ->> 'by', content ->> 'from') >= ?
                        order by released_at, id
                        """)
                .param(since.toString())
                .query(
                        (row, _) ->
                                new Followed(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        notice(row)))
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

    /** Ends those whose deliveries are all closed. */
    void closeSent() {
        jdbc.sql(
                        """
                        update notice n set state = 'sent', changed_at = ?
                        from sending s
                        where n.state = 'sending' and s.district_id = n.district_id and s.id = n.id and s.state = 'done'
                        """)
                .param(now())
                .update();
    }

    private Notice notice(ResultSet row) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        return new Notice(
                new Notice.Id(row.getObject("id", UUID.class)),
                NoticeKind.ofCode(row.getString("kind")).orElseThrow(),
                State.ofCode(row.getString("state")),
                row.getInt("version"),
                json.readValue(row.getString("content"), Content.class),
                json.readValue(row.getString("audience"), Audience.class),
                instant(row.getTimestamp("send_at")),
                new Notice.Ride(row.getInt("ride_hours")),
                person(row, "created_by"),
                row.getTimestamp("changed_at").toInstant(),
                approval(row),
                instant(row.getTimestamp("released_at")),
                corrects == null ? null : new Notice.Id(corrects));
    }

    private static Notice.@Nullable Approval approval(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("approved_at");
        return at == null
                ? null
                : new Notice.Approval(
                        person(row, "approved_by"), at.toInstant(), row.getInt("approved_cost"));
    }

    private static Person.@Nullable Id person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new Person.Id(id);
    }

    private static @Nullable UUID idOf(Person.@Nullable Id person) {
        return person == null ? null : person.value();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
