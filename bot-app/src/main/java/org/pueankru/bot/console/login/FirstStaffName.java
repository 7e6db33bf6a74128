package org.pueankru.bot.console.login;

import org.pueankru.bot.directory.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/**
 * What the first staff of a district are called until they tell their name: a set-up code knows
 * none. Thread-safe.
 */
@Component
public class FirstStaffName {
    private final MessageSource messages;

    FirstStaffName(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether this person has not told a name yet. */
    public boolean isOf(Person person) {
        return person.name()
                .equals(messages.getMessage("login.first-staff", null, Locale.of("th")));
    }
}
