package org.pueankru.richmenu;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which menus are to be shown, one for each key; none = what was there before the first of ours.
 *
 * @param everybodys of people who have none of their own; empty when there are no menus
 * @param isBack whether it is a way back
 */
public record Goal(
        Map<String, DeployedName> menus, Optional<DeployedName> everybodys, boolean isBack) {
    public Goal {
        menus = Map.copyOf(menus);
    }

    /**
     * Forward, to these.
     *
     * @param everybodys key of the one for people who have none of their own
     */
    public static Goal of(List<DeployedName> wanted, String everybodys) {
        Map<String, DeployedName> byKey = byKey(wanted);
        if (!byKey.containsKey(everybodys) || byKey.size() != wanted.size()) {
            throw new IllegalArgumentException("Each key once, and one of them for everybody");
        }
        return new Goal(byKey, Optional.ofNullable(byKey.get(everybodys)), false);
    }

    static Goal back(Map<String, DeployedName> menus, String everybodys) {
        return new Goal(menus, Optional.ofNullable(menus.get(everybodys)), true);
    }

    private static Map<String, DeployedName> byKey(Collection<DeployedName> names) {
        Map<String, DeployedName> byKey = new TreeMap<>();
        names.forEach(name -> byKey.put(name.key(), name));
        return byKey;
    }

    /** In an order that is always the same. */
    List<DeployedName> names() {
        return List.copyOf(new TreeMap<>(menus).values());
    }

    /** Which set it is. */
    String hash() {
        return Hash.of(menus.values());
    }
}
