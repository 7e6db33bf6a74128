package org.pueankru.bot.console.notices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Something in a form that cannot stay so.
 *
 * @param field by its name in the form
 * @param key of the message {@code notices.wrong.KEY}, which names the field
 */
record Trouble(String field, String key, List<Object> values) {
    Trouble {
        values = List.copyOf(values);
    }

    /** Those of one form, in the order of its fields. */
    static final class Found {
        private final List<Trouble> all = new ArrayList<>();

        void tell(String field, String key, Object... values) {
            all.add(new Trouble(field, key, List.of(values)));
        }

        List<Trouble> all() {
            return Collections.unmodifiableList(all);
        }
    }
}
