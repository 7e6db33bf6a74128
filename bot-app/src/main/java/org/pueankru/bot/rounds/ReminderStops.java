package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whose reminders the office stopped. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
class ReminderStops {
    private final JdbcClient jdbc;
    private final Today today;
    private final Clock clock;

    ReminderStops(JdbcClient jdbc, Today today, Clock clock) {
        this.jdbc = jdbc;
        this.today = today;
        this.clock = clock;
    }

    /**
     * A stop, the last one of several.
     *
     * @param on whether it lasts
     * @param quietUntil steps until this day fell into a stop; null = none did
     */
    record Stop(boolean on, @Nullable LocalDate quietUntil) {}

    /**
     * All stops of a round.
     *
     * @param round of all its schools; null = never stopped
     */
    record Stops(@Nullable Stop round, Map<School.Id, Stop> schools) {
        Stops {
            schools = Map.copyOf(schools);
        }

        boolean isOn(School.Id school) {
            return of(school).anyMatch(Stop::on);
        }

        /** Steps of the school until this day are past; null = none. */
        @Nullable LocalDate quietUntil(School.Id school) {
            return of(school)
                    .flatMap(stop -> Stream.ofNullable(stop.quietUntil()))
                    .reduce((one, other) -> one.isAfter(other) ? one : other)
                    .orElse(null);
        }

        private Stream<Stop> of(School.Id school) {
            return Stream.of(Stream.ofNullable(round), Stream.ofNullable(schools.get(school)))
                    .flatMap(each -> each);
        }
    }

    Stops of(DistrictId district, Notice.Id notice) {
        Map<School.Id, Stop> schools = new HashMap<>();
        Stop[] round = new Stop[1];
        jdbc.sql(
                        """
                        select school_id, ended_at is null as stands, quiet_until from reminder_stop
                        where district_id = ? and notice_id = ?
                        """)
                .params(district.value(), notice.value())
                .query(
                        row -> {
                            UUID school = row.getObject("school_id", UUID.class);
                            if (school == null) {
                                round[0] = stop(row);
                            } else {
                                schools.put(new School.Id(school), stop(row));
                            }
                        });
        return new Stops(round[0], schools);
    }

    private static Stop stop(ResultSet row) throws SQLException {
        Date quiet = row.getDate("quiet_until");
        return new Stop(row.getBoolean("stands"), quiet == null ? null : quiet.toLocalDate());
    }

    /**
     * @param school null = all of the round
     * @return whether it was not stopped
     */
    boolean stop(DistrictId district, Notice.Id notice, School.@Nullable Id school) {
        return jdbc.sql(
                                """
                                insert into reminder_stop as s (district_id, notice_id, school_id, stopped_at)
                                values (:district, :notice, :school, :now)
                                on conflict (district_id, notice_id, coalesce(school_id, notice_id)) do update
                                set stopped_at = excluded.stopped_at, ended_at = null
                                where s.ended_at is not null
                                """)
                        .param("district", district.value())
                        .param("notice", notice.value())
                        .param("school", school == null ? null : school.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Steps of today come again; those of earlier days of the stop do not.
     *
     * @param school null = all of the round
     * @return whether it was stopped
     */
    boolean end(DistrictId district, Notice.Id notice, School.@Nullable Id school) {
        return jdbc.sql(
                                """
                                update reminder_stop
                                set ended_at = :now,
                                    quiet_until = case when (stopped_at at time zone 'Asia/Bangkok')::date < :today then :yesterday
                                                       else quiet_until end
                                where district_id = :district and notice_id = :notice
                                  and coalesce(school_id, notice_id) = :whose and ended_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("today", Date.valueOf(today.day()))
                        .param("yesterday", Date.valueOf(today.day().minusDays(1)))
                        .param("district", district.value())
                        .param("notice", notice.value())
                        .param("whose", school == null ? notice.value() : school.value())
                        .update()
                == 1;
    }
}
