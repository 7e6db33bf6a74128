package org.pueankru.richmenu.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which known word somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** Empty only when none are known. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(
                        Comparator.<String>comparingInt(other -> letters(word, other))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to be changed, put in or left out (Levenshtein). */
    private static int letters(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int same = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
