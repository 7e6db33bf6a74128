package org.pueankru.bot.matters;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Somebody who sees the whole district, in their own chat. */
record Officer(DistrictId district, Person.Id person) {
    /** Finds out anew at each turn. Thread-safe. */
    @Component
    static class Finder {
        private final Districts districts;
        private final People people;
        private final Posts posts;

        Finder(Districts districts, People people, Posts posts) {
            this.districts = districts;
            this.people = people;
            this.posts = posts;
        }

        Optional<Officer> of(ChannelId channel, ChatId.Person chat) {
            return districts
                    .of(channel)
                    .flatMap(
                            district ->
                                    people.byLine(district.id(), new PersonId(chat.value()))
                                            .map(person -> new Officer(district.id(), person.id())))
                    .filter(this::seesTheDistrict);
        }

        private boolean seesTheDistrict(Officer officer) {
            return Permission.SEE_DISTRICT.isGivenBy(
                    posts.held(officer.district(), officer.person()));
        }
    }
}
