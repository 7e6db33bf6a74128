package org.pueankru.bot.directory;

import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What ends with schools and networks, whoever closed them: the posts that are held or asked for
 * there, open codes for them, and what groups stood for; staff are told of each such group. Each is
 * noted. Call it within the transaction that closes them. Thread-safe; throws Spring's data access
 * exceptions.
 */
@Component
public class Closing {
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Invites invites;
    private final Groups groups;
    private final Attention attention;
    private final AuditLog audit;

    public Closing(
            JdbcClient jdbc,
            Posts posts,
            Invites invites,
            Groups groups,
            Attention attention,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.invites = invites;
        this.groups = groups;
        this.attention = attention;
        this.audit = audit;
    }

    public void endWithSchools(DistrictId district, Collection<School.Id> schools, Actor by) {
        List<UUID> places = schools.stream().map(School.Id::value).toList();
        endAt(district, "school_id", places, by);
        places.forEach(school -> attention.close(district, Attention.NO_DIRECTOR, school));
    }

    public void endWithNetworks(DistrictId district, Collection<Network.Id> networks, Actor by) {
        endAt(district, "network_id", networks.stream().map(Network.Id::value).toList(), by);
    }

    private void endAt(DistrictId district, String column, List<UUID> places, Actor by) {
        if (places.isEmpty()) {
            return;
        }
        for (UUID post : at(district, "post", "state in ('waiting', 'held')", column, places)) {
            if (posts.end(district, new Post.Id(post))) {
                attention.close(district, Attention.POST_WAITING, post);
                audit.note(district, by, "post-ended", new Subject("post", post), Map.of());
            }
        }
        String open = "used_at is null and revoked_at is null";
        for (UUID code : at(district, "invite", open, column, places)) {
            if (invites.revoke(district, code)) {
                audit.note(district, by, "invite-revoked", new Subject("invite", code), Map.of());
            }
        }
        groups.standingFor(district, column, places).forEach(group -> unbind(district, group, by));
    }

    private void unbind(DistrictId district, GroupChat group, Actor by) {
        if (groups.unbind(district, group.id())) {
            Subject subject = new Subject("group", group.id().value());
            audit.note(district, by, "group-unbound", subject, Stands.detailsOf(group.stands()));
            attention.tell(district, Attention.GROUP_OF_CLOSED, subject);
        }
    }

    private List<UUID> at(
            DistrictId district, String table, String condition, String column, List<UUID> places) {
        return jdbc.sql(
                        "select id from %s where district_id = :district and %s in (:places) and %s order by created_at, id"
                                .formatted(table, column, condition))
                .param("district", district.value())
                .param("places", places)
                .query(UUID.class)
                .list();
    }
}
