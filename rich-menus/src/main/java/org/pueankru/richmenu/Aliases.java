package org.pueankru.richmenu;

import java.util.List;

/**
 * The aliases at LINE that are ours, by what they begin with. All that a later run has to know is
 * in them.
 */
public final class Aliases {
    /** Then a key: the menu that is shown. */
    static final String NOW = "pk-";

    /** Then a key: the menu of the version before, to go back to. */
    static final String WAS = "pk-was-";

    /** Then a key: the menu from which a change under way goes. */
    static final String FROM = "pk-from-";

    /** Then the hash of a goal and a name: a change to it is under way. */
    static final String NEXT = "pk-next-";

    /** The same, on the way back. */
    static final String BACK = "pk-back-";

    /** Then the hash of the version from which a change goes: all of it is noted. */
    static final String NOTED = "pk-noted-";

    /** Then the hash of the version before, as it was when it was whole. */
    static final String KEPT = "pk-kept-";

    /** Then the hash of a version: people have moved to it. */
    static final String DONE = "pk-done-";

    /** The menu for everybody that somebody else had made, to show it again. */
    static final String OTHERS = "pk-others-default";

    /** Whoever made it changes menus now. */
    public static final String LOCK = "pk-lock-run";

    /** Then who changes menus now, and when that was known last. */
    public static final String RUN = "pk-run-";

    private static final List<String> KINDS =
            List.of(WAS, FROM, NEXT, BACK, NOTED, KEPT, DONE, "pk-others-", "pk-lock-", RUN);

    private Aliases() {}

    /** Whether it is there for the runs themselves, and says nothing of menus. */
    static boolean isOfRuns(String alias) {
        return alias.equals(LOCK) || alias.startsWith(RUN);
    }

    static boolean isOf(String kind, String alias) {
        return alias.startsWith(kind)
                && (!kind.equals(NOW) || KINDS.stream().noneMatch(alias::startsWith));
    }

    /** What a key must not begin with. */
    static List<String> taken() {
        return KINDS.stream().map(kind -> kind.substring(NOW.length())).toList();
    }
}
