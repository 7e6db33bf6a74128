package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.directory.WhoWrites;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Circulation;
import org.pueankru.bot.notices.Notice;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides for which schools a chat may speak: directors for theirs, a school's group for it. */
@Component
class Speakers {
    private final WhoWrites who;
    private final Posts posts;
    private final Groups groups;
    private final Schools schools;
    private final Circulation circulation;

    Speakers(WhoWrites who, Posts posts, Groups groups, Schools schools, Circulation circulation) {
        this.who = who;
        this.posts = posts;
        this.groups = groups;
        this.schools = schools;
        this.circulation = circulation;
    }

    /** Who is in a chat. */
    sealed interface Of {}

    /**
     * Somebody who may speak.
     *
     * @param person null in a group
     * @param schools of the notice, for which they may
     */
    record Speaker(Person.@Nullable Id person, List<School> schools, SchoolReport.How how)
            implements Of {}

    /**
     * Somebody who may not.
     *
     * @param why key of the words for them
     */
    record Nobody(String why) implements Of {}

    Of of(DistrictId district, Turn turn, Notice notice) {
        Set<School.Id> concerned =
                circulation.schools(district, notice.id()).stream()
                        .map(Circulation.SchoolReached::school)
                        .collect(Collectors.toSet());
        return turn.inGroup()
                ? inGroup(district, turn.chat(), concerned)
                : inPrivate(district, turn.chat(), concerned);
    }

    private Of inGroup(DistrictId district, ChatId chat, Set<School.Id> concerned) {
        Optional<GroupChat> group =
                groups.of(district, chat).filter(one -> one.state() == GroupChat.State.BOUND);
        if (group.isPresent() && group.get().stands() instanceof Stands.ForSchool(School.Id id)) {
            return concerned.contains(id)
                    ? new Speaker(null, named(district, List.of(id)), SchoolReport.How.GROUP)
                    : new Nobody("not-yours");
        }
        return new Nobody("ask-in-private");
    }

    private Of inPrivate(DistrictId district, ChatId chat, Set<School.Id> concerned) {
        Optional<Person> person = who.in(district, chat);
        if (person.isEmpty()) {
            return new Nobody("register-first");
        }
        List<Post> held = posts.held(district, person.get().id());
        List<School.Id> directed =
                schoolsOf(held.stream().filter(post -> post.role() == Role.DIRECTOR).toList())
                        .stream()
                        .filter(concerned::contains)
                        .toList();
        if (directed.isEmpty()) {
            boolean worksThere = schoolsOf(held).stream().anyMatch(concerned::contains);
            return new Nobody(worksThere ? "ask-director" : "not-yours");
        }
        return new Speaker(person.get().id(), named(district, directed), SchoolReport.How.DIRECTOR);
    }

    private static List<School.Id> schoolsOf(List<Post> held) {
        return held.stream()
                .flatMap(
                        post ->
                                post.place() instanceof Place.AtSchool(School.Id id)
                                        ? Optional.of(id).stream()
                                        : Optional.<School.Id>empty().stream())
                .distinct()
                .toList();
    }

    private List<School> named(DistrictId district, List<School.Id> ids) {
        return ids.stream().flatMap(id -> schools.byId(district, id).stream()).toList();
    }
}
