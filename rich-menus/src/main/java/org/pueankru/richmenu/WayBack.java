package org.pueankru.richmenu;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which menus are the ones before. */
public final class WayBack {
    private final Draft draft;
    private final String everybodys;

    private WayBack(LineState state, String everybodys) {
        this.draft = new Draft(state);
        this.everybodys = everybodys;
    }

    /**
     * The version before; when a way back broke off, where that led.
     *
     * @param everybodys key of the menu for people who have none of their own
     * @throws Refusal when there is none, or not all of it is at LINE any more
     */
    public static Goal of(LineState state, String everybodys) {
        return new WayBack(state, everybodys).goal();
    }

    private Goal goal() {
        if (draft.has(Aliases.NEXT) && !draft.has(Aliases.BACK)) {
            throw new Refusal(
                    "A change of menus broke off. Run apply first, with the menus of that change or others, so that one set is shown whole; then rollback");
        }
        return reached().map(hash -> whole(Aliases.NOW, Set.of(hash))).orElseGet(this::before);
    }

    /** From then on the version before is already the one from which the way back went. */
    private Optional<String> reached() {
        Set<String> done = draft.ends(Aliases.DONE);
        return Marks.of(draft).stream()
                .filter(mark -> mark.kind().equals(Aliases.BACK))
                .map(Marks.Mark::goal)
                .filter(done::contains)
                .findFirst();
    }

    private Goal before() {
        if (!draft.has(Aliases.WAS) && !draft.has(Aliases.KEPT)) {
            throw new Refusal("LINE has no earlier menus to go back to");
        }
        return whole(Aliases.WAS, draft.ends(Aliases.KEPT));
    }

    /**
     * @param hashes what it was when it was whole; empty when that is not known
     */
    private Goal whole(String kind, Set<String> hashes) {
        Map<String, DeployedName> menus = draft.of(kind);
        Set<String> gone = draft.ends(kind);
        gone.removeAll(menus.keySet());
        if (!gone.isEmpty() || !(hashes.isEmpty() || hashes.contains(Hash.of(menus.values())))) {
            throw new Refusal(
                    "The menus before are not all at LINE any more: somebody removed "
                            + (gone.isEmpty() ? "one of them" : String.join(", ", gone))
                            + " there. Nothing was changed. Bring that version back with apply and its file");
        }
        if (!menus.isEmpty() && !menus.containsKey(everybodys)) {
            throw new Refusal(
                    "The menus before have none called "
                            + everybodys
                            + " for everybody. Nothing was changed. Bring a version back with apply and its file");
        }
        return Goal.back(menus, everybodys);
    }
}
