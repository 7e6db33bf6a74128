package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Knows in whose name somebody speaks. Thread-safe. */
@Component
class WhoAsks {
    private final People people;
    private final Groups groups;

    WhoAsks(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /**
     * A person in 1:1, a school in its group; empty for those who have not registered, and in a
     * group of several schools or of none.
     */
    Optional<Comer> in(District district, Turn turn) {
        return turn.chat() instanceof ChatId.Person(String line)
                ? people.byLine(district.id(), new PersonId(line))
                        .map(person -> new Comer.Somebody(person.id()))
                : groups.of(district.id(), turn.chat())
                        .filter(group -> group.state() == GroupChat.State.BOUND)
                        .flatMap(group -> Optional.ofNullable(group.stands()))
                        .flatMap(WhoAsks::school);
    }

    private static Optional<Comer> school(Stands stands) {
        return stands instanceof Stands.ForSchool(School.Id school)
                ? Optional.of(new Comer.OneSchool(school))
                : Optional.empty();
    }
}
