package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Ends posts: by themselves, to make room for a new director, or in favour of the next post of the
 * same person. The last two are noted as the service's own acts. Call it within a transaction.
 */
final class PostEnds {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final PostTable table;
    private final OpenCodes codes;
    private final AuditLog audit;
    private final Clock clock;

    PostEnds(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.table = new PostTable(jdbc);
        this.codes = new OpenCodes(jdbc, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it was held or waited; the codes that were for it are withdrawn. */
    boolean end(DistrictId district, Post.Id id) {
        boolean ended = table.end(district, id, today());
        if (ended) {
            codes.ended(district, id);
        }
        return ended;
    }

    /**
     * A school has one director.
     *
     * @param next the post that begins
     */
    void makeRoom(DistrictId district, Post.Id next, Role role, Place place) {
        if (role == Role.DIRECTOR && place instanceof Place.AtSchool(School.Id school)) {
            table.directorOf(district, school)
                    .ifPresent(post -> endNoted(district, post.id(), "successor", next));
        }
    }

    /** These are held now: what their people had instead ends. */
    void endReplaced(DistrictId district, List<Post.Id> next) {
        table.replacedBy(district, next)
                .forEach((old, instead) -> endNoted(district, old, "instead", instead));
    }

    /** Notes which other post it is that ended this one, and how they go together. */
    private void endNoted(DistrictId district, Post.Id id, String why, Post.Id other) {
        if (end(district, id)) {
            audit.note(
                    district,
                    new AuditLog.Actor.Service(),
                    "post-ended",
                    new AuditLog.Subject("post", id.value()),
                    Map.of("why", why, "post", other.value().toString()));
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
