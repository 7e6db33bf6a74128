package org.pueankru.richmenu;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to get from what LINE has to a goal, in an order that leaves nobody without a menu: a pure
 * decision. All that has to be known of earlier tries is at LINE, so a try that broke off is gone
 * on with by planning anew. The version before is replaced only when people have moved to the goal.
 */
public final class Plan {
    private final Goal goal;
    private final Draft draft;
    private final String fresh;

    private Plan(Goal goal, LineState state, String fresh) {
        this.goal = goal;
        this.draft = new Draft(state);
        this.fresh = fresh;
    }

    /** The alias of the menu that is shown. */
    public static String aliasOf(String key) {
        return Aliases.NOW + key;
    }

    /** The key of the menu for which such an alias stands; empty when it is none of ours. */
    public static Optional<String> keyOf(String alias) {
        return Aliases.isOf(Aliases.NOW, alias)
                ? Optional.of(alias.substring(Aliases.NOW.length()))
                : Optional.empty();
    }

    /**
     * Empty when all is as wished.
     *
     * @param fresh names the change if it is a new one; 1 to 11 of a-z, 0-9, never used before
     * @throws Refusal when something that is not ours is in the way
     */
    public static List<Change> of(Goal goal, LineState state, String fresh) {
        return new Plan(goal, state, fresh).changes();
    }

    private List<Change> changes() {
        goal.names().forEach(draft::make);
        Optional<DeployedName> stand = goal.everybodys().or(draft::anyKept);
        if (stand.isEmpty()) {
            return draft.changes();
        }
        VersionBefore before = new VersionBefore(draft, stand.get());
        before.replaceAfterAnEarlierChange();
        if (!isReached()) {
            new Transition(goal, draft, stand.get(), before, fresh).go();
        }
        removeWhatIsNotUsed(before, stand.get());
        return draft.changes();
    }

    private boolean isReached() {
        return draft.ends(Aliases.DONE).equals(Set.of(goal.hash()))
                && draft.of(Aliases.NOW).entrySet().containsAll(goal.menus().entrySet())
                && everybodySeesIt();
    }

    private boolean everybodySeesIt() {
        Optional<DeployedName> shown =
                draft.state()
                        .everybodys()
                        .flatMap(id -> Optional.ofNullable(draft.state().ours().get(id)));
        return shown.equals(goal.everybodys());
    }

    /** The mark of the change goes last: until then a try that broke off is gone on with. */
    private void removeWhatIsNotUsed(VersionBefore before, DeployedName stand) {
        draft.dropAll(Aliases.NOW, goal.menus().keySet());
        draft.dropAll(Aliases.NOTED, Set.of());
        draft.dropAll(Aliases.FROM, Set.of());
        before.standOn(stand);
        Map<String, DeployedName> was = draft.of(Aliases.WAS);
        Set<DeployedName> kept = new HashSet<>(goal.menus().values());
        kept.addAll(was.values());
        draft.keepOnly(kept);
        if (goal.menus().isEmpty() && draft.state().aliases().containsKey(Aliases.OTHERS)) {
            draft.add(new Change.DropAlias(Aliases.OTHERS));
        }
        draft.dropAll(Aliases.NEXT, Set.of());
        draft.dropAll(Aliases.BACK, Set.of());
    }
}
