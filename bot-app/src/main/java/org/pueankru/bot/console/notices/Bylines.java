package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Names those who wrote an announcement, agreed to it or gave it back. Thread-safe. */
@Component
class Bylines {
    private final People people;
    private final MessageSource messages;

    Bylines(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    /**
     * @param person null = a program
     */
    String name(Visitor visitor, Person.@Nullable Id person) {
        return person == null
                ? messages.getMessage("notices.by-program", null, Locale.of("th"))
                : people.byId(visitor.districtId(), person).map(Person::name).orElse("–");
    }
}
