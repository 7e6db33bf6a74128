package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is another about a school, for the audit log: names of fields, and old codes and numbers.
 */
final class SchoolChanges {
    private SchoolChanges() {}

    /**
     * @param network code of the one before
     */
    static Map<String, String> between(School before, Schools.Told now, @Nullable String network) {
        Map<String, String> details = new HashMap<>(Map.of("code", before.code()));
        List<String> plain = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            plain.add("name");
        }
        if (!before.location().equals(now.location())) {
            plain.add("place");
        }
        if (!plain.isEmpty()) {
            details.put("changed", String.join("-", plain));
        }
        if (!Objects.equals(before.network(), now.network())) {
            details.put("network-was", orNone(network));
        }
        if (before.level() != now.level()) {
            details.put("level-was", before.level() == null ? "none" : before.level().code());
        }
        if (before.size() != now.size()) {
            details.put("size-was", before.size() == null ? "none" : before.size().code());
        }
        if (!Objects.equals(before.staffCount(), now.staffCount())) {
            details.put("staff-was", orNone(before.staffCount()));
        }
        return details;
    }

    private static String orNone(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
