package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that a LINE account is one person: the one of an import whom a code names, who
 * registered before, or somebody new. Call it within a transaction.
 */
@Component
class OnePerson {
    private final People people;
    private final Posts posts;
    private final Consents consents;
    private final Attention attention;
    private final AuditLog audit;
    private final List<PersonalData> data;

    OnePerson(
            People people,
            Posts posts,
            Consents consents,
            Attention attention,
            AuditLog audit,
            List<PersonalData> data) {
        this.people = people;
        this.posts = posts;
        this.consents = consents;
        this.attention = attention;
        this.audit = audit;
        this.data = List.copyOf(data);
    }

    /**
     * The person behind the account from now on.
     *
     * @param name of somebody new; nobody is tied to a person of an import by name alone
     * @param invited whom the code is for, as {@link CodeFits} allows
     * @return empty when somebody new has no name
     * @throws OptimisticLockingFailureException when another account became that person meanwhile
     */
    Optional<Person> of(Caller caller, @Nullable String name, Person.@Nullable Id invited) {
        DistrictId district = caller.districtId();
        Optional<Person> known = people.byLine(district, caller.line());
        Optional<Person> named =
                Optional.ofNullable(invited).flatMap(id -> people.byId(district, id));
        if (named.isPresent()) {
            return Optional.of(tied(caller, named.get(), known));
        }
        if (known.isPresent()) {
            return known;
        }
        return Optional.ofNullable(name)
                .map(typed -> people.add(district, typed, null, caller.line()));
    }

    private Person tied(Caller caller, Person named, Optional<Person> known) {
        DistrictId district = caller.districtId();
        if (known.isPresent() && known.get().id().equals(named.id())) {
            return named;
        }
        if (caller.district().staffApproval()) {
            putBack(district, named);
        }
        known.ifPresent(from -> move(district, from, named));
        if (!people.tie(district, named.id(), caller.line())) {
            throw new OptimisticLockingFailureException("the person is another account's");
        }
        note(district, named, "person-tied", new Subject("person", named.id().value()), Map.of());
        return named;
    }

    /** A code alone opens nothing where staff have to agree, whatever a file said. */
    private void putBack(DistrictId district, Person named) {
        for (Post post : posts.held(district, named.id())) {
            posts.putBack(district, post.id());
            var subject = new Subject("post", post.id().value());
            note(district, named, "post-asked", subject, Map.of("role", post.role().code()));
            attention.tell(district, Registrar.WAITING, subject);
        }
    }

    private void move(DistrictId district, Person from, Person to) {
        for (Post post : posts.current(district, from.id())) {
            posts.end(district, post.id());
            posts.give(district, to.id(), post.role(), post.place(), post.state(), post.source());
        }
        consents.acceptedAt(district, from.id())
                .ifPresent(at -> consents.accepted(district, to.id(), at));
        data.forEach(each -> each.move(district, from.id(), to.id()));
        people.erase(district, from.id());
        note(
                district,
                to,
                "people-merged",
                new Subject("person", to.id().value()),
                Map.of("from", from.id().value().toString()));
    }

    private void note(
            DistrictId district,
            Person by,
            String act,
            Subject subject,
            Map<String, String> details) {
        audit.note(district, new Actor.Somebody(by.id()), act, subject, details);
    }
}
