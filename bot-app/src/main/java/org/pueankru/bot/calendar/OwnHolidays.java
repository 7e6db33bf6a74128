package org.pueankru.bot.calendar;

import org.pueankru.bot.directory.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Days that an office added by hand; every instance has them at once. Thread-safe; throws Spring's
 * data access exceptions while the store is down.
 */
@Repository
public class OwnHolidays {
    /** In UTF-16 units. */
    public static final int NAME = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    public OwnHolidays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By date, with their names. */
    public SortedMap<LocalDate, String> of(DistrictId district) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        jdbc.sql("select day, name from holiday where district_id = ?")
                .param(district.value())
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getObject("day", LocalDate.class),
                                        row.getString("name")))
                .list()
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return days;
    }

    /**
     * False when the day is there already: what somebody else called it stays.
     *
     * @param name 1 to {@value #NAME} UTF-16 units
     */
    public boolean add(DistrictId district, LocalDate day, String name) {
        return jdbc.sql(
                                """
                                insert into holiday (district_id, day, name, added_at) values (?, ?, ?, ?)
                                on conflict (district_id, day) do nothing
                                """)
                        .params(
                                district.value(),
                                Date.valueOf(day),
                                name,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when it was not there. */
    public boolean remove(DistrictId district, LocalDate day) {
        return jdbc.sql("delete from holiday where district_id = ? and day = ?")
                        .params(district.value(), Date.valueOf(day))
                        .update()
                == 1;
    }
}
