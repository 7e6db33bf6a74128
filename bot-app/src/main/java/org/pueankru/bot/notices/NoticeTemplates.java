package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Announcements that are kept by name, to begin new ones from. Thread-safe; throws Spring's data
 * access exceptions while the store is down.
 */
@Repository
public class NoticeTemplates {
    /** Longest name, in UTF-16 units. */
    public static final int NAME = 100;

    private static final String COLUMNS =
            "select id, name, kind, content, audience, ride_hours, made_at from notice_template ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    NoticeTemplates(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param content without dates and the name of a round
     */
    public record Template(
            UUID id,
            String name,
            NoticeKind kind,
            Content content,
            Audience audience,
            Notice.Ride ride,
            Instant madeAt) {
        /** Nothing says by when anybody should answer, so nobody is reminded. */
        Notices.Draft draft() {
            return new Notices.Draft(kind, content.withoutReminders(), audience, null, ride, null);
        }

        /**
         * Whether it can come by itself: each round of a report has a name and a day of its own.
         */
        public boolean mayRecur() {
            return kind != NoticeKind.REPORT_DUE;
        }
    }

    /**
     * Keeps what an announcement says, to whom and how, without its dates.
     *
     * @return empty when the name is taken
     */
    public Optional<UUID> add(DistrictId district, String name, Notice notice, Person.Id by) {
        UUID id = UUID.randomUUID();
        int added =
                jdbc.sql(
                                """
                                insert into notice_template (district_id, id, name, kind, content, audience, ride_hours, made_by, made_at)
                                values (:district, :id, :name, :kind, :content::jsonb, :audience::jsonb, :ride, :by, :now)
                                on conflict (district_id, lower(name)) where deleted_at is null do nothing
                                """)
                        .param("district", district.value())
                        .param("id", id)
                        .param("name", name)
                        .param("kind", notice.kind().code())
                        .param("content", json.writeValueAsString(notice.content().withoutDates()))
                        .param("audience", json.writeValueAsString(notice.audience()))
                        .param("ride", notice.ride().hours())
                        .param("by", by.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** By name. */
    public List<Template> all(DistrictId district) {
        return jdbc.sql(
                        COLUMNS
                                + "where district_id = ? and deleted_at is null order by lower(name), id")
                .param(district.value())
                .query((row, _) -> template(row))
                .list();
    }

    public Optional<Template> byId(DistrictId district, UUID id) {
        return jdbc.sql(COLUMNS + "where district_id = ? and id = ? and deleted_at is null")
                .params(district.value(), id)
                .query((row, _) -> template(row))
                .optional();
    }

    /** False when the name is taken. */
    public boolean rename(DistrictId district, UUID id, String name) {
        try {
            return jdbc.sql(
                                    """
                                    update notice_template set name = ? where district_id = ? and id = ? and deleted_at is null
                                    """)
                            .params(name, district.value(), id)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** False while something recurs from it. */
    public boolean delete(DistrictId district, UUID id) {
        return jdbc.sql(
                                """
                                update notice_template t set deleted_at = ?
                                where t.district_id = ? and t.id = ? and t.deleted_at is null
                                  and not exists (select from notice_series s
                                                  where s.district_id = t.district_id and s.template_id = t.id and s.state = 'on')
                                """)
                        .params(Timestamp.from(clock.instant()), district.value(), id)
                        .update()
                == 1;
    }

    private Template template(ResultSet row) throws SQLException {
        return new Template(
                row.getObject("id", UUID.class),
                row.getString("name"),
                NoticeKind.ofCode(row.getString("kind")).orElseThrow(),
                json.readValue(row.getString("content"), Content.class),
                json.readValue(row.getString("audience"), Audience.class),
                new Notice.Ride(row.getInt("ride_hours")),
                row.getTimestamp("made_at").toInstant());
    }
}
