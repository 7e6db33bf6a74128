package org.pueankru.bot.composing;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;

/** Knows whom the console would ask for a passkey. Thread-safe. */
public interface PasskeyOwners {
    /** How many passkeys this person has. */
    int count(DistrictId district, Person.Id person);
}
