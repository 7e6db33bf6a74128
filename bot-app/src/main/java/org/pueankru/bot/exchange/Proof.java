package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;

import java.util.List;
import java.util.Optional;

/**
 * Whether a row may give a post to a person whom its name found. Who has registered in LINE chose
 * the name themselves: a name alone must not make them a director or staff.
 */
final class Proof {
    private Proof() {}

    /**
     * Whether this is the person that they say: an invite, the console or their role proved it, a
     * program does not.
     */
    static boolean isOfPerson(Person person, List<Post> posts) {
        return !person.isRegistered() || posts.stream().anyMatch(Proof::proves);
    }

    private static boolean proves(Post post) {
        return post.isHeld()
                && switch (post.source()) {
                    case INVITE, CONSOLE, SETUP -> true;
                    case IMPORT -> post.role() != Role.TEACHER;
                    case CLAIM, API -> false;
                };
    }

    /**
     * Why the row must not give its post to the person who was found; empty when it may.
     *
     * @param onlySaidSo whether the person took their record by their word: then the office's
     *     number proves nothing either
     */
    static Optional<Reason> missing(
            Somebody somebody, PersonLine line, List<Post> posts, boolean onlySaidSo) {
        Person person = somebody.person();
        boolean suffices =
                person == null
                        || !person.isRegistered()
                        || (somebody.byCode() && !onlySaidSo)
                        || line.role() == Role.TEACHER
                        || posts.stream()
                                .anyMatch(post -> post.role() == line.role() && proves(post));
        return suffices
                ? Optional.empty()
                : Optional.of(somebody.byCode() ? Reason.ONLY_SAID_SO : Reason.REGISTERED_NAME);
    }
}
