package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Finds out anew at each turn who writes in 1:1. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Component
public class WhoWrites {
    private final Districts districts;
    private final People people;

    WhoWrites(Districts districts, People people) {
        this.districts = districts;
        this.people = people;
    }

    /** Somebody who registered, in the district whose channel they write to. */
    public record Registered(District district, Person person) {}

    /** Empty for those who have not registered, and in groups, where nobody is known. */
    public Optional<Registered> in(ChannelId channel, ChatId chat) {
        return chat.isOneToOne()
                ? districts
                        .of(channel)
                        .flatMap(
                                district ->
                                        in(district.id(), chat)
                                                .map(person -> new Registered(district, person)))
                : Optional.empty();
    }

    /** The same where the district is known. */
    public Optional<Person> in(DistrictId district, ChatId chat) {
        return chat instanceof ChatId.Person(String line)
                ? people.byLine(district, new PersonId(line))
                : Optional.empty();
    }
}
