package org.pueankru.bot.registration;

import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody is told of their posts. */
@Component
class PostLines {
    private final Sayings sayings;
    private final PostWords postWords;
    private final Posts posts;

    PostLines(Sayings sayings, PostWords postWords, Posts posts) {
        this.sayings = sayings;
        this.postWords = postWords;
        this.posts = posts;
    }

    /** All posts, a line for each, and what they asked for last when it was refused. */
    String of(Caller caller) {
        String lines =
                Stream.concat(
                                caller.posts().stream()
                                        .map(post -> postWords.of(caller.district(), post))
                                        .map(line -> "• " + line),
                                refused(caller).stream())
                        .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? sayings.say("posts.none") : lines;
    }

    private Optional<String> refused(Caller caller) {
        Person person = caller.person();
        return person == null
                ? Optional.empty()
                : posts.history(caller.districtId(), person.id()).stream()
                        .findFirst()
                        .filter(post -> post.state() == Post.State.REFUSED)
                        .map(post -> refused(caller, post));
    }

    private String refused(Caller caller, Post post) {
        String key = post.role() == Role.TEACHER ? "post.refused.teacher" : "post.refused";
        return sayings.say(key, postWords.of(caller.district(), post.role(), post.place()));
    }
}
