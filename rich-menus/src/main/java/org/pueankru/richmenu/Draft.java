package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.LineState.Deployed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A plan while it is made: its changes so far, and which aliases there will be after them. An alias
 * that leads to a menu that is not ours is not ours either, and is left alone.
 */
final class Draft {
    private final LineState state;
    private final Map<String, DeployedName> ours = new TreeMap<>();
    private final Set<String> astray = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final List<Change> changes = new ArrayList<>();

    Draft(LineState state) {
        this.state = state;
        state.aliases().forEach(this::read);
    }

    private void read(String alias, String id) {
        if (!alias.startsWith(Aliases.NOW)
                || Aliases.isOfRuns(alias)
                || alias.equals(Aliases.OTHERS)) {
            return;
        }
        @Nullable DeployedName name = state.ours().get(id);
        if (name != null) {
            ours.put(alias, name);
        } else if (state.has(id)) {
            others.add(alias);
        } else {
            astray.add(alias);
        }
    }

    LineState state() {
        return state;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    void add(Change change) {
        changes.add(change);
    }

    void make(DeployedName name) {
        Optional<Deployed> deployed = state.named(name);
        if (deployed.isEmpty()) {
            add(new Change.Create(name));
        }
        if (deployed.isEmpty() || !deployed.get().hasPicture()) {
            add(new Change.Upload(name));
        }
    }

    /** Menus of a kind, by what follows it. */
    Map<String, DeployedName> of(String kind) {
        Map<String, DeployedName> found = new TreeMap<>();
        ours.forEach(
                (alias, name) -> {
                    if (Aliases.isOf(kind, alias)) {
                        found.put(alias.substring(kind.length()), name);
                    }
                });
        return found;
    }

    /** What is shown, by key; an alias made by hand for some menu of ours is none of them. */
    Map<String, DeployedName> shown() {
        Map<String, DeployedName> shown = of(Aliases.NOW);
        shown.entrySet().removeIf(alias -> !alias.getKey().equals(alias.getValue().key()));
        return shown;
    }

    /** What follows a kind in all aliases of it, those too that lead nowhere. */
    Set<String> ends(String kind) {
        Set<String> all = new TreeSet<>(ours.keySet());
        all.addAll(astray);
        Set<String> ends = new TreeSet<>();
        all.stream()
                .filter(alias -> Aliases.isOf(kind, alias))
                .forEach(alias -> ends.add(alias.substring(kind.length())));
        return ends;
    }

    boolean has(String kind) {
        return !ends(kind).isEmpty();
    }

    boolean isUnderWay() {
        return has(Aliases.NEXT) || has(Aliases.BACK);
    }

    boolean shows(String alias, DeployedName name) {
        return name.equals(ours.get(alias));
    }

    /**
     * Lets an alias stand for a menu.
     *
     * @throws Refusal when somebody else has such an alias
     */
    void alias(String alias, DeployedName name) {
        if (others.contains(alias)) {
            throw new Refusal(
                    "LINE has an alias "
                            + alias
                            + " that leads to a menu which is not ours, so it is left alone and nothing was changed. Remove that alias at LINE, or give our menu another key");
        }
        if (shows(alias, name)) {
            return;
        }
        boolean there = astray.remove(alias) || ours.containsKey(alias);
        add(there ? new Change.MoveAlias(alias, name) : new Change.AddAlias(alias, name));
        ours.put(alias, name);
    }

    private void drop(String alias) {
        add(new Change.DropAlias(alias));
        ours.remove(alias);
        astray.remove(alias);
    }

    /** All of a kind but those that end so. */
    void dropAll(String kind, Collection<String> but) {
        ends(kind).stream().filter(end -> !but.contains(end)).forEach(end -> drop(kind + end));
    }

    /** These stand for other menus than before, and no alias of the kind for any other key. */
    void set(String kind, Map<String, DeployedName> menus) {
        dropAll(kind, menus.keySet());
        new TreeMap<>(menus).forEach((key, name) -> alias(kind + key, name));
    }

    /** Removes all menus of ours but these; nothing stands for them any more. */
    void keepOnly(Set<DeployedName> kept) {
        List.copyOf(ours.keySet()).stream()
                .filter(alias -> !kept.contains(ours.get(alias)))
                .forEach(this::drop);
        state.ours()
                .forEach(
                        (id, name) -> {
                            if (!kept.contains(name) || isTwin(id, name)) {
                                add(new Change.Delete(id, name));
                            }
                        });
    }

    /** A second menu of the same name, from a try whose answer got lost. */
    boolean isTwin(String id, DeployedName name) {
        return state.named(name).filter(first -> !first.id().equals(id)).isPresent();
    }

    /**
     * Something to stand for, when there is nothing to show: LINE knows no alias without a menu.
     */
    Optional<DeployedName> anyKept() {
        return Stream.of(Aliases.FROM, Aliases.NOW, Aliases.WAS)
                .flatMap(kind -> of(kind).values().stream())
                .findFirst();
    }
}
