package org.pueankru.richmenu;

import java.util.Map;
import java.util.Set;

/**
 * The version to go back to. While a change is under way it stays what it was; the version from
 * which the change goes is noted beside it, and takes its place when people have moved.
 */
final class VersionBefore {
    private final Draft draft;
    private final DeployedName stand;

    /**
     * @param stand what marks stand for
     */
    VersionBefore(Draft draft, DeployedName stand) {
        this.draft = draft;
        this.stand = stand;
    }

    /** A change that came to its goal may have broken off before this. */
    void replaceAfterAnEarlierChange() {
        Set<String> done = draft.ends(Aliases.DONE);
        if (draft.has(Aliases.NOTED) && done.size() == 1) {
            String goal = done.iterator().next();
            if (Marks.of(draft).stream().anyMatch(mark -> mark.goal().equals(goal))) {
                replace(goal);
            }
        }
    }

    /**
     * Notes from where the change goes, once. These very menus, when somebody only took away what
     * shows them.
     */
    void noteFrom(Goal goal) {
        if (draft.has(Aliases.NOTED)) {
            return;
        }
        Set<String> done = draft.ends(Aliases.DONE);
        Map<String, DeployedName> from =
                done.equals(Set.of(goal.hash())) ? goal.menus() : draft.shown();
        String whole = done.size() == 1 ? done.iterator().next() : Hash.of(from.values());
        draft.set(Aliases.FROM, from);
        draft.alias(Aliases.NOTED + whole, stand);
    }

    /** Whoever came back to where the change began still has the version before that. */
    void replace(String goal) {
        Map<String, DeployedName> from = draft.of(Aliases.FROM);
        if (!Hash.of(from.values()).equals(goal)) {
            draft.set(Aliases.WAS, from);
            Set<String> whole = draft.ends(Aliases.NOTED);
            whole.forEach(hash -> draft.alias(Aliases.KEPT + hash, stand));
            draft.dropAll(Aliases.KEPT, whole);
        }
        draft.dropAll(Aliases.NOTED, Set.of());
    }

    /** Marks must not lead to a menu that is removed. */
    void standOn(DeployedName menu) {
        draft.ends(Aliases.KEPT).forEach(hash -> draft.alias(Aliases.KEPT + hash, menu));
        draft.ends(Aliases.DONE).forEach(hash -> draft.alias(Aliases.DONE + hash, menu));
    }
}
