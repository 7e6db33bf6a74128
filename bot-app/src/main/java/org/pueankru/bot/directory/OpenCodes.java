package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Clock;

/** Withdraws the codes that would outlive what they were made for. */
final class OpenCodes {
    /**
     * By a post that began or ended: the codes of its school for directors, and those for its
     * person. Parameters: when, district, post.
     */
    static final String OF_POST =
            """
            update invite set revoked_at = ?
            from post
            where post.district_id = ? and post.id = ? and invite.district_id = post.district_id
              and invite.role = post.role
              and invite.school_id is not distinct from post.school_id
              and invite.network_id is not distinct from post.network_id
              and (invite.role = 'director' or invite.person_id = post.person_id)
              and invite.used_at is null and invite.revoked_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void began(DistrictId district, Post post) {
        if (post.role() == Role.DIRECTOR) {
            withdraw(district, post.id());
        }
    }

    void ended(DistrictId district, Post.Id post) {
        withdraw(district, post);
    }

    private void withdraw(DistrictId district, Post.Id post) {
        jdbc.sql(OF_POST)
                .params(Timestamp.from(clock.instant()), district.value(), post.value())
                .update();
    }

    /** There is no such person any more. */
    void erased(DistrictId district, Person.Id person) {
        jdbc.sql(
                        """
                        update invite set revoked_at = ?
                        where district_id = ? and person_id = ? and used_at is null and revoked_at is null
                        """)
                .params(Timestamp.from(clock.instant()), district.value(), person.value())
                .update();
    }
}
