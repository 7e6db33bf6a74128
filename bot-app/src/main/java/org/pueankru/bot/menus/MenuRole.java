package org.pueankru.bot.menus;

import org.pueankru.bot.directory.Role;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whose menu it is, the first that somebody has unless they chose another. */
enum MenuRole {
    STAFF(Role.STAFF, Role.SUPERVISOR, Role.EXECUTIVE),
    DIRECTOR(Role.DIRECTOR),
    CORE_TEACHER(Role.CORE_TEACHER, Role.NETWORK_CHAIR),
    TEACHER(Role.TEACHER),
    GUEST;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    MenuRole(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** As in the file of menus: {@code core-teacher}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MenuRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** The menus that somebody who holds these roles may see; only a guest's for who holds none. */
    static List<MenuRole> of(Collection<Role> held) {
        List<MenuRole> entitled =
                Arrays.stream(values())
                        .filter(role -> held.stream().anyMatch(role.roles::contains))
                        .toList();
        return entitled.isEmpty() ? List.of(GUEST) : entitled;
    }

    /** The one that they see. */
    static MenuRole of(Collection<Role> held, Optional<MenuRole> chosen) {
        List<MenuRole> entitled = of(held);
        return chosen.filter(entitled::contains).orElseGet(entitled::getFirst);
    }
}
