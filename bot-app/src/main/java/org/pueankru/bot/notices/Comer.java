package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;

/** Who signs up for a meeting. */
public sealed interface Comer {
    /** A person, for themselves. */
    record Somebody(Person.Id person) implements Comer {}

    /** A school, by a tap in its group; it has one place, whoever tapped. */
    record OneSchool(School.Id school) implements Comer {}
}
