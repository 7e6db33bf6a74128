package org.pueankru.bot.console.rounds;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.notices.Notice;

/** Where rounds are. */
public final class RoundPaths {
    static final String ALL = ConsolePaths.HOME + "/rounds";

    /** One round, by its notice. */
    public static final String ONE = ALL + "/{id}";

    private RoundPaths() {}

    public static String of(Notice.Id id) {
        return ALL + "/" + id.value();
    }
}
