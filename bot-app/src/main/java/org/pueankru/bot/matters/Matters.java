package org.pueankru.bot.matters;

import org.pueankru.bot.directory.Attention;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open entries of staff's attention.
 *
 * @param entries the newest first
 */
record Matters(List<Attention.Entry> entries) {
    Matters {
        entries = List.copyOf(entries);
    }

    /** Those that began later; one that only happened again is not told twice. */
    Matters since(Instant until) {
        return new Matters(
                entries.stream().filter(entry -> entry.firstAt().isAfter(until)).toList());
    }

    /** When the last of them began; empty when there is none. */
    Optional<Instant> newest() {
        return entries.stream().map(Attention.Entry::firstAt).max(Comparator.naturalOrder());
    }

    /** How many of each kind, the newest kind first. */
    Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        entries.forEach(entry -> kinds.merge(entry.kind(), 1, Integer::sum));
        return kinds;
    }
}
