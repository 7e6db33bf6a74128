package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Change;
import org.pueankru.richmenu.DeployedName;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.MenuText;
import org.pueankru.richmenu.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what would change, for people. */
final class Diff {
    private final MenuSet menus;
    private final LineState state;

    Diff(MenuSet menus, LineState state) {
        this.menus = menus;
        this.state = state;
    }

    List<String> of(Change change) {
        return switch (change) {
            case Change.Create(DeployedName name) -> created(name);
            case Change.Upload(DeployedName name) -> List.of("  picture of " + name.key());
            case Change.AddAlias(String alias, DeployedName name) ->
                    List.of("  alias " + alias + " = " + name);
            case Change.MoveAlias(String alias, DeployedName name) ->
                    List.of("  alias " + alias + " -> " + name);
            case Change.DropAlias(String alias) -> List.of("  no alias " + alias);
            case Change.ShowEverybody(DeployedName name) ->
                    List.of("  everybody without one of their own sees " + name);
            case Change.NoteOthers(String id) ->
                    List.of("  kept in mind, to show it again: " + nameOf(id));
            case Change.ShowOthers(String id) ->
                    List.of("  everybody without one of their own sees again " + nameOf(id));
            case Change.ShowNothing() ->
                    List.of("  everybody without one of their own sees none of this channel's API");
            case Change.MovePeople people -> people.moves().stream().map(this::moved).toList();
            case Change.Delete(String _, DeployedName name) -> List.of("- menu " + name);
        };
    }

    private String moved(Change.Move move) {
        return "  people of "
                + nameOf(move.from())
                + " see "
                + (move.to() == null ? "everybody's" : move.to());
    }

    private String nameOf(String id) {
        return state.menus().stream()
                .filter(menu -> menu.id().equals(id))
                .map(LineState.Deployed::name)
                .findFirst()
                .orElse(id);
    }

    private List<String> created(DeployedName name) {
        List<String> lines = new ArrayList<>();
        lines.add("+ menu " + name);
        Optional<Menu> menu = menus.of(name.key());
        if (menu.isEmpty()) {
            return lines;
        }
        List<String> now = MenuText.of(menu.get());
        List<String> before = shown(name.key());
        before.stream()
                .filter(line -> !now.contains(line))
                .forEach(line -> lines.add("    - " + line));
        now.stream()
                .filter(line -> !before.contains(line))
                .forEach(line -> lines.add("    + " + line));
        if (lines.size() == 1) {
            lines.add("    (drawn anew; the same to tap)");
        }
        return lines;
    }

    private List<String> shown(String key) {
        @Nullable String id = state.aliases().get(Plan.aliasOf(key));
        return state.menus().stream()
                .filter(menu -> menu.id().equals(id))
                .findFirst()
                .map(LineState.Deployed::lines)
                .orElseGet(List::of);
    }
}
