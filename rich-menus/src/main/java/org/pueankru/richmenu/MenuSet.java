package org.pueankru.richmenu;

import java.util.List;
import java.util.Optional;

/**
 * All our menus.
 *
 * @param menus in the order of the file
 * @param everybodys key of the menu of people who have none of their own
 */
public record MenuSet(List<Menu> menus, String everybodys) {
    public MenuSet {
        menus = List.copyOf(menus);
    }

    public Optional<Menu> of(String key) {
        return menus.stream().filter(menu -> menu.key().equals(key)).findFirst();
    }
}
