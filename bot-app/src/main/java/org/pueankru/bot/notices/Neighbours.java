package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.NoticeChoices;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Neighbourhood.Group;
import org.pueankru.bot.notices.Neighbourhood.Place;
import org.pueankru.bot.notices.Neighbourhood.Somebody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Reads from the directory what an audience chose. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
class Neighbours {
    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Neighbourhood of(DistrictId district, NoticeKind kind, Audience audience) {
        return of(district, kind, audience, audience.lists());
    }

    /**
     * What is known of the schools of an audience.
     *
     * @param lists whose groups are meant; none = those of all lists
     */
    Neighbourhood of(DistrictId district, NoticeKind kind, Audience audience, Set<UUID> lists) {
        return new Neighbourhood(
                schools(district, audience, lists),
                groups(district),
                audience.way().tellsPeople()
                        ? people(district, kind, audience.roles())
                        : List.of());
    }

    private List<Place> schools(DistrictId district, Audience audience, Set<UUID> ofGroups) {
        return jdbc.sql(
                        """
                        select s.id, s.network_id, on_lists.lists from school s
                        left join (select m.school_id, array_agg(m.list_id) as lists from school_list_member m
                                   where m.district_id = :district and :byLists
                                     and (cardinality(:ofGroups) = 0 or m.list_id = any(:ofGroups))
                                   group by m.school_id) on_lists on on_lists.school_id = s.id
                        where s.district_id = :district and s.closed_on is null
                          and (cardinality(:networks) = 0 or s.network_id = any(:networks))
                          and (cardinality(:levels) = 0 or s.level = any(:levels))
                          and (cardinality(:sizes) = 0 or s.size = any(:sizes))
                          and (cardinality(:picked) = 0 and cardinality(:lists) = 0
                               or s.id = any(:picked)
                               or exists (select 1 from school_list_member m
                                          where m.district_id = s.district_id and m.school_id = s.id and m.list_id = any(:lists)))
                          and not s.id = any(:except)
                        order by s.name, s.id
                        """)
                .param("district", district.value())
                .param("networks", ids(audience.networks()))
                .param(
                        "levels",
                        audience.levels().stream().map(School.Level::code).toArray(String[]::new))
                .param(
                        "sizes",
                        audience.sizes().stream().map(School.Size::code).toArray(String[]::new))
                .param("picked", ids(audience.picked()))
                .param("lists", ids(audience.lists()))
                .param("except", ids(audience.except()))
                .param("byLists", audience.way() == Audience.Way.LIST_GROUPS)
                .param("ofGroups", ids(ofGroups))
                .query((row, _) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        Array lists = row.getArray("lists");
        return new Place(
                new School.Id(row.getObject("id", UUID.class)),
                row.getObject("network_id", UUID.class),
                lists == null ? Set.of() : Set.of((UUID[]) lists.getArray()));
    }

    private List<Group> groups(DistrictId district) {
        return jdbc.sql(
                        """
                        select id, line_id, kind, members, school_id, network_id, list_id, state from group_chat
                        where district_id = ? and (num_nonnulls(school_id, network_id, list_id) > 0 or whole)
                        order by id
                        """)
                .param(district.value())
                .query((row, _) -> group(row))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getObject("id", UUID.class),
                ChatId.of(row.getString("kind"), row.getString("line_id")),
                row.getObject("members", Integer.class),
                Stands.of(
                                row.getObject("school_id", UUID.class),
                                row.getObject("network_id", UUID.class),
                                row.getObject("list_id", UUID.class))
                        .orElseGet(Stands.ForDistrict::new),
                row.getString("state").equals("gone"));
    }

    private List<Somebody> people(DistrictId district, NoticeKind kind, Set<Role> roles) {
        return jdbc.sql(
                        """
                        select p.id, p.line_id, post.school_id, post.network_id,
                               p.blocked
                               or exists (select 1 from muted_notice m
                                          where m.district_id = p.district_id and m.person_id = p.id and m.kind = :kind) as away
                        from post
                        join person p on p.district_id = post.district_id and p.id = post.person_id
                        where post.district_id = :district and post.state = 'held' and post.role = any(:roles)
                          and p.erased_at is null
                        order by p.id
                        """)
                .param("district", district.value())
                .param("kind", kind.mutable().map(NoticeChoices.Kind::code).orElse(""))
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .query((row, _) -> somebody(row))
                .list();
    }

    private static Somebody somebody(ResultSet row) throws SQLException {
        String line = row.getString("line_id");
        return new Somebody(
                row.getObject("id", UUID.class),
                line == null ? null : new ChatId.Person(line),
                row.getObject("school_id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getBoolean("away"));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
