package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose.ForPost;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an invite code would make of somebody, before it is used. */
@Component
class InvitedStep {
    private final Invites invites;
    private final People people;
    private final CodeFits fits;
    private final InviteCode codes;
    private final RegisterWords words;

    InvitedStep(
            Invites invites, People people, CodeFits fits, InviteCode codes, RegisterWords words) {
        this.invites = invites;
        this.people = people;
        this.fits = fits;
        this.codes = codes;
        this.words = words;
    }

    /** What came of looking at a code. */
    sealed interface Seen {
        record Good(ForPost post) implements Seen {}

        /** They are already what it says, by this very code. */
        record Already() implements Seen {}

        record NoGood() implements Seen {}

        record Wait(Instant until) implements Seen {}
    }

    Seen look(Caller caller, String typed, Instant at) {
        return switch (invites.look(caller.districtId(), typed, caller.chat(), at)) {
            case Redeemed.Good(var invite)
                    when invite.purpose() instanceof ForPost post && fits.fits(caller, post) ->
                    new Seen.Good(post);
            case Redeemed.Already(var invite)
                    when invite.purpose() instanceof ForPost post
                            && caller.standing(post.role(), post.place()).isPresent() ->
                    new Seen.Already();
            case Redeemed.Good _, Redeemed.Already _, Redeemed.NoGood _ -> new Seen.NoGood();
            case Redeemed.Wait(Instant until) -> new Seen.Wait(until);
        };
    }

    String seal(Caller caller, String typed) {
        return codes.seal(caller.districtId(), typed);
    }

    /** The code that the draft holds. */
    Optional<String> opened(Caller caller, Draft draft) {
        return Optional.ofNullable(draft.code())
                .flatMap(kept -> codes.open(caller.districtId(), kept));
    }

    /** Whom of an import the draft's code is for. */
    Optional<Person> person(Caller caller, Draft draft, Instant at) {
        return post(caller, draft, at).flatMap(post -> person(caller, post));
    }

    private Optional<Person> person(Caller caller, ForPost post) {
        return Optional.ofNullable(post.person())
                .flatMap(id -> people.byId(caller.districtId(), id));
    }

    private Optional<ForPost> post(Caller caller, Draft draft, Instant at) {
        return opened(caller, draft)
                .map(code -> look(caller, code, at))
                .filter(Seen.Good.class::isInstance)
                .map(seen -> ((Seen.Good) seen).post());
    }

    /** Asks whether that is right; empty when the code is good for nothing any more. */
    Optional<Answer> confirm(Caller caller, Draft draft, Instant at) {
        return post(caller, draft, at)
                .map(
                        post -> {
                            Optional<Person> named = person(caller, post);
                            String name = named.map(Person::name).orElse(name(caller, draft));
                            return words.confirm(
                                    caller,
                                    name,
                                    post.role(),
                                    post.place(),
                                    named.isEmpty() && caller.person() == null);
                        });
    }

    Answer confirmTeacher(Caller caller, Draft draft, UUID school) {
        return words.confirm(
                caller,
                name(caller, draft),
                Role.TEACHER,
                new Place.AtSchool(new School.Id(school)),
                caller.person() == null);
    }

    private static String name(Caller caller, Draft draft) {
        Person person = caller.person();
        String typed = draft.name();
        return person != null ? person.name() : typed == null ? "" : typed;
    }
}
