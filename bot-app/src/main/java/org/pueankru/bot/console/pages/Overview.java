package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.CodeGuesses;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the start page shows. Thread-safe. */
@Repository
class Overview {
    private static final int MOST_WAITING = 50;

    private final JdbcClient jdbc;
    private final Attention attention;
    private final CodeGuesses guesses;

    Overview(JdbcClient jdbc, Attention attention, CodeGuesses guesses) {
        this.jdbc = jdbc;
        this.attention = attention;
        this.guesses = guesses;
    }

    /** How many of each there are. */
    record Counts(
            long schools,
            long schoolsWithoutGroup,
            long schoolsWithoutDirector,
            long people,
            long registered,
            long groupsBound,
            long groupsUnbound,
            long groupsGone) {
        /** Whether the first steps are still to be done. */
        boolean isBeginning() {
            return schools == 0 || (groupsBound == 0 && schoolsWithoutDirector == schools);
        }
    }

    /** A post that somebody has to decide on, with the names of person and place. */
    record Waiting(UUID id, String person, Role role, String place, Instant since) {}

    Counts counts(Visitor visitor) {
        List<UUID> only =
                visitor.onlyNetworks()
                        .map(set -> set.stream().map(Network.Id::value).toList())
                        .orElse(List.of());
        return jdbc.sql(
                        """
                        with seen as (
                            select s.id,
                                   exists (select from group_chat g where g.district_id = s.district_id and g.school_id = s.id
                                             and g.state = 'bound') as has_group,
                                   exists (select from post d where d.district_id = s.district_id and d.school_id = s.id
                                             and d.role = 'director' and d.state = 'held') as has_director
                            from school s
                            where s.district_id = :district and s.closed_on is null
                              and (:all or s.network_id in (:only)))
                        select (select count(*) from seen) as schools,
                               (select count(*) from seen where not has_group) as schools_without_group,
                               (select count(*) from seen where not has_director) as schools_without_director,
                               p.people, p.registered, g.groups_bound, g.groups_unbound, g.groups_gone
                        from (select count(*) as people, count(line_id) as registered from person
                              where district_id = :district and erased_at is null) p,
                             (select count(*) filter (where state = 'bound') as groups_bound,
                                     count(*) filter (where state = 'unbound') as groups_unbound,
                                     count(*) filter (where state = 'gone') as groups_gone
                              from group_chat where district_id = :district) g
                        """)
                .param("district", visitor.districtId().value())
                .param("all", visitor.onlyNetworks().isEmpty())
                // no list is empty for the database
                .param("only", only.isEmpty() ? List.of(visitor.districtId().value()) : only)
                .query(Counts.class)
                .single();
    }

    List<Attention.Entry> attention(Visitor visitor) {
        return attention.open(visitor.districtId());
    }

    /** What the open entries are about, by the id of the subject, as far as it has a name. */
    Map<UUID, String> names(Visitor visitor) {
        return jdbc
                .sql(
                        """
                        select distinct a.subject_id,
                               coalesce(s.name, g.name, nullif(p.name, ''), n.title,
                                        nullif(holder.name, '') || coalesce(' · ' || coalesce(at_school.name, at_network.name), ''))
                        from attention a
                        left join school s on s.district_id = a.district_id and s.id = a.subject_id
                        left join group_chat g on g.district_id = a.district_id and g.id = a.subject_id
                        left join person p on p.district_id = a.district_id and p.id = a.subject_id
                        left join notice n on n.district_id = a.district_id and n.id = a.subject_id
                        left join post on post.district_id = a.district_id and post.id = a.subject_id
                        left join person holder on holder.district_id = post.district_id and holder.id = post.person_id
                        left join school at_school
                            on at_school.district_id = post.district_id and at_school.id = post.school_id
                        left join network at_network
                            on at_network.district_id = post.district_id and at_network.id = post.network_id
                        where a.district_id = ? and a.closed_at is null and a.subject_id is not null
                        """)
                .param(visitor.districtId().value())
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), named(row.getString(2))))
                .list()
                .stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** Chats with many wrong codes that nobody saw to, by id. */
    Map<UUID, CodeGuesses.Waiting> codeWaits(Visitor visitor) {
        return guesses.told(visitor.districtId()).stream()
                .collect(Collectors.toMap(CodeGuesses.Waiting::id, wait -> wait));
    }

    List<Waiting> waiting(Visitor visitor) {
        return jdbc.sql(
                        """
                        select post.id, person.name as person, post.role,
                               coalesce(school.name, network.name, district.name) as place,
                               coalesce(post.asked_at, post.created_at) as asked_at
                        from post
                        join district on district.id = post.district_id
                        join person on person.district_id = post.district_id and person.id = post.person_id
                        left join school on school.district_id = post.district_id and school.id = post.school_id
                        left join network on network.district_id = post.district_id and network.id = post.network_id
                        where post.district_id = ? and post.state = 'waiting'
                        order by asked_at, post.id limit ?
                        """)
                .params(visitor.districtId().value(), MOST_WAITING)
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getObject("id", UUID.class),
                                        row.getString("person"),
                                        Role.ofCode(row.getString("role")).orElseThrow(),
                                        row.getString("place"),
                                        moment(row.getTimestamp("asked_at"))))
                .list();
    }

    private static Instant moment(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
