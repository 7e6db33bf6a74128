package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.NoticeTemplates.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Announcements that come again and again from a template. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
public class NoticeSeries {
    private static final int SHOWN = 6;

    /** Ten years of weeks; nobody agrees to more at once. */
    private static final int MOST_COUNTED = 520;

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final Clock clock;

    NoticeSeries(JdbcClient jdbc, Holidays holidays, Clock clock) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * When something comes.
     *
     * @param at Bangkok's time
     * @param until the last day that counts
     */
    public record Plan(Rhythm rhythm, LocalTime at, LocalDate until) {}

    /**
     * Something that comes again.
     *
     * @param kind of what is sent
     * @param cost messages that each run may cost
     * @param nextOn the day for which the next run is meant
     */
    public record Series(
            UUID id,
            UUID template,
            String name,
            NoticeKind kind,
            Plan plan,
            int cost,
            Person.Id madeBy,
            LocalDate nextOn) {}

    /** The next few times that a plan would come, from now on. */
    public List<Run> runs(DistrictId district, NoticeKind kind, Plan plan) {
        return runsFrom(district, today(), kind, plan, SHOWN).stream()
                .filter(run -> run.goesAt().isAfter(clock.instant()))
                .toList();
    }

    /** How often a plan would come from now on, at most 520 times. */
    public long times(DistrictId district, NoticeKind kind, Plan plan) {
        return runsFrom(district, today(), kind, plan, MOST_COUNTED).stream()
                .filter(run -> !run.skipped() && run.goesAt().isAfter(clock.instant()))
                .count();
    }

    /** The next time that it comes: not on its own day where that is a holiday. */
    public Optional<Run> next(DistrictId district, Series series) {
        return runsFrom(district, series.nextOn(), series.kind(), series.plan(), SHOWN).stream()
                .filter(run -> !run.skipped())
                .findFirst();
    }

    List<Run> runsFrom(DistrictId district, LocalDate day, NoticeKind kind, Plan plan, int most) {
        return Run.of(
                plan.rhythm(),
                plan.at(),
                day,
                plan.until(),
                kind.isUrgent(),
                holidays.workingHours(district),
                most);
    }

    /**
     * Begins it; the first run is the next one from now on.
     *
     * @return empty when no run is left, or the template may not recur
     */
    public Optional<UUID> add(
            DistrictId district, Template template, Plan plan, int cost, Person.Id by) {
        return runs(district, template.kind(), plan).stream()
                .filter(_ -> template.mayRecur())
                .findFirst()
                .map(first -> add(district, template, plan, cost, by, first.wished()));
    }

    private UUID add(
            DistrictId district,
            Template template,
            Plan plan,
            int cost,
            Person.Id by,
            LocalDate first) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into notice_series (district_id, id, template_id, rhythm, at, until, agreed_cost, made_by, made_at, state,
                                                   next_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'on', ?)
                        """)
                .params(
                        district.value(),
                        id,
                        template.id(),
                        plan.rhythm().code(),
                        Time.valueOf(plan.at()),
                        Date.valueOf(plan.until()),
                        cost,
                        by.value(),
                        Timestamp.from(clock.instant()),
                        Date.valueOf(first))
                .update();
        return id;
    }

    /** What still comes, the next first. */
    public List<Series> on(DistrictId district) {
        return jdbc.sql(
                        """
                        select s.id, s.template_id, t.name, t.kind, s.rhythm, s.at, s.until, s.agreed_cost, s.made_by, s.next_on
                        from notice_series s
                        join notice_template t on t.district_id = s.district_id and t.id = s.template_id
                        where s.district_id = ? and s.state = 'on' order by s.next_on, t.name, s.id
                        """)
                .param(district.value())
                .query((row, _) -> series(row))
                .list();
    }

    /** Comes no more. */
    public boolean stop(DistrictId district, UUID id) {
        return jdbc.sql(
                                """
                                update notice_series set state = 'stopped' where district_id = ? and id = ? and state = 'on'
                                """)
                        .params(district.value(), id)
                        .update()
                == 1;
    }

    /** Districts in which the day of some run has come. */
    List<DistrictId> due() {
        return jdbc.sql(
                        "select distinct district_id from notice_series where state = 'on' and next_on <= ?")
                .param(Date.valueOf(today()))
                .query((row, _) -> new DistrictId(row.getObject("district_id", UUID.class)))
                .list();
    }

    /**
     * Steps on to a later run, or ends.
     *
     * @param next null = there is none
     * @return whether nobody else stepped on meanwhile
     */
    boolean step(
            DistrictId district, Series series, @org.jspecify.annotations.Nullable LocalDate next) {
        return jdbc.sql(
                                """
                                update notice_series
                                set next_on = coalesce(:next::date, next_on), state = case when :next::date is null then 'ended' else state end
                                where district_id = :district and id = :id and state = 'on' and next_on = :was
                                """)
                        .param("next", next == null ? null : Date.valueOf(next))
                        .param("district", district.value())
                        .param("id", series.id())
                        .param("was", Date.valueOf(series.nextOn()))
                        .update()
                == 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingHours.ZONE);
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                row.getObject("id", UUID.class),
                row.getObject("template_id", UUID.class),
                row.getString("name"),
                NoticeKind.ofCode(row.getString("kind")).orElseThrow(),
                new Plan(
                        Rhythm.ofCode(row.getString("rhythm")).orElseThrow(),
                        row.getObject("at", LocalTime.class),
                        row.getObject("until", LocalDate.class)),
                row.getInt("agreed_cost"),
                new Person.Id(row.getObject("made_by", UUID.class)),
                row.getObject("next_on", LocalDate.class));
    }
}
