package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lists of schools that staff named. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class SchoolLists {
    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A list with how many schools it names. */
    public record Row(UUID id, String name, long schools) {}

    /** All of a district's, by name. */
    public List<Row> all(DistrictId district) {
        return jdbc.sql(
                        """
                        select l.id, l.name,
                               (select count(*) from school_list_member m
                                where m.district_id = l.district_id and m.list_id = l.id) as schools
                        from school_list l where l.district_id = ? order by l.name, l.id
                        """)
                .param(district.value())
                .query(Row.class)
                .list();
    }

    public Optional<Row> byId(DistrictId district, UUID id) {
        return all(district).stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /** The name of a list; empty when there is no such list. */
    public Optional<String> nameOf(DistrictId district, UUID list) {
        return byId(district, list).map(Row::name);
    }

    /** The schools of a list, the closed ones too. */
    public Set<UUID> schoolsOf(DistrictId district, UUID list) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select school_id from school_list_member where district_id = ? and list_id = ?
                                """)
                        .params(district.value(), list)
                        .query(UUID.class)
                        .list());
    }

    /** Empty when the name is another list's. */
    public Optional<UUID> add(DistrictId district, String name) {
        return jdbc.sql(
                        """
                        insert into school_list (district_id, id, name, created_at) values (?, ?, ?, ?)
                        on conflict do nothing returning id
                        """)
                .params(district.value(), UUID.randomUUID(), name, Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** False when the name is another list's. */
    public boolean rename(DistrictId district, UUID list, String name) {
        return jdbc.sql(
                                """
                                update school_list set name = :name
                                where district_id = :district and id = :list
                                  and not exists (select from school_list other
                                                  where other.district_id = :district and other.name = :name
                                                    and other.id <> :list)
                                """)
                        .param("district", district.value())
                        .param("list", list)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** From now on it names these; ids that are no school of the district are left out. */
    public void name(DistrictId district, UUID list, Collection<UUID> schools) {
        jdbc.sql("delete from school_list_member where district_id = ? and list_id = ?")
                .params(district.value(), list)
                .update();
        if (schools.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into school_list_member (district_id, list_id, school_id)
                        select district_id, :list, id from school where district_id = :district and id in (:schools)
                        """)
                .param("district", district.value())
                .param("list", list)
                .param("schools", schools)
                .update();
    }

    /**
     * Deletes a list; groups that are gone and codes that are over forget it. Within the caller's
     * transaction.
     *
     * @return false when a group is bound to it, an open code is for it, an announcement to it
     *     waits or recurs, or it is not there
     */
    public boolean delete(DistrictId district, UUID list) {
        if (isInUse(district, list)) {
            return false;
        }
        jdbc.sql("update group_chat set list_id = null where district_id = ? and list_id = ?")
                .params(district.value(), list)
                .update();
        jdbc.sql("update invite set list_id = null where district_id = ? and list_id = ?")
                .params(district.value(), list)
                .update();
        return jdbc.sql("delete from school_list where district_id = ? and id = ?")
                        .params(district.value(), list)
                        .update()
                == 1;
    }

    private boolean isInUse(DistrictId district, UUID list) {
        // whoever makes a code for it meanwhile waits
        jdbc.sql("select id from school_list where district_id = ? and id = ? for update")
                .params(district.value(), list)
                .query(UUID.class)
                .optional();
        return jdbc.sql(
                        """
                        select exists (select from group_chat
                                       where district_id = :district and list_id = :list and state = 'bound')
                            or exists (select from invite
                                       where district_id = :district and list_id = :list and used_at is null
                                         and revoked_at is null and expires_at > :now)
                            or exists (select from notice
                                       where district_id = :district and state in ('to-approve', 'planned', 'asking')
                                         and jsonb_exists(audience -> 'lists', :list::text))
                            or exists (select from notice_series s
                                       join notice_template t on t.district_id = s.district_id and t.id = s.template_id
                                       where s.district_id = :district and s.state = 'on'
                                         and jsonb_exists(t.audience -> 'lists', :list::text))
                        """)
                .param("district", district.value())
                .param("list", list)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
