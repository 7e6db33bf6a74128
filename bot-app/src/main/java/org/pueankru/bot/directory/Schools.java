package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The schools of the districts. Thread-safe; throws Spring's data access exceptions while the store
 * is down.
 */
@Repository
public class Schools {
    static final String COLUMNS =
            """
            select id, code, name, network_id, level, size, staff_count, subdistrict, amphoe, province, closed_on
            from school
            """;

    private static final String INSERT =
            """
            insert into school (district_id, id, code, name, name_key, network_id, level, size, staff_count,
                                subdistrict, amphoe, province)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String PUT =
            INSERT
                    + """
            on conflict (district_id, code) do update
            set name = excluded.name, name_key = excluded.name_key, network_id = excluded.network_id,
                level = excluded.level, size = excluded.size, staff_count = excluded.staff_count,
                subdistrict = excluded.subdistrict, amphoe = excluded.amphoe, province = excluded.province,
                closed_on = null
            """;

    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a district's that are not closed, by name. */
    public List<School> open(DistrictId district) {
        return jdbc.sql(
                        COLUMNS
                                + "where district_id = ? and closed_on is null order by name_key, code")
                .param(district.value())
                .query((row, _) -> school(row))
                .list();
    }

    /** All of a district's, the closed ones too, by code. */
    public List<School> all(DistrictId district) {
        return jdbc.sql(COLUMNS + "where district_id = ? order by code")
                .param(district.value())
                .query((row, _) -> school(row))
                .list();
    }

    /** The codes of all schools. */
    public Map<School.Id, String> codes(DistrictId district) {
        Map<School.Id, String> codes = new HashMap<>();
        jdbc.sql("select id, code from school where district_id = ?")
                .param(district.value())
                .query(
                        row -> {
                            codes.put(
                                    new School.Id(row.getObject("id", UUID.class)),
                                    row.getString("code"));
                        });
        return codes;
    }

    public Optional<School> byId(DistrictId district, School.Id id) {
        return jdbc.sql(COLUMNS + "where district_id = ? and id = ?")
                .params(district.value(), id.value())
                .query((row, _) -> school(row))
                .optional();
    }

    public Optional<School> byCode(DistrictId district, String code) {
        return jdbc.sql(COLUMNS + "where district_id = ? and code = ?")
                .params(district.value(), code)
                .query((row, _) -> school(row))
                .optional();
    }

    /**
     * What is told of a school; null = not told.
     *
     * @param code the office's own, unique in the district
     */
    public record Told(
            String code,
            String name,
            Network.@Nullable Id network,
            School.@Nullable Level level,
            School.@Nullable Size size,
            @Nullable Integer staffCount,
            School.Location location) {}

    /**
     * Makes a school, or changes the one that has this code to what is told, and opens it again
     * when it was closed.
     *
     * @return its id
     */
    public School.Id put(DistrictId district, Told told) {
        return insert(PUT, district, told).orElseThrow();
    }

    /** Makes a school; empty when the code is another's, of a closed one too. */
    public Optional<School.Id> add(DistrictId district, Told told) {
        return insert(INSERT + " on conflict (district_id, code) do nothing", district, told);
    }

    private Optional<School.Id> insert(String sql, DistrictId district, Told told) {
        return written(
                        jdbc.sql(sql + " returning id")
                                .param(district.value())
                                .param(School.Id.fresh().value())
                                .param(told.code()),
                        told)
                .query(UUID.class)
                .optional()
                .map(School.Id::new);
    }

    /**
     * Changes a school to what is told, but for its code.
     *
     * @return false when it is closed; it stays as it was then
     */
    public boolean change(DistrictId district, School.Id id, Told told) {
        return written(
                                jdbc.sql(
                                        """
                                        update school
                                        set name = ?, name_key = ?, network_id = ?, level = ?, size = ?, staff_count = ?,
                                            subdistrict = ?, amphoe = ?, province = ?
                                        where district_id = ? and id = ? and closed_on is null
                                        """),
                                told)
                        .param(district.value())
                        .param(id.value())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, Told told) {
        return sql.param(told.name())
                .param(NameKey.ofSchool(told.name()))
                .param(told.network() == null ? null : told.network().value())
                .param(told.level() == null ? null : told.level().code())
                .param(told.size() == null ? null : told.size().code())
                .param(told.staffCount())
                .param(told.location().subdistrict())
                .param(told.location().amphoe())
                .param(told.location().province());
    }

    /**
     * From this day on it is history; its posts are not touched.
     *
     * @return false when it was closed before; it keeps that day
     */
    public boolean close(DistrictId district, School.Id id, LocalDate day) {
        return jdbc.sql(
                                """
                                update school set closed_on = ? where district_id = ? and id = ? and closed_on is null
                                """)
                        .params(day, district.value(), id.value())
                        .update()
                == 1;
    }

    /**
     * It is no history any more.
     *
     * @return whether it was closed
     */
    public boolean reopen(DistrictId district, School.Id id) {
        return jdbc.sql(
                                """
                                update school set closed_on = null
                                where district_id = ? and id = ? and closed_on is not null
                                """)
                        .params(district.value(), id.value())
                        .update()
                == 1;
    }

    static School school(ResultSet row) throws SQLException {
        UUID network = row.getObject("network_id", UUID.class);
        return new School(
                new School.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                network == null ? null : new Network.Id(network),
                School.Level.ofCode(row.getString("level")).orElse(null),
                School.Size.ofCode(row.getString("size")).orElse(null),
                row.getObject("staff_count", Integer.class),
                new School.Location(
                        row.getString("subdistrict"),
                        row.getString("amphoe"),
                        row.getString("province")),
                row.getObject("closed_on", LocalDate.class));
    }
}
