package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The posts of a whole district at once, as {@link Roster} has its places and people: for files,
 * within a transaction that {@link Roster#lock} began. Thread-safe; throws Spring's data access
 * exceptions.
 */
@Repository
public class RosterPosts {
    private final PostTable table;
    private final PostEnds ends;
    private final Batches batches;
    private final AuditLog audit;
    private final Clock clock;

    RosterPosts(JdbcTemplate template, AuditLog audit, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(template);
        this.table = new PostTable(jdbc);
        this.ends = new PostEnds(jdbc, audit, clock);
        this.batches = new Batches(template);
        this.audit = audit;
        this.clock = clock;
    }

    /** A post that somebody is to hold. */
    public record Holding(Person.Id person, Role role, Place place) {}

    /** All posts of a district that are held or wait. */
    public List<Post> current(DistrictId district) {
        return table.of(district, "state in ('waiting', 'held') order by created_at, id");
    }

    /**
     * Ends posts, which must be held or wait; each is noted as an act of its own. The state is no
     * condition of the statement: before the tables are analysed PostgreSQL would take a partial
     * index and read the whole district for each.
     *
     * @return the open schools that lost their director by it
     */
    public List<School.Id> end(DistrictId district, List<Post.Id> posts, AuditLog.Actor by) {
        List<School.Id> directed = table.directed(district, posts);
        batches.run(
                """
                update post set state = 'ended', to_day = greatest(from_day, ?)
                where district_id = ? and id = ?
                """,
                posts,
                (row, id) -> Batches.set(row, today(), district.value(), id.value()));
        withdrawCodes(district, posts);
        audit.noteEach(
                district, by, "post-ended", "post", posts.stream().map(Post.Id::value).toList());
        return directed;
    }

    /** Those of these schools that have no director now. */
    public List<School.Id> withoutDirector(DistrictId district, List<School.Id> schools) {
        return schools.stream()
                .filter(school -> table.directorOf(district, school).isEmpty())
                .toList();
    }

    private void withdrawCodes(DistrictId district, List<Post.Id> posts) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.run(
                OpenCodes.OF_POST,
                posts,
                (row, id) -> Batches.set(row, now, district.value(), id.value()));
    }

    /** Lets posts be held, which must wait; what they replace ends, each with a note of its own. */
    public void agree(DistrictId district, List<Post.Id> posts, Person.@Nullable Id by) {
        batches.run(
                """
                update post set state = 'held', decided_by = ?, from_day = ?
                where district_id = ? and id = ?
                """,
                posts,
                (row, id) ->
                        Batches.set(
                                row,
                                by == null ? null : by.value(),
                                today(),
                                district.value(),
                                id.value()));
        withdrawCodes(district, posts);
        for (int from = 0; from < posts.size(); from += Batches.SIZE) {
            ends.endReplaced(
                    district, posts.subList(from, Math.min(posts.size(), from + Batches.SIZE)));
        }
    }

    /** From today on these posts are held, as a file told. */
    public void hold(DistrictId district, List<Holding> posts) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.run(
                """
                insert into post (district_id, id, person_id, role, school_id, network_id, state, from_day, source, created_at)
                values (?, ?, ?, ?, ?, ?, 'held', ?, 'import', ?)
                """,
                posts,
                (row, post) ->
                        Batches.set(
                                row,
                                district.value(),
                                Post.Id.fresh().value(),
                                post.person().value(),
                                post.role().code(),
                                post.place().schoolId(),
                                post.place().networkId(),
                                today(),
                                now));
        revokeDirectorCodes(
                district,
                posts.stream()
                        .filter(post -> post.role() == Role.DIRECTOR)
                        .map(Holding::place)
                        .filter(Place.AtSchool.class::isInstance)
                        .map(place -> ((Place.AtSchool) place).school())
                        .toList());
    }

    /** Withdraws the open codes for directors of these schools. */
    public void revokeDirectorCodes(DistrictId district, Collection<School.Id> schools) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.run(
                """
                update invite set revoked_at = ?
                where district_id = ? and school_id = ? and role = 'director' and used_at is null and revoked_at is null
                """,
                List.copyOf(schools),
                (row, id) -> Batches.set(row, now, district.value(), id.value()));
    }

    private LocalDate today() {
        return ends.today();
    }
}
