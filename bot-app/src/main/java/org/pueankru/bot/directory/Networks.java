package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The networks of the districts. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class Networks {
    private static final String COLUMNS = "select id, code, name, closed_on from network ";

    private final JdbcClient jdbc;

    Networks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a district's, the closed ones too, by code. */
    public List<Network> all(DistrictId district) {
        return jdbc.sql(COLUMNS + "where district_id = ? order by code")
                .param(district.value())
                .query((row, _) -> network(row))
                .list();
    }

    public Optional<Network> byId(DistrictId district, Network.Id id) {
        return jdbc.sql(COLUMNS + "where district_id = ? and id = ?")
                .params(district.value(), id.value())
                .query((row, _) -> network(row))
                .optional();
    }

    /**
     * Makes a network, or changes the one that has this code.
     *
     * @return its id
     */
    public Network.Id put(DistrictId district, String code, String name) {
        UUID id =
                jdbc.sql(
                                """
                                insert into network (district_id, id, code, name) values (?, ?, ?, ?)
                                on conflict (district_id, code) do update set name = excluded.name, closed_on = null
                                returning id
                                """)
                        .params(district.value(), Network.Id.fresh().value(), code, name)
                        .query(UUID.class)
                        .single();
        return new Network.Id(id);
    }

    /** From this day on it is history. */
    public void close(DistrictId district, Network.Id id, LocalDate day) {
        jdbc.sql("update network set closed_on = ? where district_id = ? and id = ?")
                .params(day, district.value(), id.value())
                .update();
    }

    private static Network network(ResultSet row) throws SQLException {
        return new Network(
                new Network.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getObject("closed_on", LocalDate.class));
    }
}
