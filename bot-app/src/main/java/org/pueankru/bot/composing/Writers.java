package org.pueankru.bot.composing;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Finds out anew at each turn whether whoever writes may announce. Thread-safe. */
@Component
class Writers {
    private final Districts districts;
    private final People people;
    private final Posts posts;

    Writers(Districts districts, People people, Posts posts) {
        this.districts = districts;
        this.people = people;
        this.posts = posts;
    }

    /** Empty for everybody else, and in groups, where nobody is known. */
    Optional<Writer> of(Turn turn) {
        return turn.chat() instanceof ChatId.Person(String line)
                ? districts.of(turn.channel()).flatMap(district -> of(district, new PersonId(line)))
                : Optional.empty();
    }

    private Optional<Writer> of(District district, PersonId line) {
        return people.byLine(district.id(), line)
                .map(person -> new Writer(district, person, posts.held(district.id(), person.id())))
                .filter(writer -> Permission.WRITE_NOTICES.isGivenBy(writer.posts()));
    }
}
