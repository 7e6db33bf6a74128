package org.pueankru.bot.registration;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.SamePerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides on teachers who wait, if the one who decides may at that moment. */
@Component
class Admission {
    private final TransactionTemplate transaction;
    private final Posts posts;
    private final Attention attention;
    private final AuditLog audit;
    private final SamePerson samePerson;

    Admission(
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

    /** How it ended. */
    enum Decided {
        AGREED,
        REFUSED,
        /** It does not wait any more. */
        NOT_WAITING,
        /** Not theirs to decide. */
        NOT_ALLOWED
    }

    Decided agree(Caller caller, Post post) {
        return decide(
                caller,
                post,
                Decided.AGREED,
                by -> posts.agree(caller.districtId(), post.id(), by).isPresent());
    }

    Decided refuse(Caller caller, Post post) {
        return decide(
                caller,
                post,
                Decided.REFUSED,
                by -> posts.refuse(caller.districtId(), post.id(), by));
    }

    private Decided decide(Caller caller, Post post, Decided decision, Predicate<Person.Id> act) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            Optional<Person> by = who(caller, post);
                            if (by.isEmpty()) {
                                return Decided.NOT_ALLOWED;
                            }
                            boolean acted = act.test(by.get().id());
                            if (acted) {
                                note(caller, post, by.get(), decision);
                            }
                            return acted ? decision : standing(caller, post, decision);
                        }));
    }

    private static Optional<Person> who(Caller caller, Post post) {
        boolean may =
                post.role() == Role.TEACHER
                        && Permission.ADMIT_TEACHERS.isGivenBy(caller.posts(), post.place());
        return may ? Optional.ofNullable(caller.person()) : Optional.empty();
    }

    /** A second tap on the same button hears the same. */
    private Decided standing(Caller caller, Post post, Decided decision) {
        Post.State now =
                posts.byId(caller.districtId(), post.id())
                        .map(Post::state)
                        .orElse(Post.State.ENDED);
        boolean same =
                decision == Decided.AGREED
                        ? now == Post.State.HELD || isHeldAnyhow(caller, post)
                        : now == Post.State.REFUSED;
        return same ? decision : Decided.NOT_WAITING;
    }

    /** By the record that the person turned out to be. */
    private boolean isHeldAnyhow(Caller caller, Post post) {
        return posts.held(caller.districtId(), post.person()).stream()
                .anyMatch(held -> held.role() == post.role() && held.place().equals(post.place()));
    }

    private void note(Caller caller, Post post, Person by, Decided decision) {
        audit.note(
                caller.districtId(),
                new Actor.Somebody(by.id()),
                decision == Decided.AGREED ? "post-agreed" : "post-refused",
                new Subject("post", post.id().value()),
                Map.of("role", post.role().code()));
        attention.close(caller.districtId(), Registrar.WAITING, post.id().value());
        if (decision == Decided.AGREED) {
            samePerson.agreed(caller.districtId(), post, new Actor.Somebody(by.id()));
        }
    }
}
