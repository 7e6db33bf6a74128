package org.pueankru.bot.directory;

import static org.pueankru.bot.directory.Role.CORE_TEACHER;
import static org.pueankru.bot.directory.Role.DIRECTOR;
import static org.pueankru.bot.directory.Role.EXECUTIVE;
import static org.pueankru.bot.directory.Role.NETWORK_CHAIR;
import static org.pueankru.bot.directory.Role.STAFF;
import static org.pueankru.bot.directory.Role.SUPERVISOR;

import java.util.Collection;
import java.util.Set;

/**
 * What somebody may do, and which roles may. A pure decision over the posts that a person holds at
 * that moment: read them anew for each command and page.
 */
public enum Permission {
    /** Come into the console at all; a network's chair sees the own network only. */
    CONSOLE(STAFF, SUPERVISOR, EXECUTIVE, NETWORK_CHAIR),
    /** See all schools, people and groups. */
    SEE_DISTRICT(STAFF, SUPERVISOR, EXECUTIVE),
    /** Change schools, networks, people and posts. */
    EDIT_DIRECTORY(STAFF),
    /** Import and export files. */
    EXCHANGE_FILES(STAFF),
    /** Take a copy of all that is kept of a person, and erase it. */
    PERSONAL_DATA(STAFF),
    /** Make codes for posts at schools and networks. */
    INVITE_TO_SCHOOLS(STAFF, SUPERVISOR),
    /** Make codes for posts at the office. */
    INVITE_TO_OFFICE(STAFF, EXECUTIVE),
    /** Agree to posts that wait. */
    DECIDE_POSTS(STAFF, SUPERVISOR, EXECUTIVE),
    /** Make codes for groups, unbind them. */
    BIND_GROUPS(STAFF, SUPERVISOR),
    /** See announcements and what came of them. */
    SEE_NOTICES(STAFF, SUPERVISOR, EXECUTIVE),
    /** Write announcements, send them, stop them. */
    WRITE_NOTICES(STAFF, SUPERVISOR),
    /** Agree to announcements of others. */
    APPROVE_NOTICES(STAFF, EXECUTIVE),
    /** Change how the district works. */
    CHANGE_SETTINGS(STAFF),
    /** Read the log of what was done. */
    READ_AUDIT(STAFF, EXECUTIVE),
    /** Let a teacher of the own school in. */
    ADMIT_TEACHERS(DIRECTOR),
    /** See what the schools of the own network do. */
    SEE_NETWORK(NETWORK_CHAIR, CORE_TEACHER);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether one of these posts is held and has it. */
    public boolean isGivenBy(Collection<Post> posts) {
        return posts.stream().anyMatch(post -> post.isHeld() && roles.contains(post.role()));
    }

    /** Whether one of these posts is held at this place and has it. */
    public boolean isGivenBy(Collection<Post> posts, Place place) {
        return posts.stream()
                .anyMatch(
                        post ->
                                post.isHeld()
                                        && roles.contains(post.role())
                                        && post.place().equals(place));
    }
}
