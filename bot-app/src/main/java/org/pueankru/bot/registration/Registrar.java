package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose.ForPost;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes down who somebody is, all or nothing. A second run of the same turn finds what the first
 * one wrote and leaves it so.
 */
@Component
class Registrar {
    /** Kind of entry for staff: a post waits for somebody to agree. */
    static final String WAITING = "post-waiting";

    private final TransactionTemplate transaction;
    private final Posts posts;
    private final Schools schools;
    private final Consents consents;
    private final Invites invites;
    private final Attention attention;
    private final AuditLog audit;
    private final CodeFits fits;
    private final OnePerson onePerson;
    private final ListedTeacher listed;

    Registrar(
            TransactionTemplate transaction,
            Posts posts,
            Schools schools,
            Consents consents,
            Invites invites,
            Attention attention,
            AuditLog audit,
            CodeFits fits,
            OnePerson onePerson,
            ListedTeacher listed) {
        this.transaction = transaction;
        this.posts = posts;
        this.schools = schools;
        this.consents = consents;
        this.invites = invites;
        this.attention = attention;
        this.audit = audit;
        this.fits = fits;
        this.onePerson = onePerson;
        this.listed = listed;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The post is there; it may wait. */
        record Done(Post post) implements Outcome {}

        /** The code is good for nothing (any more). */
        record NoGood() implements Outcome {}

        /** Too many wrong codes. */
        record Wait(Instant until) implements Outcome {}

        /** The school is closed, or was never there. */
        record NoSchool() implements Outcome {}

        /** Nobody knows what to call the person. */
        record NoName() implements Outcome {}

        /** The privacy notice was not accepted. */
        record NoConsent() implements Outcome {}
    }

    /** Notes that somebody whom the directory knows already accepted the privacy notice. */
    void accepted(Caller caller, Instant at) {
        Person person = caller.person();
        if (person != null) {
            consents.accepted(caller.districtId(), person.id(), at);
        }
    }

    /**
     * Lets a teacher in, or puts them before the director.
     *
     * @param listed whether they say that they are the one of that name on the school's list
     */
    Outcome teacher(Caller caller, Draft draft, boolean listed) {
        return within(
                _ -> {
                    if (!mayKeep(caller, draft)) {
                        return new Outcome.NoConsent();
                    }
                    Optional<School> school = openSchool(caller, draft.school());
                    if (school.isEmpty()) {
                        return new Outcome.NoSchool();
                    }
                    Optional<Person> person = this.listed.person(caller, draft, listed);
                    if (person.isEmpty()) {
                        return new Outcome.NoName();
                    }
                    Place place = new Place.AtSchool(school.get().id());
                    Post.State state = admission(caller.district());
                    return give(caller, draft, person.get(), Role.TEACHER, place, state);
                });
    }

    /** Uses the code up and gives the post that it is for. */
    Outcome invited(Caller caller, Draft draft, String code, Instant at) {
        return mayKeep(caller, draft)
                ? within(status -> redeemed(caller, draft, code, at, status))
                : new Outcome.NoConsent();
    }

    /** Nobody is written down who did not accept the privacy notice. */
    private static boolean mayKeep(Caller caller, Draft draft) {
        return caller.isKnown() || draft.acceptedAt() != null;
    }

    private Outcome redeemed(
            Caller caller, Draft draft, String code, Instant at, TransactionStatus status) {
        return switch (invites.look(caller.districtId(), code, caller.chat(), at)) {
            case Redeemed.Good(var invite)
                    when invite.purpose() instanceof ForPost post && fits.fits(caller, post) -> {
                invites.redeemForPost(caller.districtId(), code, caller.chat(), at);
                yield invited(caller, draft, post, status);
            }
            case Redeemed.Already(var invite) when invite.purpose() instanceof ForPost post ->
                    caller.standing(post.role(), post.place())
                            .<Outcome>map(Outcome.Done::new)
                            .orElseGet(Outcome.NoGood::new);
            case Redeemed.Good _, Redeemed.Already _, Redeemed.NoGood _ -> new Outcome.NoGood();
            case Redeemed.Wait(Instant until) -> new Outcome.Wait(until);
        };
    }

    private Outcome invited(Caller caller, Draft draft, ForPost post, TransactionStatus status) {
        Optional<Person> person = onePerson.of(caller, draft.name(), post.person());
        if (person.isEmpty()) {
            // the code stays unused
            status.setRollbackOnly();
            return new Outcome.NoName();
        }
        boolean waits = caller.district().staffApproval();
        Post.State state = waits ? Post.State.WAITING : Post.State.HELD;
        return give(caller, draft, person.get(), post.role(), post.place(), state);
    }

    private Outcome give(
            Caller caller, Draft draft, Person person, Role role, Place place, Post.State state) {
        var district = caller.districtId();
        Instant accepted = draft.acceptedAt();
        if (accepted != null && !consents.has(district, person.id())) {
            consents.accepted(district, person.id(), accepted);
        }
        List<Post> before = posts.current(district, person.id());
        Post.Source source = draft.code() == null ? Post.Source.CLAIM : Post.Source.INVITE;
        Post post = posts.give(district, person.id(), role, place, state, source);
        leave(caller, person, draft.leaving(), post);
        if (!before.contains(post)) {
            note(caller, person, post);
        }
        return new Outcome.Done(post);
    }

    private void note(Caller caller, Person person, Post post) {
        var subject = new Subject("post", post.id().value());
        audit.note(
                caller.districtId(),
                new Actor.Somebody(person.id()),
                post.isHeld() ? "post-taken" : "post-asked",
                subject,
                Map.of("role", post.role().code()));
        if (!post.isHeld() && isForStaff(caller, post)) {
            attention.tell(caller.districtId(), WAITING, subject);
        }
    }

    /** A teacher waits for the director, if there is one. */
    private boolean isForStaff(Caller caller, Post post) {
        return !(post.role() == Role.TEACHER && post.place() instanceof Place.AtSchool at)
                || posts.directorOf(caller.districtId(), at.school()).isEmpty();
    }

    private void leave(Caller caller, Person person, @Nullable UUID leaving, Post next) {
        if (leaving == null) {
            return;
        }
        posts.byId(caller.districtId(), new Post.Id(leaving))
                .filter(post -> post.person().equals(person.id()))
                .filter(post -> post.role() == Role.TEACHER && !post.id().equals(next.id()))
                .ifPresent(post -> posts.replace(caller.districtId(), post.id(), next.id()));
    }

    /** The school, when it is one of the district's and not closed. */
    Optional<School> openSchool(Caller caller, @Nullable UUID school) {
        return school == null
                ? Optional.empty()
                : schools.byId(caller.districtId(), new School.Id(school))
                        .filter(found -> found.closedOn() == null);
    }

    private static Post.State admission(District district) {
        return switch (district.teacherAdmission()) {
            case OPEN -> Post.State.HELD;
            case DIRECTOR -> Post.State.WAITING;
        };
    }

    private Outcome within(Function<TransactionStatus, Outcome> work) {
        return Objects.requireNonNull(transaction.execute(work::apply));
    }
}
