package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.NotAllowed;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Appointments;
import org.pueankru.bot.directory.Departures;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** What is done to people and their posts. Thread-safe. */
@Component
class PostActs {
    private final People people;
    private final Posts posts;
    private final Acts acts;
    private final Appointments appointments;
    private final Departures departures;

    PostActs(
            People people,
            Posts posts,
            Acts acts,
            Appointments appointments,
            Departures departures) {
        this.people = people;
        this.posts = posts;
        this.acts = acts;
        this.appointments = appointments;
        this.departures = departures;
    }

    /**
     * A new person; empty when the code is another's.
     *
     * @param code the office's own number; empty = none
     */
    Optional<Person> add(Visitor visitor, String name, String code) {
        return acts.within(
                () -> {
                    if (!code.isEmpty() && people.hasCode(visitor.districtId(), code)) {
                        return Optional.<Person>empty();
                    }
                    Person person =
                            people.add(
                                    visitor.districtId(), name, code.isEmpty() ? null : code, null);
                    acts.note(visitor, "person-added", "person", person.id().value());
                    return Optional.of(person);
                });
    }

    void rename(Visitor visitor, Person person, String name) {
        acts.within(
                () -> {
                    people.rename(visitor.districtId(), person.id(), name);
                    acts.note(visitor, "person-renamed", "person", person.id().value());
                });
    }

    /** Gives a post that is held at once; false when the role is not held at such a place. */
    boolean give(Visitor visitor, Person person, Role role, Place place) {
        return appointments
                .give(
                        visitor.districtId(),
                        person.id(),
                        role,
                        place,
                        Post.Source.CONSOLE,
                        visitor.actor())
                .isPresent();
    }

    /** False when it does not wait any more. */
    boolean agree(Visitor visitor, String id) {
        Post post = findToDecide(visitor, id);
        return appointments.agree(visitor.districtId(), post.id(), visitor.person().id());
    }

    /** False when it does not wait any more. */
    boolean refuse(Visitor visitor, String id) {
        Post post = findToDecide(visitor, id);
        return appointments.refuse(visitor.districtId(), post, visitor.person().id());
    }

    /** False when it is the last staff's: nobody could come in any more. */
    boolean end(Visitor visitor, Post post) {
        return departures.end(visitor.districtId(), post, visitor.actor());
    }

    Post find(Visitor visitor, String id) {
        return posts.byId(visitor.districtId(), new Post.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }

    /** Whoever may not make codes for the office does not let people into it either. */
    private Post findToDecide(Visitor visitor, String id) {
        Post post = find(visitor, id);
        if (post.role().reach() == Role.Reach.DISTRICT
                && !visitor.may(Permission.INVITE_TO_OFFICE)) {
            throw new NotAllowed();
        }
        return post;
    }
}
