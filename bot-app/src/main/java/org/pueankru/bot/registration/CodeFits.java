package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Invites.Purpose.ForPost;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Whether an open code is still for something, and for whoever typed it. */
@Component
class CodeFits {
    /** Kind of entry for staff: a code for somebody came from an account that is not theirs. */
    static final String ANOTHERS = "code-of-another";

    private final People people;
    private final Schools schools;
    private final Networks networks;
    private final Attention attention;

    CodeFits(People people, Schools schools, Networks networks, Attention attention) {
        this.people = people;
        this.schools = schools;
        this.networks = networks;
        this.attention = attention;
    }

    /** Tells staff when the code is for somebody who registered from another account. */
    boolean fits(Caller caller, ForPost post) {
        return isOpen(caller, post.place()) && isFor(caller, post.person());
    }

    private boolean isOpen(Caller caller, Place place) {
        return switch (place) {
            case Place.AtSchool at ->
                    schools.byId(caller.districtId(), at.school())
                            .filter(school -> school.closedOn() == null)
                            .isPresent();
            case Place.InNetwork in ->
                    networks.byId(caller.districtId(), in.network())
                            .filter(network -> network.closedOn() == null)
                            .isPresent();
            case Place.WholeDistrict _ -> true;
        };
    }

    private boolean isFor(Caller caller, Person.@Nullable Id named) {
        if (named == null) {
            return true;
        }
        Optional<Person> person = people.byId(caller.districtId(), named);
        if (person.isEmpty()) {
            return false;
        }
        boolean anothers =
                person.get().isRegistered() && !caller.line().equals(person.get().line());
        if (anothers) {
            attention.tell(caller.districtId(), ANOTHERS, new Subject("person", named.value()));
        }
        return !anothers;
    }
}
