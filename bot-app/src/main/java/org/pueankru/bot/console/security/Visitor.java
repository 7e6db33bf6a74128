package org.pueankru.bot.console.security;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.messaging.ChannelId;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks for a page, with the posts that are held at this moment.
 *
 * @param posts held ones only
 */
public record Visitor(District district, Person person, List<Post> posts) {
    public Visitor {
        posts = List.copyOf(posts);
    }

    public DistrictId districtId() {
        return district.id();
    }

    public Actor actor() {
        return new Actor.Somebody(person.id());
    }

    public boolean may(Permission permission) {
        return permission.isGivenBy(posts);
    }

    /** As {@link #may(Permission)}, for templates. */
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    public boolean mayAnyOf(Permission... permissions) {
        return Arrays.stream(permissions).anyMatch(this::may);
    }

    /** Whether the district is the one whose staff look after the service itself. */
    public boolean isOfTheFirstDistrict() {
        return district.channel().equals(ChannelId.FIRST);
    }

    /** The networks that are all that this person sees; empty = the whole district is seen. */
    public Optional<Set<Network.Id>> onlyNetworks() {
        if (may(Permission.SEE_DISTRICT)) {
            return Optional.empty();
        }
        return Optional.of(
                posts.stream()
                        .filter(post -> Permission.CONSOLE.roles().contains(post.role()))
                        .flatMap(
                                post ->
                                        post.place() instanceof Place.InNetwork(Network.Id network)
                                                ? Optional.of(network).stream()
                                                : Optional.<Network.Id>empty().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether this person sees the schools of this network; null = those of none. */
    public boolean sees(Network.@Nullable Id network) {
        return onlyNetworks().map(only -> network != null && only.contains(network)).orElse(true);
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
