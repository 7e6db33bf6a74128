package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Person;

import java.util.UUID;

/**
 * Who does something to an announcement.
 *
 * @param person in whose name: the person, or whoever made the program's token; null when an
 *     operator made it
 */
public record By(Actor actor, Person.@Nullable Id person) {
    public static By person(Person.Id person) {
        return new By(new Actor.Somebody(person), person);
    }

    /** The program's token; null = a person. */
    @Nullable UUID token() {
        return actor instanceof Actor.Api(UUID token) ? token : null;
    }
}
