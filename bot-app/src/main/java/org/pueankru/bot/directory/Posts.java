package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who holds which post, held it, or asks for it. A post is never deleted: it ends. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
@Repository
public class Posts {
    private final PostTable table;
    private final TransactionTemplate transaction;
    private final PostEnds ends;
    private final Clock clock;
    private final OpenCodes codes;
    private final DirectorLock directors;

    Posts(JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit, Clock clock) {
        this.table = new PostTable(jdbc);
        this.transaction = transaction;
        this.ends = new PostEnds(jdbc, audit, clock);
        this.clock = clock;
        this.codes = new OpenCodes(jdbc, clock);
        this.directors = new DirectorLock(jdbc);
    }

    /** What a person holds or waits for, the oldest first. */
    public List<Post> current(DistrictId district, Person.Id person) {
        return table.of(
                district,
                "person_id = ? and state in ('waiting', 'held') order by from_day, created_at, id",
                person.value());
    }

    /** What a person holds now: what commands and pages go by. */
    public List<Post> held(DistrictId district, Person.Id person) {
        return current(district, person).stream().filter(Post::isHeld).toList();
    }

    /** All that a person ever held or asked for, the newest first. */
    public List<Post> history(DistrictId district, Person.Id person) {
        return table.of(district, "person_id = ? order by created_at desc, id", person.value());
    }

    /** All that were ever held or asked for at a school, the newest first. */
    public List<Post> ofSchool(DistrictId district, School.Id school) {
        return table.of(district, "school_id = ? order by created_at desc, id", school.value());
    }

    public Optional<Post> byId(DistrictId district, Post.Id id) {
        return table.byId(district, id);
    }

    /** The director of a school. */
    public Optional<Post> directorOf(DistrictId district, School.Id school) {
        return table.directorOf(district, school);
    }

    /**
     * Teachers who wait for the director who writes from this LINE account, the oldest first; none
     * when it is no director's.
     */
    public List<Post> waitingFor(ChannelId channel, PersonId director) {
        return table.waitingFor(channel, director);
    }

    /**
     * Gives a person a post, or puts it before those who agree. What the person has already at this
     * place in this role is returned as it is, but one that waits is held from now on when this one
     * need not wait. A new director ends the post of the one before. Open codes for directors of a
     * school that has a new one are withdrawn.
     *
     * @param state {@link Post.State#WAITING} or {@link Post.State#HELD}
     * @throws IllegalArgumentException when the role is not held at such a place
     */
    public Post give(
            DistrictId district,
            Person.Id person,
            Role role,
            Place place,
            Post.State state,
            Post.Source source) {
        if (!place.suits(role)) {
            throw new IllegalArgumentException(role + " is not held at such a place");
        }
        return within(
                () -> {
                    directors.take(district, role, place);
                    Optional<Post> known =
                            current(district, person).stream()
                                    .filter(post -> post.role() == role)
                                    .filter(post -> post.place().equals(place))
                                    .findFirst();
                    if (known.isEmpty()) {
                        return begin(
                                district,
                                new Post(
                                        Post.Id.fresh(),
                                        person,
                                        role,
                                        place,
                                        state,
                                        today(),
                                        null,
                                        source));
                    }
                    Post post = known.get();
                    return post.isHeld() || state == Post.State.WAITING
                            ? post
                            : agree(district, post.id(), null).orElse(post);
                });
    }

    private Post begin(DistrictId district, Post post) {
        if (post.isHeld()) {
            ends.makeRoom(district, post.id(), post.role(), post.place());
        }
        table.insert(district, post, clock.instant());
        if (post.isHeld()) {
            codes.began(district, post);
        }
        return post;
    }

    /**
     * Lets a waiting post be held.
     *
     * @param by who agreed; null = the service
     * @return the post as it is now; empty when it does not wait any more
     */
    public Optional<Post> agree(DistrictId district, Post.Id id, Person.@Nullable Id by) {
        return within(
                () -> {
                    Optional<Post> post = locked(district, id);
                    if (post.filter(found -> found.state() == Post.State.WAITING).isEmpty()) {
                        return Optional.<Post>empty();
                    }
                    ends.makeRoom(district, id, post.get().role(), post.get().place());
                    table.decide(district, id, by, Post.State.HELD, today());
                    codes.began(district, post.get());
                    ends.endReplaced(district, List.of(id));
                    return byId(district, id);
                });
    }

    /** As it is once nobody else changes who directs its school. */
    private Optional<Post> locked(DistrictId district, Post.Id id) {
        byId(district, id).ifPresent(post -> directors.take(district, post.role(), post.place()));
        return byId(district, id);
    }

    /**
     * Refuses a waiting post.
     *
     * @return whether it was waiting
     */
    public boolean refuse(DistrictId district, Post.Id id, Person.@Nullable Id by) {
        return table.decide(district, id, by, Post.State.REFUSED, today());
    }

    /**
     * Puts a post that is held before those who agree.
     *
     * @return whether it was held
     */
    public boolean putBack(DistrictId district, Post.Id id) {
        return table.putBack(district, id, clock.instant());
    }

    /**
     * Ends the one post of a person in favour of another: at once when that one is held, otherwise
     * as soon as it is.
     */
    public void replace(DistrictId district, Post.Id old, Post.Id next) {
        transaction.executeWithoutResult(
                _ -> {
                    table.replace(district, old, next);
                    if (byId(district, next).filter(Post::isHeld).isPresent()) {
                        ends.endReplaced(district, List.of(next));
                    }
                });
    }

    /**
     * Ends a post that is held or waits, and withdraws the codes that were for it.
     *
     * @return whether it was
     */
    public boolean end(DistrictId district, Post.Id id) {
        return within(
                () -> {
                    locked(district, id);
                    return ends.end(district, id);
                });
    }

    /**
     * All that one record of a person holds, waits for and ever held is another's, as it is. What
     * both have is the other's once, and held when one of them holds it.
     */
    void move(DistrictId district, Person.Id from, Person.Id to) {
        List<Post> theirs = current(district, to);
        for (Post post : current(district, from)) {
            theirs.stream()
                    .filter(twin -> twin.role() == post.role())
                    .filter(twin -> twin.place().equals(post.place()))
                    .findFirst()
                    .map(twin -> post.isHeld() && !twin.isHeld() ? twin : post)
                    .ifPresent(less -> end(district, less.id()));
        }
        table.move(district, from, to);
    }

    private LocalDate today() {
        return ends.today();
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
