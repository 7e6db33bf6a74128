package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.springframework.stereotype.Component;

import java.util.List;
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
    private final List<PersonalData> data;

    OnePerson(People people, Posts posts, Consents consents, List<PersonalData> data) {
        this.people = people;
        this.posts = posts;
        this.consents = consents;
        this.data = List.copyOf(data);
    }

    /**
     * The person behind the account from now on.
     *
     * @param name of somebody new; nobody is tied to a person of an import by name alone
     * @param invited whom the code is for
     * @return empty when somebody new has no name
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
        if (known.isPresent() && !known.get().id().equals(named.id())) {
            move(district, known.get(), named);
        }
        people.tie(district, named.id(), caller.line());
        return named;
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
    }
}
