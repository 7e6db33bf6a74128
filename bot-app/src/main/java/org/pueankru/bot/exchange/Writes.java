package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;

import java.util.ArrayList;
import java.util.List;

/** What a plan writes, in this order. Filled by one planner, then only read. */
final class Writes {
    final List<PutNetwork> networks = new ArrayList<>();
    final List<Network.Id> closedNetworks = new ArrayList<>();
    final List<PutSchool> schools = new ArrayList<>();
    final List<School.Id> closedSchools = new ArrayList<>();
    final List<PutPerson> newPeople = new ArrayList<>();
    final List<ChangePerson> changedPeople = new ArrayList<>();
    final List<Post.Id> endedPosts = new ArrayList<>();
    final List<Post.Id> agreedPosts = new ArrayList<>();
    final List<Hold> held = new ArrayList<>();

    record PutNetwork(String code, String name) {}

    /** A school; its network by code, which may be a new one. */
    record PutSchool(
            String code,
            String name,
            @Nullable String networkCode,
            School.@Nullable Level level,
            School.@Nullable Size size,
            @Nullable Integer staffCount,
            School.Location location) {}

    /** A person who is not known yet. */
    record PutPerson(@Nullable String code, String name) {}

    record ChangePerson(Person.Id id, @Nullable String code, String name) {}

    /**
     * A post.
     *
     * @param person null = the new person with this number among the new ones
     */
    record Hold(Person.@Nullable Id person, int newPerson, Role role, Place place) {}

    boolean isEmpty() {
        return networks.isEmpty()
                && closedNetworks.isEmpty()
                && schools.isEmpty()
                && closedSchools.isEmpty()
                && newPeople.isEmpty()
                && changedPeople.isEmpty()
                && endedPosts.isEmpty()
                && agreedPosts.isEmpty()
                && held.isEmpty();
    }

    /** All of it, for comparing; holds names. */
    String description() {
        return String.join(
                "\n",
                networks.toString(),
                closedNetworks.toString(),
                schools.toString(),
                closedSchools.toString(),
                newPeople.toString(),
                changedPeople.toString(),
                endedPosts.toString(),
                agreedPosts.toString(),
                held.toString());
    }
}
