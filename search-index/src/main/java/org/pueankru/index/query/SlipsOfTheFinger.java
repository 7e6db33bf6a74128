package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.query.Vocabulary.Entry;
import org.pueankru.index.query.Vocabulary.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of filters with one slip in them: a letter or mark dropped, added, changed or swapped with
 * the next. Only for long names, since one slip turns many short words into others.
 */
final class SlipsOfTheFinger {
    private static final int SHORTEST = 6;

    private final Map<Character, List<Entry>> namesByFirst = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    /** By the last bits of the first letter a bit for each length that a name with a slip has. */
    private final long[] lengths = new long[Byte.MAX_VALUE + 1];

    void add(Entry entry) {
        words.add(entry.word());
        if (entry.kind() == Kind.FILTER && entry.word().length() >= SHORTEST) {
            namesByFirst
                    .computeIfAbsent(entry.word().charAt(0), first -> new ArrayList<>())
                    .add(entry);
            int length = entry.word().length();
            for (int typed = length - 1; typed <= length + 1; typed++) {
                lengths[entry.word().charAt(0) & Byte.MAX_VALUE] |= bit(typed);
            }
        }
    }

    private static long bit(int length) {
        return 1L << Math.min(length, Long.SIZE - 1);
    }

    /** Whether some name may begin with a letter and be so long; cheap. */
    boolean mayBe(char first, int length) {
        return (lengths[first & Byte.MAX_VALUE] & bit(length)) != 0;
    }

    @Nullable Entry meantBy(String word) {
        if (word.length() < SHORTEST - 1) {
            return null;
        }
        for (Entry name : namesByFirst.getOrDefault(word.charAt(0), List.of())) {
            if (isOneSlip(name.word(), word)) {
                return words.contains(word) ? null : name;
            }
        }
        return null;
    }

    static boolean isOneSlip(String meant, String typed) {
        int difference = typed.length() - meant.length();
        if (Math.abs(difference) > 1 || typed.charAt(0) != meant.charAt(0)) {
            return false;
        }
        int same = 1;
        int shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        // nearly all pairs differ by more, as the last letter tells
        if (same < shorter - 2
                && typed.charAt(typed.length() - 1) != meant.charAt(meant.length() - 1)) {
            return false;
        }
        String typedRest = typed.substring(same);
        String meantRest = meant.substring(same);
        return switch (difference) {
            case 1 -> typedRest.substring(1).equals(meantRest);
            case -1 -> meantRest.substring(1).equals(typedRest);
            default ->
                    !typedRest.isEmpty()
                            && (typedRest.substring(1).equals(meantRest.substring(1))
                                    || isSwapped(typedRest, meantRest));
        };
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
