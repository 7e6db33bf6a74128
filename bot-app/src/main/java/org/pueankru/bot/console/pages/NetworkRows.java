package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Networks with what they hold. Thread-safe. */
@Repository
class NetworkRows {
    private final JdbcClient jdbc;

    NetworkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A network as a page shows it; its chair by name. */
    record Row(
            UUID id,
            String code,
            String name,
            @Nullable LocalDate closedOn,
            long schools,
            @Nullable String chair) {}

    List<Row> all(DistrictId district) {
        return jdbc.sql(
                        """
                        select n.id, n.code, n.name, n.closed_on,
                               (select count(*) from school s
                                where s.district_id = n.district_id and s.network_id = n.id and s.closed_on is null) as schools,
                               (select min(p.name) from post c join person p on p.district_id = c.district_id and p.id = c.person_id
                                where c.district_id = n.district_id and c.network_id = n.id and c.role = 'network-chair'
                                  and c.state = 'held') as chair
                        from network n where n.district_id = ?
                        order by n.closed_on is not null, n.code
                        """)
                .param(district.value())
                .query(Row.class)
                .list();
    }
}
