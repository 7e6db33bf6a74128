package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.directory.WhoWrites;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Knows in whose name somebody speaks. Thread-safe. */
@Component
class WhoAsks {
    private final WhoWrites who;
    private final Groups groups;

    WhoAsks(WhoWrites who, Groups groups) {
        this.who = who;
        this.groups = groups;
    }

    /**
     * A person in 1:1, a school in its group; empty for those who have not registered, and in a
     * group of several schools or of none.
     */
    Optional<Comer> in(District district, Turn turn) {
        return turn.chat().isOneToOne()
                ? who.in(district.id(), turn.chat()).map(person -> new Comer.Somebody(person.id()))
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
