package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Posts that are not in a whole list: those that end, and those of people whom the office does not
 * have on its list.
 */
record Absent(
        Map<Person.Id, List<Post>> gone,
        Map<Change.Kept.Because, Map<Person.Id, List<Post>>> kept) {
    /**
     * @param by whose own posts stay; null = nobody's
     */
    static Absent of(List<Post> posts, Person.@Nullable Id by) {
        Map<Person.Id, List<Post>> gone = new LinkedHashMap<>();
        Map<Change.Kept.Because, Map<Person.Id, List<Post>>> kept =
                new EnumMap<>(Change.Kept.Because.class);
        for (Post post : posts) {
            Change.Kept.Because why = why(post, by);
            (why == null ? gone : kept.computeIfAbsent(why, _ -> new LinkedHashMap<>()))
                    .computeIfAbsent(post.person(), _ -> new ArrayList<>())
                    .add(post);
        }
        return new Absent(gone, kept);
    }

    private static Change.Kept.@Nullable Because why(Post post, Person.@Nullable Id by) {
        if (post.source() == Post.Source.SETUP) {
            return Change.Kept.Because.SETUP;
        }
        if (post.person().equals(by)) {
            return Change.Kept.Because.OWN;
        }
        return post.source() == Post.Source.CLAIM ? Change.Kept.Because.CLAIMED : null;
    }
}
