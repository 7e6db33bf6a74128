package org.pueankru.index.query;

import org.pueankru.index.QueryUnderstanding;

/** x. */
public final class TeacherQueries {
    private TeacherQueries() {}

    public static QueryUnderstanding standard() {
        throw new UnsupportedOperationException();
    }
}
