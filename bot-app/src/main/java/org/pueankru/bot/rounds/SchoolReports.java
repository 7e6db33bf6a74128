package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What schools said to reports that are due. Thread-safe; throws Spring's data access exceptions
 * while the store is down.
 */
@Repository
class SchoolReports {
    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the schools that said something or were given time. */
    Map<School.Id, SchoolReport> of(DistrictId district, Notice.Id notice) {
        Map<School.Id, SchoolReport> reports = new HashMap<>();
        jdbc.sql(
                        """
                        select school_id, reported_at, reported_how, help_at, asked_days, due_on, granted_on from round_school
                        where district_id = ? and notice_id = ?
                        """)
                .params(district.value(), notice.value())
                .query(
                        row -> {
                            SchoolReport report = report(row);
                            reports.put(report.school(), report);
                        });
        return reports;
    }

    SchoolReport of(DistrictId district, Notice.Id notice, School.Id school) {
        return of(district, notice).getOrDefault(school, SchoolReport.none(school));
    }

    private static SchoolReport report(ResultSet row) throws SQLException {
        String how = row.getString("reported_how");
        return new SchoolReport(
                new School.Id(row.getObject("school_id", UUID.class)),
                instant(row.getTimestamp("reported_at")),
                how == null ? null : SchoolReport.How.ofCode(how),
                instant(row.getTimestamp("help_at")),
                row.getObject("asked_days", Integer.class),
                day(row.getDate("due_on")),
                day(row.getDate("granted_on")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    /**
     * @param at when it reported; null = now
     * @param by null when nobody was named
     * @return whether this is news
     */
    boolean reported(
            DistrictId district,
            Notice.Id notice,
            School.Id school,
            @Nullable Instant at,
            Person.@Nullable Id by,
            SchoolReport.How how) {
        return jdbc.sql(
                                """
                                insert into round_school as r (district_id, notice_id, school_id, reported_at, reported_by, reported_how)
                                values (:district, :notice, :school, :at, :by, :how)
                                on conflict (district_id, notice_id, school_id) do update
                                set reported_at = excluded.reported_at, reported_by = excluded.reported_by, reported_how = excluded.reported_how,
                                    help_at = null, help_by = null, asked_days = null, asked_at = null, asked_by = null
                                where r.reported_at is null
                                """)
                        .param("district", district.value())
                        .param("notice", notice.value())
                        .param("school", school.value())
                        .param("at", at == null ? now() : Timestamp.from(at))
                        .param("by", by == null ? null : by.value())
                        .param("how", how.code())
                        .update()
                == 1;
    }

    /** It was said by mistake. */
    boolean notReported(DistrictId district, Notice.Id notice, School.Id school) {
        return jdbc.sql(
                                """
                                update round_school set reported_at = null, reported_by = null, reported_how = null
                                where district_id = ? and notice_id = ? and school_id = ? and reported_at is not null
                                """)
                        .params(district.value(), notice.value(), school.value())
                        .update()
                == 1;
    }

    /**
     * The school itself said it by mistake.
     *
     * @param since what was said before stays
     */
    boolean slipped(DistrictId district, Notice.Id notice, School.Id school, Instant since) {
        return jdbc.sql(
                                """
                                update round_school set reported_at = null, reported_by = null, reported_how = null
                                where district_id = ? and notice_id = ? and school_id = ?
                                  and reported_how in ('director', 'group') and reported_at >= ?
                                """)
                        .params(
                                district.value(),
                                notice.value(),
                                school.value(),
                                Timestamp.from(since))
                        .update()
                == 1;
    }

    void helpAsked(
            DistrictId district, Notice.Id notice, School.Id school, Person.@Nullable Id by) {
        jdbc.sql(
                        """
                        insert into round_school as r (district_id, notice_id, school_id, help_at, help_by)
                        values (:district, :notice, :school, :now, :by)
                        on conflict (district_id, notice_id, school_id) do update
                        set help_at = excluded.help_at, help_by = excluded.help_by where r.help_at is null
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .param("school", school.value())
                .param("now", now())
                .param("by", by == null ? null : by.value())
                .update();
    }

    boolean helped(DistrictId district, Notice.Id notice, School.Id school) {
        return jdbc.sql(
                                """
                                update round_school set help_at = null, help_by = null
                                where district_id = ? and notice_id = ? and school_id = ? and help_at is not null
                                """)
                        .params(district.value(), notice.value(), school.value())
                        .update()
                == 1;
    }

    void timeAsked(
            DistrictId district,
            Notice.Id notice,
            School.Id school,
            int days,
            Person.@Nullable Id by) {
        jdbc.sql(
                        """
                        insert into round_school (district_id, notice_id, school_id, asked_days, asked_at, asked_by)
                        values (:district, :notice, :school, :days, :now, :by)
                        on conflict (district_id, notice_id, school_id) do update
                        set asked_days = excluded.asked_days, asked_at = excluded.asked_at, asked_by = excluded.asked_by
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .param("school", school.value())
                .param("days", days)
                .param("now", now())
                .param("by", by == null ? null : by.value())
                .update();
    }

    /** Gives a school until this day; what it asked for is decided. */
    void granted(
            DistrictId district,
            Notice.Id notice,
            School.Id school,
            LocalDate until,
            LocalDate today) {
        jdbc.sql(
                        """
                        insert into round_school (district_id, notice_id, school_id, due_on, granted_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (district_id, notice_id, school_id) do update
                        set due_on = excluded.due_on, granted_on = excluded.granted_on,
                            asked_days = null, asked_at = null, asked_by = null
                        """)
                .params(district.value(), notice.value(), school.value(), until, today)
                .update();
    }

    /** It gets no more time. */
    boolean notGranted(DistrictId district, Notice.Id notice, School.Id school) {
        return jdbc.sql(
                                """
                                update round_school set asked_days = null, asked_at = null, asked_by = null
                                where district_id = ? and notice_id = ? and school_id = ? and asked_days is not null
                                """)
                        .params(district.value(), notice.value(), school.value())
                        .update()
                == 1;
    }

    /** Who asked for more time; null = somebody in the school's group. */
    Person.@Nullable Id whoAsked(DistrictId district, Notice.Id notice, School.Id school) {
        return jdbc.sql(
                        "select asked_by from round_school where district_id = ? and notice_id = ? and school_id = ? and asked_by is not null")
                .params(district.value(), notice.value(), school.value())
                .query(UUID.class)
                .optional()
                .map(Person.Id::new)
                .orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
