package org.pueankru.bot.directory;

import org.pueankru.bot.directory.District.TeacherAdmission;
import org.pueankru.bot.messaging.ChannelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The districts of this service. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class Districts {
    private static final String COLUMNS =
            "select id, name, channel_id, teacher_admission, staff_approval from district ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Districts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The district that has this channel; empty when it is closed or none has. */
    public Optional<District> of(ChannelId channel) {
        return jdbc.sql(COLUMNS + "where channel_id = ? and closed_at is null")
                .param(channel.value())
                .query((row, _) -> district(row))
                .optional();
    }

    public Optional<District> byId(DistrictId id) {
        return jdbc.sql(COLUMNS + "where id = ? and closed_at is null")
                .param(id.value())
                .query((row, _) -> district(row))
                .optional();
    }

    /** All that are not closed, by name. */
    public List<District> all() {
        return jdbc.sql(COLUMNS + "where closed_at is null order by name, id")
                .query((row, _) -> district(row))
                .list();
    }

    /** The district of the channel that the environment sets, made at the first start. */
    public District first(String name) {
        jdbc.sql(
                        """
                        insert into district (id, name, channel_id, created_at) values (?, ?, ?, ?)
                        on conflict (channel_id) do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        name,
                        ChannelId.FIRST.value(),
                        Timestamp.from(clock.instant()))
                .update();
        return of(ChannelId.FIRST).orElseThrow();
    }

    public void changeAdmission(
            DistrictId district, TeacherAdmission admission, boolean staffApproval) {
        jdbc.sql("update district set teacher_admission = ?, staff_approval = ? where id = ?")
                .params(admission.code(), staffApproval, district.value())
                .update();
    }

    public void rename(DistrictId district, String name) {
        jdbc.sql("update district set name = ? where id = ?")
                .params(name, district.value())
                .update();
    }

    private static District district(ResultSet row) throws SQLException {
        return new District(
                new DistrictId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new ChannelId(row.getString("channel_id")),
                TeacherAdmission.ofCode(row.getString("teacher_admission")),
                row.getBoolean("staff_approval"));
    }
}
