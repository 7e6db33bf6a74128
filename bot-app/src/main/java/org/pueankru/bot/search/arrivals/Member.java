package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.WhoWrites;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Who writes in 1:1, of those who registered. */
record Member(DistrictId district, Person.Id person, boolean mayBeKept) {
    /** Finds out anew at each turn. */
    @Component
    static class Finder {
        private final WhoWrites who;
        private final Consents consents;

        Finder(WhoWrites who, Consents consents) {
            this.who = who;
            this.consents = consents;
        }

        Optional<Member> of(Turn turn) {
            return who.in(turn.channel(), turn.chat())
                    .map(known -> of(known.district().id(), known.person().id()));
        }

        private Member of(DistrictId district, Person.Id person) {
            return new Member(district, person, consents.has(district, person));
        }
    }
}
