package org.pueankru.richmenu;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What LINE has.
 *
 * @param menus ours and others'
 * @param aliases menu id of each alias
 * @param everybodys id of the default menu
 */
public record LineState(
        List<Deployed> menus, Map<String, String> aliases, Optional<String> everybodys) {
    public LineState {
        menus = List.copyOf(menus);
        aliases = Map.copyOf(aliases);
    }

    /**
     * A menu at LINE.
     *
     * @param hasPicture without one it cannot be shown
     * @param lines what is on it, for people
     * @param tabs keys of the menus to which its tabs lead, the first tab first
     */
    public record Deployed(
            String id, String name, boolean hasPicture, List<String> lines, List<String> tabs) {
        public Deployed {
            lines = List.copyOf(lines);
            tabs = List.copyOf(tabs);
        }

        /** Whether its name is one that we give. */
        public boolean isOurs() {
            return DeployedName.read(name).isPresent();
        }
    }

    boolean has(String id) {
        return menus.stream().anyMatch(menu -> menu.id().equals(id));
    }

    /** Ours, by id. */
    Map<String, DeployedName> ours() {
        Map<String, DeployedName> ours = new LinkedHashMap<>();
        menus.forEach(
                menu ->
                        DeployedName.read(menu.name())
                                .ifPresent(name -> ours.put(menu.id(), name)));
        return ours;
    }

    /**
     * The menu of this name. When there are several, made by a try whose answer got lost, the one
     * that is used counts, then one that has a picture.
     */
    public Optional<Deployed> named(DeployedName name) {
        return menus.stream()
                .filter(menu -> menu.name().equals(name.toString()))
                .min(
                        Comparator.<Deployed, Boolean>comparing(
                                        menu -> !aliases.containsValue(menu.id()))
                                .thenComparing(menu -> !menu.hasPicture())
                                .thenComparing(Deployed::id));
    }
}
