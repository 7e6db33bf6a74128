package org.pueankru.bot.exchange;

import java.util.Optional;
import java.util.Set;

/** What a file is looked through for. */
interface Wanted {
    /** The column that such a file calls so. */
    Optional<Column> column(String header);

    /** Whether rows under a header with these columns can be understood. */
    boolean isServedBy(Set<Column> found);
}
