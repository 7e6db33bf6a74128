package org.pueankru.bot.console.login;

import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.console.security.Visitors;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.CodeGuesses;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Who may come in: each step in one transaction, with what the log says of it. Thread-safe. */
@Component
class LoginDesk {
    private final LoginRequests requests;
    private final SetupCodes setup;
    private final Visitors visitors;
    private final People people;
    private final Posts posts;
    private final Consents consents;
    private final CodeGuesses guesses;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    LoginDesk(
            LoginRequests requests,
            SetupCodes setup,
            Visitors visitors,
            People people,
            Posts posts,
            Consents consents,
            CodeGuesses guesses,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.setup = setup;
        this.visitors = visitors;
        this.people = people;
        this.posts = posts;
        this.consents = consents;
        this.guesses = guesses;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of typing a code. */
    sealed interface Typed {
        /** Confirm this browser? */
        record Ask(LoginRequests.Asked asked) implements Typed {}

        /** Become the first staff? */
        record AskSetup(UUID id) implements Typed {}

        /** Wrong, used, expired, somebody else's, or not for this person: nobody is told which. */
        record NoGood() implements Typed {}

        /** Too many wrong ones from this chat. */
        record Wait(Instant until) implements Typed {}
    }

    Typed typed(DistrictId district, ChatId chat, String code, Instant at) {
        return within(() -> typedWithin(district, chat, code, at));
    }

    private Typed typedWithin(DistrictId district, ChatId chat, String code, Instant at) {
        Optional<Instant> locked = guesses.lockedUntil(district, chat);
        if (locked.isPresent()) {
            return new Typed.Wait(locked.get());
        }
        Optional<Typed> good =
                setup.claim(district, code, chat)
                        .<Typed>map(Typed.AskSetup::new)
                        .or(
                                () ->
                                        mayComeIn(district, chat)
                                                .flatMap(
                                                        person ->
                                                                requests.claim(
                                                                        district, person, code))
                                                .map(Typed.Ask::new));
        good.ifPresent(_ -> guesses.right(district, chat));
        return good.orElseGet(() -> wrong(district, chat, at));
    }

    private Typed wrong(DistrictId district, ChatId chat, Instant at) {
        guesses.wrong(district, chat, at);
        return new Typed.NoGood();
    }

    /** Whether the browser may go on now. */
    boolean confirm(DistrictId district, ChatId chat, UUID id) {
        return mayComeIn(district, chat)
                .filter(person -> requests.confirm(district, person, id))
                .isPresent();
    }

    /** Not this person's browser. */
    void refuse(DistrictId district, ChatId chat, UUID id) {
        mayComeIn(district, chat).ifPresent(person -> requests.refuse(district, person, id));
    }

    /** The browser takes what was confirmed; empty when it cannot, or when the posts have ended. */
    Optional<Visitor> enter(UUID id) {
        return within(
                () -> {
                    Optional<Visitor> visitor =
                            requests.consume(id)
                                    .flatMap(
                                            confirmed ->
                                                    visitors.of(
                                                            confirmed.district(),
                                                            confirmed.person()));
                    visitor.ifPresent(
                            somebody ->
                                    audit.note(
                                            somebody.districtId(),
                                            somebody.actor(),
                                            "signed-in",
                                            null,
                                            Map.of()));
                    return visitor;
                });
    }

    /**
     * Makes the first staff of a district, once.
     *
     * @param name what a person is called who is not known yet
     * @return whether this chat's person is the first staff
     */
    boolean becomeFirstStaff(
            DistrictId district, ChatId chat, UUID setupCode, String name, Instant at) {
        return within(
                () ->
                        switch (setup.use(district, setupCode, chat)) {
                            case FIRST -> {
                                makeStaff(district, chat, name, at);
                                yield true;
                            }
                            case AGAIN -> true;
                            case NO_GOOD -> false;
                        });
    }

    private void makeStaff(DistrictId district, ChatId chat, String name, Instant at) {
        PersonId line = new PersonId(chat.value());
        Person person =
                people.byLine(district, line)
                        .orElseGet(() -> people.add(district, name, null, line));
        consents.accepted(district, person.id(), at);
        Post post =
                posts.give(
                        district,
                        person.id(),
                        Role.STAFF,
                        new Place.WholeDistrict(),
                        Post.State.HELD,
                        Post.Source.SETUP);
        audit.note(
                district,
                new Actor.Somebody(person.id()),
                "setup-code-used",
                new Subject("post", post.id().value()),
                Map.of());
    }

    private Optional<Person.Id> mayComeIn(DistrictId district, ChatId chat) {
        return people.byLine(district, new PersonId(chat.value()))
                .flatMap(person -> visitors.of(district, person.id()))
                .map(visitor -> visitor.person().id());
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
