package org.pueankru.index;

import org.pueankru.index.query.TeacherQueries;

/**
 * Reads grades, learning areas, media types and indicators out of what a teacher typed, strips
 * polite padding, and leaves the topic. Needs no index. Thread-safe.
 */
public interface QueryUnderstanding {
    /**
     * Never fails, whatever the text: what cannot be understood is left as text.
     *
     * @param raw a message of any length
     * @return without a correction, which needs an index
     */
    Understood understand(String raw);

    /** Understanding as the index itself uses it. */
    static QueryUnderstanding standard() {
        return TeacherQueries.standard();
    }
}
