package org.pueankru.index;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A school year from kindergarten (K, อ.) over primary (P, ป.) to secondary (M, ม.), in order. */
public enum Grade {
    K1,
    K2,
    K3,
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    M1,
    M2,
    M3,
    M4,
    M5,
    M6;

    private static final int STAGE = 3;
    private static final List<Grade> ALL = List.of(values());

    /** The code used in catalogue records and command-line output. */
    public String code() {
        return name();
    }

    /** The grade with exactly this code. */
    public static Optional<Grade> ofCode(String code) {
        return Arrays.stream(values()).filter(grade -> grade.name().equals(code)).findFirst();
    }

    /** All grades from one to the other, both included, in whichever order they are given. */
    public static Set<Grade> between(Grade one, Grade other) {
        return one.compareTo(other) <= 0 ? EnumSet.range(one, other) : EnumSet.range(other, one);
    }

    /** The grade before and the grade after, across the borders of kindergarten and school. */
    public Set<Grade> neighbours() {
        int here = ALL.indexOf(this);
        var neighbours = EnumSet.noneOf(Grade.class);
        if (here > 0) {
            neighbours.add(ALL.get(here - 1));
        }
        if (here < ALL.size() - 1) {
            neighbours.add(ALL.get(here + 1));
        }
        return neighbours;
    }

    /** The neighbours within the same three years, of which kindergarten is one set. */
    public Set<Grade> neighboursInStage() {
        Set<Grade> neighbours = neighbours();
        neighbours.removeIf(grade -> grade.ordinal() / STAGE != ordinal() / STAGE);
        return neighbours;
    }
}
