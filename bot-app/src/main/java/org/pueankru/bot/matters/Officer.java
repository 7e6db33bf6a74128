package org.pueankru.bot.matters;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.WhoWrites;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Somebody who sees the whole district, in their own chat. */
record Officer(DistrictId district, Person.Id person) {
    /** Finds out anew at each turn. Thread-safe. */
    @Component
    static class Finder {
        private final WhoWrites who;
        private final Posts posts;

        Finder(WhoWrites who, Posts posts) {
            this.who = who;
            this.posts = posts;
        }

        Optional<Officer> of(ChannelId channel, ChatId.Person chat) {
            return who.in(channel, chat)
                    .map(known -> new Officer(known.district().id(), known.person().id()))
                    .filter(this::seesTheDistrict);
        }

        private boolean seesTheDistrict(Officer officer) {
            return Permission.SEE_DISTRICT.isGivenBy(
                    posts.held(officer.district(), officer.person()));
        }
    }
}
