package org.pueankru.bot.console.security;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;

/** Knows who has a passkey, of whatever address. Thread-safe. */
public interface PasskeyHolders {
    /** How many this person has. */
    int count(DistrictId district, Person.Id person);

    default boolean hasPasskey(Visitor visitor) {
        return count(visitor.districtId(), visitor.person().id()) > 0;
    }
}
