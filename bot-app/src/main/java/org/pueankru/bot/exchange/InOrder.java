package org.pueankru.bot.exchange;

import java.util.Comparator;
import java.util.List;

/** Problems in the order of the file. */
final class InOrder {
    private InOrder() {}

    static List<Problem> of(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparingInt(Problem::row)).toList();
    }
}
