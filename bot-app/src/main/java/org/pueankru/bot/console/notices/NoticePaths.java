package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.notices.Notice;

/** Where announcements are. */
final class NoticePaths {
    static final String ALL = ConsolePaths.HOME + "/notices";
    static final String ONE = ALL + "/{id}";
    static final String FAILURES = ONE + "/failures";
    static final String COMING = ONE + "/coming";
    static final String TEMPLATES = ALL + "/templates";
    static final String TEMPLATE = TEMPLATES + "/{template}";

    static final String HOLIDAYS = ALL + "/holidays";

    private NoticePaths() {}

    static String of(Notice.Id id) {
        return ALL + "/" + id.value();
    }
}
