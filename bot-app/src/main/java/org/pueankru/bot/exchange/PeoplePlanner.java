package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.Change.Difference;
import org.pueankru.bot.exchange.Change.Thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file of people would do. */
final class PeoplePlanner {
    private final PlaceNames places;
    private final Map<Person.Id, List<Post>> posts;
    private final Map<School.Id, Post> directors = new HashMap<>();
    private final Map<Person.Id, Person> people = new HashMap<>();
    private final Map<School.Id, Integer> directorRows = new HashMap<>();
    private final Set<Post.Id> listed = new HashSet<>();
    private final Set<Post.Id> ended = new HashSet<>();
    private final Set<Person.Id> onlySaidSo;
    private final Writes writes = new Writes();
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> endings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PeoplePlanner(DirectoryNow now) {
        places = new PlaceNames(now);
        onlySaidSo = now.onlySaidSo();
        posts = now.posts().stream().collect(Collectors.groupingBy(Post::person));
        now.people().forEach(person -> people.put(person.id(), person));
        now.posts().stream()
                .filter(post -> post.isHeld() && post.role() == Role.DIRECTOR)
                .forEach(
                        post -> {
                            if (post.place() instanceof Place.AtSchool(School.Id school)) {
                                directors.put(school, post);
                            }
                        });
    }

    /**
     * @param by whose own posts the file does not end; null = nobody's
     */
    static Plan plan(FileRows file, Extent extent, DirectoryNow now, Person.@Nullable Id by) {
        PeoplePlanner planner = new PeoplePlanner(now);
        PersonLines.Read read = PersonLines.read(file, now);
        Matching.Matched matched = Matching.match(read.lines(), now);
        planner.problems.addAll(read.problems());
        planner.problems.addAll(matched.problems());
        List<Somebody> fit =
                matched.people().stream().map(planner::checked).filter(Objects::nonNull).toList();
        fit.forEach(planner::listPosts);
        fit.forEach(planner::put);
        fit.forEach(planner::makeRoom);
        Set<Role> roles = read.lines().stream().map(PersonLine::role).collect(Collectors.toSet());
        if (extent == Extent.WHOLE_LIST) {
            planner.endAbsent(roles, now, by);
        }
        planner.changes.addAll(planner.endings);
        return new Plan(
                file,
                extent,
                planner.changes,
                InOrder.of(planner.problems),
                planner.writes,
                Plan.Roles.of(roles, now.posts()));
    }

    /** Somebody without the rows that have problems; null when none is left. */
    private @Nullable Somebody checked(Somebody somebody) {
        List<PersonLine> good = new ArrayList<>();
        for (PersonLine line : somebody.lines()) {
            PersonLine same = good.stream().filter(line::isSamePostAs).findFirst().orElse(null);
            if (same != null) {
                tell(line, null, Reason.DUPLICATE, same.row());
                continue;
            }
            Reason missing =
                    Proof.missing(somebody, line, postsOf(somebody), onlySaidSo(somebody))
                            .orElse(null);
            if (missing != null) {
                tell(line, Column.FULL_NAME, missing, "");
            } else if (!isSecondDirector(line)) {
                good.add(line);
            }
        }
        return good.isEmpty() ? null : new Somebody(good, somebody.person(), somebody.byCode());
    }

    private boolean onlySaidSo(Somebody somebody) {
        Person person = somebody.person();
        return person != null && onlySaidSo.contains(person.id());
    }

    private boolean isSecondDirector(PersonLine line) {
        if (line.role() != Role.DIRECTOR
                || !(line.place() instanceof Place.AtSchool(School.Id at))) {
            return false;
        }
        Integer other = directorRows.putIfAbsent(at, line.row());
        if (other != null) {
            tell(line, Column.ROLE, Reason.SECOND_DIRECTOR, other);
        }
        return other != null;
    }

    private void tell(PersonLine line, @Nullable Column column, Reason reason, Object argument) {
        problems.add(Problem.at(line.row(), column, reason, argument));
    }

    private List<Post> postsOf(Somebody somebody) {
        return somebody.person() == null
                ? List.of()
                : posts.getOrDefault(somebody.person().id(), List.of());
    }

    private static boolean isOf(Post post, PersonLine line) {
        return post.role() == line.role() && post.place().equals(line.place());
    }

    private void listPosts(Somebody somebody) {
        postsOf(somebody).stream()
                .filter(post -> somebody.lines().stream().anyMatch(line -> isOf(post, line)))
                .forEach(post -> listed.add(post.id()));
    }

    private void put(Somebody somebody) {
        PersonLine first = somebody.first();
        Person person = somebody.person();
        List<Difference> differences = new ArrayList<>();
        int fresh = writes.newPeople.size();
        if (person == null) {
            writes.newPeople.add(new Writes.PutPerson(somebody.code(), first.name()));
        } else {
            differences.addAll(changed(somebody, person));
        }
        List<Post> left = left(somebody);
        left.forEach(post -> end(post, differences));
        boolean began = false;
        for (PersonLine line : somebody.lines()) {
            began |= begin(somebody, line, fresh, differences);
        }
        boolean moved = began && left.stream().anyMatch(PeoplePlanner::isAtSchool);
        changes.add(change(somebody, differences, moved));
    }

    private static Change change(Somebody somebody, List<Difference> differences, boolean moved) {
        PersonLine first = somebody.first();
        Person person = somebody.person();
        String known = person == null || person.code() == null ? "" : person.code();
        String code = somebody.code() == null ? known : String.valueOf(somebody.code());
        if (person == null) {
            return new Change.Added(first.row(), Thing.PERSON, code, first.name(), differences);
        }
        if (differences.isEmpty()) {
            return new Change.Unchanged(first.row(), Thing.PERSON, code, first.name());
        }
        return moved
                ? new Change.Moved(first.row(), code, first.name(), !somebody.byCode(), differences)
                : new Change.Changed(first.row(), Thing.PERSON, code, first.name(), differences);
    }

    private List<Difference> changed(Somebody somebody, Person person) {
        List<Difference> differences = new ArrayList<>();
        String name = somebody.first().name();
        boolean takesCode =
                somebody.code() != null
                        && person.code() == null
                        && Proof.isOfPerson(person, postsOf(somebody));
        String code = takesCode ? somebody.code() : person.code();
        if (takesCode) {
            differences.add(
                    new Difference(Column.PERSON_CODE, "", String.valueOf(somebody.code())));
        }
        if (!PersonLines.tidy(person.name()).equals(name)) {
            differences.add(new Difference(Column.FULL_NAME, person.name(), name));
        }
        if (!differences.isEmpty()) {
            writes.changedPeople.add(new Writes.ChangePerson(person.id(), code, name));
        }
        return differences;
    }

    /** The posts at schools that somebody leaves, as the file tells of new ones. */
    private List<Post> left(Somebody somebody) {
        List<Post> current = postsOf(somebody);
        boolean comesToASchool =
                somebody.lines().stream()
                        .filter(PersonLine::isAtSchool)
                        .anyMatch(
                                line ->
                                        current.stream()
                                                .noneMatch(
                                                        post ->
                                                                isOf(post, line)
                                                                        && staysAsItIs(
                                                                                somebody, post)));
        return current.stream()
                .filter(post -> comesToASchool && post.isHeld() && isAtSchool(post))
                .filter(post -> !listed.contains(post.id()))
                .toList();
    }

    private static boolean isAtSchool(Post post) {
        return post.place() instanceof Place.AtSchool;
    }

    private void end(Post post, List<Difference> differences) {
        if (ended.add(post.id())) {
            writes.endedPosts.add(post.id());
            differences.add(
                    new Difference(Column.ROLE, places.post(post.role(), post.place()), ""));
        }
    }

    /** Whether a post begins that was not held. */
    private boolean begin(
            Somebody somebody, PersonLine line, int fresh, List<Difference> differences) {
        Post known =
                postsOf(somebody).stream()
                        .filter(post -> isOf(post, line))
                        .findFirst()
                        .orElse(null);
        if (known != null && staysAsItIs(somebody, known)) {
            return false;
        }
        differences.add(new Difference(Column.ROLE, "", places.post(line.role(), line.place())));
        if (known != null) {
            writes.agreedPosts.add(known.id());
        } else {
            Person person = somebody.person();
            writes.held.add(
                    new Writes.Hold(
                            person == null ? null : person.id(), fresh, line.role(), line.place()));
        }
        return true;
    }

    private static boolean staysAsItIs(Somebody somebody, Post told) {
        return told.isHeld() || !mayAgree(somebody);
    }

    /** Who only has the name of somebody on the list waits on for whom the district has agree. */
    private static boolean mayAgree(Somebody somebody) {
        Person person = somebody.person();
        return somebody.byCode() || person == null || !person.isRegistered();
    }

    /** A school has one director: the one before ends. */
    private void makeRoom(Somebody somebody) {
        for (PersonLine line : somebody.lines()) {
            if (line.role() == Role.DIRECTOR
                    && line.place() instanceof Place.AtSchool(School.Id school)) {
                Post before = directors.get(school);
                boolean another =
                        before != null
                                && (somebody.person() == null
                                        || !before.person().equals(somebody.person().id()));
                if (before != null && another) {
                    endFor(line.row(), before.person(), List.of(before), Change.Ended.Why.REPLACED);
                }
            }
        }
    }

    private void endFor(int row, Person.Id id, List<Post> gone, Change.Ended.Why why) {
        List<Difference> differences = new ArrayList<>();
        gone.forEach(post -> end(post, differences));
        Person person = people.get(id);
        if (!differences.isEmpty() && person != null) {
            endings.add(
                    new Change.Ended(
                            row,
                            Thing.PERSON,
                            person.code() == null ? "" : person.code(),
                            person.name(),
                            why,
                            differences));
        }
    }

    /** The whole list of the roles that the file names: other posts of these roles end. */
    private void endAbsent(Set<Role> roles, DirectoryNow now, Person.@Nullable Id by) {
        List<Post> others =
                now.posts().stream()
                        .filter(post -> post.isHeld() && roles.contains(post.role()))
                        .filter(post -> !listed.contains(post.id()) && !ended.contains(post.id()))
                        .toList();
        Absent absent = Absent.of(others, by);
        absent.gone().forEach((id, gone) -> endFor(0, id, gone, Change.Ended.Why.ABSENT));
        absent.kept()
                .forEach(
                        (why, kept) ->
                                kept.forEach(
                                        (id, on) -> endings.add(kept(people.get(id), why, on))));
    }

    private Change kept(@Nullable Person person, Change.Kept.Because why, List<Post> on) {
        List<String> names =
                on.stream().map(post -> places.post(post.role(), post.place())).toList();
        String code = person == null || person.code() == null ? "" : person.code();
        return new Change.Kept(code, person == null ? "" : person.name(), why, names);
    }
}
