package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;

import java.util.List;
import java.util.Optional;

/**
 * Whoever writes in 1:1, as the directory has them at this moment.
 *
 * @param person null until they register
 * @param posts that are held or wait
 * @param accepted whether they accepted the privacy notice that is shown now
 */
record Caller(
        District district,
        PersonId line,
        @Nullable Person person,
        List<Post> posts,
        boolean accepted) {
    Caller {
        posts = List.copyOf(posts);
    }

    DistrictId districtId() {
        return district.id();
    }

    ChatId chat() {
        return new ChatId.Person(line.value());
    }

    /** What they hold or wait for in this role at this place. */
    Optional<Post> standing(Role role, Place place) {
        return posts.stream()
                .filter(post -> post.role() == role && post.place().equals(place))
                .findFirst();
    }

    /** Whether there is somebody who agreed to be known. */
    boolean isKnown() {
        return person != null && accepted;
    }
}
