package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;

/**
 * One row of a file of people: somebody holds a post.
 *
 * @param code null = the row has none
 */
record PersonLine(int row, @Nullable String code, String name, Role role, Place place) {
    String nameKey() {
        return NameKey.ofPerson(name);
    }

    boolean isAtSchool() {
        return place instanceof Place.AtSchool;
    }

    boolean isSamePostAs(PersonLine other) {
        return role == other.role && place.equals(other.place);
    }

    @Override
    public String toString() {
        return "PersonLine[row " + row + "]";
    }
}
