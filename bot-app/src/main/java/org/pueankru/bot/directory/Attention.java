package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What staff should look at: an open entry for each kind and subject, however often it happens.
 * Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
public class Attention {
    /** A post waits for somebody to agree; its subject is the post. */
    public static final String POST_WAITING = "post-waiting";

    /** A school has no director any more; its subject is the school. */
    public static final String NO_DIRECTOR = "school-without-director";

    /** Somebody may be in the directory twice; its subject is one of the two records. */
    public static final String PERSON_TWICE = "person-twice";

    /**
     * What a group stood for was closed, and the group stands for nothing now; its subject is the
     * group.
     */
    public static final String GROUP_OF_CLOSED = "group-of-closed";

    /** Somebody whom news should reach blocked the bot; its subject is the person. */
    public static final String PERSON_BLOCKED = "person-blocked";

    /** Somebody tries codes and has to wait; its subject is the count of wrong ones. */
    public static final String CODE_GUESSING = "code-guessing";

    private final JdbcClient jdbc;
    private final Clock clock;

    Attention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something to look at.
     *
     * @param kind such as {@code group-left}; the console has the Thai for each and what to do
     */
    public record Entry(
            UUID id,
            String kind,
            @Nullable Subject subject,
            int times,
            Instant firstAt,
            Instant lastAt) {}

    /** Tells staff, or counts it once more while it is open. */
    public void tell(DistrictId district, String kind, @Nullable Subject subject) {
        jdbc.sql(
                        """
                        insert into attention (district_id, id, kind, subject_kind, subject_id, first_at, last_at)
                        values (:district, :id, :kind, :subjectKind, :subject, :now, :now)
                        on conflict (district_id, kind, coalesce(subject_id, district_id)) where closed_at is null
                        do update set times = attention.times + 1, last_at = excluded.last_at
                        """)
                .param("district", district.value())
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("subjectKind", subject == null ? null : subject.kind())
                .param("subject", subject == null ? null : subject.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Nobody need look any more: it was seen to. */
    public void close(DistrictId district, String kind, UUID subject) {
        jdbc.sql(
                        """
                        update attention set closed_at = ?
                        where district_id = ? and kind = ? and subject_id = ? and closed_at is null
                        """)
                .params(Timestamp.from(clock.instant()), district.value(), kind, subject)
                .update();
    }

    /**
     * Closes what was settled in another way: posts that do not wait any more, and schools that
     * have a director again or are closed.
     */
    public void closeSettled(DistrictId district) {
        jdbc.sql(
                        """
                        update attention a set closed_at = :now
                        where a.district_id = :district and a.closed_at is null and (
                            (a.kind = :waiting and not exists (
                                select from post where post.district_id = a.district_id and post.id = a.subject_id
                                  and post.state = 'waiting'))
                            or (a.kind = :noDirector and (
                                exists (select from post where post.district_id = a.district_id
                                          and post.school_id = a.subject_id and post.role = 'director' and post.state = 'held')
                                or exists (select from school where school.district_id = a.district_id
                                             and school.id = a.subject_id and school.closed_on is not null))))
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("district", district.value())
                .param("waiting", POST_WAITING)
                .param("noDirector", NO_DIRECTOR)
                .update();
    }

    /** Somebody saw it. */
    public boolean close(DistrictId district, UUID entry) {
        return jdbc.sql(
                                """
                                update attention set closed_at = ?
                                where district_id = ? and id = ? and closed_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), district.value(), entry)
                        .update()
                == 1;
    }

    /** What is open, the newest first, at most 200. */
    public List<Entry> open(DistrictId district) {
        return jdbc.sql(
                        """
                        select id, kind, subject_kind, subject_id, times, first_at, last_at from attention
                        where district_id = ? and closed_at is null order by last_at desc, id limit 200
                        """)
                .param(district.value())
                .query((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                subject == null ? null : new Subject(row.getString("subject_kind"), subject),
                row.getInt("times"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant());
    }
}
