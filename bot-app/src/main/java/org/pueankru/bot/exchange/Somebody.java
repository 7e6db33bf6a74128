package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Person;

import java.util.List;

/**
 * The rows of one person, and who that is.
 *
 * @param lines at least one, in the order of the file
 * @param person null = somebody new
 * @param byCode whether a code, not the name, tells who it is
 */
record Somebody(List<PersonLine> lines, @Nullable Person person, boolean byCode) {
    Somebody {
        lines = List.copyOf(lines);
    }

    PersonLine first() {
        return lines.getFirst();
    }

    /** The code that the file gives, or null. */
    @Nullable String code() {
        return first().code();
    }
}
