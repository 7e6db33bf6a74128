package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * To whom an announcement goes: schools, and how they are reached. Empty choices mean no limit; all
 * that are given have to hold.
 *
 * @param networks only schools of these
 * @param levels only schools of these
 * @param sizes only schools of these
 * @param lists only schools that are on one of these, or picked
 * @param picked only these schools, or those of the lists
 * @param except but not these
 * @param way by which chats
 * @param roles who is told 1:1, for the ways that tell people
 */
public record Audience(
        Set<UUID> networks,
        Set<School.Level> levels,
        Set<School.Size> sizes,
        Set<UUID> lists,
        Set<UUID> picked,
        Set<UUID> except,
        Way way,
        Set<Role> roles) {
    public Audience {
        networks = Set.copyOf(networks);
        levels = Set.copyOf(levels);
        sizes = Set.copyOf(sizes);
        lists = Set.copyOf(lists);
        picked = Set.copyOf(picked);
        except = Set.copyOf(except);
        roles = Set.copyOf(roles);
    }

    /** All schools of the district. */
    public static Audience everybody(Way way, Set<Role> roles) {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), way, roles);
    }

    /** The same schools in another way; people are their directors unless roles were chosen. */
    public Audience by(Way other) {
        Set<Role> told = roles.isEmpty() ? Set.of(Role.DIRECTOR) : roles;
        return new Audience(networks, levels, sizes, lists, picked, except, other, told);
    }

    /** Whether it goes to all schools of the district. */
    public boolean isEverybody() {
        return networks.isEmpty()
                && levels.isEmpty()
                && sizes.isEmpty()
                && lists.isEmpty()
                && picked.isEmpty();
    }

    /** By which chats schools are reached. */
    public enum Way {
        /** The group of each school. */
        SCHOOL_GROUPS,
        /** The group of each network that has such a school: one message for all of its schools. */
        NETWORK_GROUPS,
        /**
         * The group of each list that has such a school, of the chosen lists only where some are
         * chosen: one message for all of its schools.
         */
        LIST_GROUPS,
        /** The groups of the whole district. */
        DISTRICT_GROUPS,
        /** People in the chosen roles, 1:1. */
        PEOPLE,
        /** For each school its group or its people, whichever costs less. */
        CHEAPER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean tellsPeople() {
            return this == PEOPLE || this == CHEAPER;
        }
    }
}
