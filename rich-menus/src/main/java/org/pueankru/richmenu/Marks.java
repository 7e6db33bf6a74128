package org.pueankru.richmenu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks of changes under way. */
final class Marks {
    private Marks() {}

    /**
     * A change under way.
     *
     * @param goal hash of where it leads
     */
    record Mark(String kind, String goal, String name) {
        String alias() {
            return kind + goal + "-" + name;
        }
    }

    static List<Mark> of(Draft draft) {
        List<Mark> marks = new ArrayList<>();
        for (String kind : List.of(Aliases.NEXT, Aliases.BACK)) {
            for (String end : draft.ends(kind)) {
                int dash = end.indexOf('-');
                marks.add(
                        dash < 0
                                ? new Mark(kind, "", end)
                                : new Mark(kind, end.substring(0, dash), end.substring(dash + 1)));
            }
        }
        return marks;
    }

    /** Of a change to the very same menus that broke off, or a new one. */
    static Mark of(Goal goal, Draft draft, String fresh) {
        String kind = goal.isBack() ? Aliases.BACK : Aliases.NEXT;
        Optional<Mark> same =
                of(draft).stream()
                        .filter(mark -> mark.kind().equals(kind) && mark.goal().equals(goal.hash()))
                        .findFirst();
        return same.orElseGet(() -> new Mark(kind, goal.hash(), fresh));
    }
}
