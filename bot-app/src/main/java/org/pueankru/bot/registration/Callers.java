package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.WhoWrites;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Finds out anew at each turn who writes. */
@Component
class Callers {
    private final Districts districts;
    private final WhoWrites who;
    private final Posts posts;
    private final Consents consents;

    Callers(Districts districts, WhoWrites who, Posts posts, Consents consents) {
        this.districts = districts;
        this.who = who;
        this.posts = posts;
        this.consents = consents;
    }

    /** Empty in groups, where nobody is known, and for channels of no district. */
    Optional<Caller> of(Turn turn) {
        return turn.chat() instanceof ChatId.Person chat
                ? districts.of(turn.channel()).map(district -> of(district, chat))
                : Optional.empty();
    }

    private Caller of(District district, ChatId.Person chat) {
        PersonId line = new PersonId(chat.value());
        Optional<Person> person = who.in(district.id(), chat);
        return person.map(
                        known ->
                                new Caller(
                                        district,
                                        line,
                                        known,
                                        posts.current(district.id(), known.id()),
                                        consents.has(district.id(), known.id())))
                .orElseGet(() -> new Caller(district, line, null, List.of(), false));
    }
}
