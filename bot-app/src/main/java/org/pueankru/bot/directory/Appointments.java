package org.pueankru.bot.directory;

import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The office gives, agrees to and refuses posts. Each act is noted, and what staff were told of it
 * is seen to; callers check that the actor may. {@link Departures} ends posts. Thread-safe; throws
 * Spring's data access exceptions while the store is down.
 */
@Component
public class Appointments {
    private final TransactionTemplate transaction;
    private final Posts posts;
    private final Attention attention;
    private final AuditLog audit;
    private final SamePerson samePerson;

    public Appointments(
            TransactionTemplate transaction,
            Posts posts,
            Attention attention,
            AuditLog audit,
            SamePerson samePerson) {
        this.transaction = transaction;
        this.posts = posts;
        this.attention = attention;
        this.audit = audit;
        this.samePerson = samePerson;
    }

    /**
     * Gives a post that is held at once; a school's director of before has it no more.
     *
     * @return empty when the role is not held at such a place
     */
    public Optional<Post> give(
            DistrictId district,
            Person.Id person,
            Role role,
            Place place,
            Post.Source source,
            Actor by) {
        if (!place.suits(role)) {
            return Optional.empty();
        }
        return within(
                () -> {
                    Post post = posts.give(district, person, role, place, Post.State.HELD, source);
                    begun(district, post, "post-given", by);
                    return Optional.of(post);
                });
    }

    /**
     * Lets a waiting post be held.
     *
     * @return false when it does not wait any more
     */
    public boolean agree(DistrictId district, Post.Id id, Person.Id by) {
        return within(
                () -> {
                    Optional<Post> agreed = posts.agree(district, id, by);
                    agreed.ifPresent(
                            post -> {
                                begun(district, post, "post-agreed", new Actor.Somebody(by));
                                samePerson.agreed(district, post, new Actor.Somebody(by));
                            });
                    return agreed.isPresent();
                });
    }

    /**
     * Refuses a waiting post.
     *
     * @return false when it does not wait any more
     */
    public boolean refuse(DistrictId district, Post post, Person.Id by) {
        return within(
                () -> {
                    boolean refused = posts.refuse(district, post.id(), by);
                    if (refused) {
                        note(district, post, "post-refused", new Actor.Somebody(by));
                    }
                    return refused;
                });
    }

    private void begun(DistrictId district, Post post, String act, Actor by) {
        note(district, post, act, by);
        if (post.role() == Role.DIRECTOR
                && post.place() instanceof Place.AtSchool(School.Id school)) {
            attention.close(district, Attention.NO_DIRECTOR, school.value());
        }
    }

    private void note(DistrictId district, Post post, String act, Actor by) {
        audit.note(
                district,
                by,
                act,
                new Subject("post", post.id().value()),
                Map.of("role", post.role().code()));
        attention.close(district, Attention.POST_WAITING, post.id().value());
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
