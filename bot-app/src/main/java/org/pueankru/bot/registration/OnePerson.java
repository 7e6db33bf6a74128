package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Namesakes;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.SamePerson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/**
 * Sees to it that a LINE account is one person: the one of an import whom a code names, who
 * registered before, or somebody new. Call it within a transaction.
 */
@Component
class OnePerson {
    private final People people;
    private final Namesakes namesakes;
    private final Posts posts;
    private final Attention attention;
    private final AuditLog audit;
    private final SamePerson samePerson;

    OnePerson(
            People people,
            Namesakes namesakes,
            Posts posts,
            Attention attention,
            AuditLog audit,
            SamePerson samePerson) {
        this.people = people;
        this.namesakes = namesakes;
        this.posts = posts;
        this.attention = attention;
        this.audit = audit;
        this.samePerson = samePerson;
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

    /**
     * The person of a list who says so themselves, as the district lets teachers in: their account
     * from now on, or only when somebody agrees to the post; until then they are somebody new.
     */
    Person listed(Caller caller, String name, Person record) {
        DistrictId district = caller.districtId();
        if (caller.district().teacherAdmission() == District.TeacherAdmission.OPEN) {
            tie(caller, record);
            namesakes.saidSo(district, record.id(), true);
            return record;
        }
        Person person = people.add(district, name, null, caller.line());
        namesakes.claim(district, person.id(), record.id());
        return person;
    }

    private Person tied(Caller caller, Person named, Optional<Person> known) {
        DistrictId district = caller.districtId();
        namesakes.saidSo(district, named.id(), false);
        if (known.isPresent() && known.get().id().equals(named.id())) {
            return named;
        }
        if (caller.district().staffApproval()) {
            putBack(district, named);
        }
        known.ifPresent(
                from -> samePerson.move(district, from, named, new Actor.Somebody(named.id())));
        tie(caller, named);
        return named;
    }

    private void tie(Caller caller, Person named) {
        DistrictId district = caller.districtId();
        if (!people.tie(district, named.id(), caller.line())) {
            throw new OptimisticLockingFailureException("the person is another account's");
        }
        note(district, named, "person-tied", new Subject("person", named.id().value()), Map.of());
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

    private void note(
            DistrictId district,
            Person by,
            String act,
            Subject subject,
            Map<String, String> details) {
        audit.note(district, new Actor.Somebody(by.id()), act, subject, details);
    }
}
