package org.pueankru.bot.composing;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;

import java.util.List;

/**
 * Somebody who may announce, as the directory has them at this moment.
 *
 * @param posts held ones only
 */
record Writer(District district, Person person, List<Post> posts) {
    Writer {
        posts = List.copyOf(posts);
    }
}
