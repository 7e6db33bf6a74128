package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way to other menus, so that each moment everybody sees one and its tabs lead somewhere. */
final class Transition {
    private final Goal goal;
    private final Draft draft;
    private final DeployedName stand;
    private final VersionBefore before;
    private final Marks.Mark mark;

    /**
     * @param stand what marks stand for
     */
    Transition(Goal goal, Draft draft, DeployedName stand, VersionBefore before, String fresh) {
        this.goal = goal;
        this.draft = draft;
        this.stand = stand;
        this.before = before;
        this.mark = Marks.of(goal, draft, fresh);
    }

    void go() {
        begin();
        before.noteFrom(goal);
        draft.dropAll(Aliases.DONE, Set.of());
        goal.names().forEach(name -> draft.alias(Aliases.NOW + name.key(), name));
        showEverybody();
        movePeople();
        draft.dropAll(Aliases.NOW, goal.menus().keySet());
        draft.alias(Aliases.DONE + goal.hash(), stand);
        before.replace(goal.hash());
    }

    /** Another goal of a change that broke off is not wished any more. */
    private void begin() {
        if (!draft.isUnderWay()) {
            draft.dropAll(Aliases.NOTED, Set.of());
        }
        draft.alias(mark.alias(), stand);
        Set<String> own = Set.of(mark.goal() + "-" + mark.name());
        draft.dropAll(Aliases.NEXT, goal.isBack() ? Set.of() : own);
        draft.dropAll(Aliases.BACK, goal.isBack() ? own : Set.of());
    }

    private void showEverybody() {
        LineState state = draft.state();
        Optional<String> shown = state.everybodys();
        boolean ours = shown.filter(state.ours()::containsKey).isPresent();
        if (goal.everybodys().isEmpty()) {
            if (ours) {
                showWhatOthersMade();
            }
            return;
        }
        DeployedName name = goal.everybodys().get();
        if (!ours && shown.isPresent()) {
            String id = shown.get();
            if (!id.equals(state.aliases().get(Aliases.OTHERS))) {
                draft.add(new Change.NoteOthers(id));
            }
        }
        if (shown.map(state.ours()::get).filter(name::equals).isEmpty()) {
            draft.add(new Change.ShowEverybody(name));
        }
    }

    private void showWhatOthersMade() {
        @Nullable String id = draft.state().aliases().get(Aliases.OTHERS);
        draft.add(
                id != null && draft.state().has(id)
                        ? new Change.ShowOthers(id)
                        : new Change.ShowNothing());
    }

    private void movePeople() {
        List<Change.Move> moves = new ArrayList<>();
        draft.state()
                .ours()
                .forEach(
                        (id, name) -> {
                            DeployedName to = goal.menus().get(name.key());
                            if (!name.equals(to) || draft.isTwin(id, name)) {
                                moves.add(new Change.Move(id, to == null ? mainOf(id) : to));
                            }
                        });
        if (!moves.isEmpty()) {
            draft.add(new Change.MovePeople(moves, mark.alias() + "-" + Hash.of(moves)));
        }
    }

    /** Of a tab that goes, people see the first of the tabs beside it that stays. */
    private @Nullable DeployedName mainOf(String id) {
        return draft.state().menus().stream()
                .filter(menu -> menu.id().equals(id))
                .flatMap(menu -> menu.tabs().stream())
                .filter(goal.menus()::containsKey)
                .findFirst()
                .map(goal.menus()::get)
                .orElse(null);
    }
}
