package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Who writes in 1:1, of those who registered. */
record Member(DistrictId district, Person.Id person, boolean mayBeKept) {
    /** Finds out anew at each turn. */
    @Component
    static class Finder {
        private final Districts districts;
        private final People people;
        private final Consents consents;

        Finder(Districts districts, People people, Consents consents) {
            this.districts = districts;
            this.people = people;
            this.consents = consents;
        }

        Optional<Member> of(Turn turn) {
            return turn.chat() instanceof ChatId.Person(String line)
                    ? districts
                            .of(turn.channel())
                            .flatMap(district -> of(district.id(), new PersonId(line)))
                    : Optional.empty();
        }

        private Optional<Member> of(DistrictId district, PersonId line) {
            return people.byLine(district, line)
                    .map(
                            person ->
                                    new Member(
                                            district,
                                            person.id(),
                                            consents.has(district, person.id())));
        }
    }
}
