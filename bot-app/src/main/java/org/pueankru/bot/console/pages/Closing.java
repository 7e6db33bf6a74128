package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/**
 * What ends with a school or network: the posts that are held or asked for there, and open codes
 * for it. Each is noted; all within the transaction of the act. Thread-safe.
 */
@Component
class Closing {
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Invites invites;
    private final Attention attention;
    private final Acts acts;

    Closing(JdbcClient jdbc, Posts posts, Invites invites, Attention attention, Acts acts) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.invites = invites;
        this.attention = attention;
        this.acts = acts;
    }

    void endWith(Visitor visitor, School school) {
        endAt(visitor, "school_id", school.id().value());
        attention.close(visitor.districtId(), PostActs.NO_DIRECTOR, school.id().value());
    }

    void endWith(Visitor visitor, Network network) {
        endAt(visitor, "network_id", network.id().value());
    }

    private void endAt(Visitor visitor, String column, UUID place) {
        DistrictId district = visitor.districtId();
        for (UUID post : current("post", "state in ('waiting', 'held')", column, district, place)) {
            if (posts.end(district, new Post.Id(post))) {
                attention.close(district, PostActs.WAITING, post);
                acts.note(visitor, "post-ended", "post", post);
            }
        }
        for (UUID code :
                current(
                        "invite",
                        "used_at is null and revoked_at is null",
                        column,
                        district,
                        place)) {
            if (invites.revoke(district, code)) {
                acts.note(visitor, "invite-revoked", "invite", code);
            }
        }
    }

    private List<UUID> current(
            String table, String condition, String column, DistrictId district, UUID place) {
        return jdbc.sql(
                        "select id from %s where district_id = ? and %s = ? and %s order by created_at, id"
                                .formatted(table, column, condition))
                .params(district.value(), place)
                .query(UUID.class)
                .list();
    }
}
