package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Person;

import java.util.List;

/** What a file of people would do. */
final class PeoplePlanner {
    private PeoplePlanner() {}

    static Plan plan(FileRows file, Extent extent, DirectoryNow now, Person.@Nullable Id by) {
        return new Plan(file, extent, List.of(), file.problems(), new Writes());
    }
}
