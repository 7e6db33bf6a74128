package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out whose rows are whose: by code; else by a name, when only one can be meant. Nobody is
 * guessed.
 */
final class Matching {
    private final Map<String, Person> byCode = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<Person.Id, List<Post>> posts;
    private final Set<Person.Id> taken = new HashSet<>();
    private final List<Somebody> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Matching(DirectoryNow now) {
        now.people()
                .forEach(
                        person -> {
                            if (person.code() != null) {
                                byCode.put(person.code(), person);
                            }
                            byName.computeIfAbsent(
                                            NameKey.ofPerson(person.name()), _ -> new ArrayList<>())
                                    .add(person);
                        });
        posts = now.posts().stream().collect(Collectors.groupingBy(Post::person));
    }

    /** Everybody in the order of the file, and the rows whose person is not clear. */
    record Matched(List<Somebody> people, List<Problem> problems) {}

    static Matched match(List<PersonLine> lines, DirectoryNow now) {
        Matching matching = new Matching(now);
        matching.coded(lines.stream().filter(line -> line.code() != null).toList());
        matching.named(lines.stream().filter(line -> line.code() == null).toList());
        matching.found.sort(Comparator.comparingInt(somebody -> somebody.first().row()));
        return new Matched(matching.found, matching.problems);
    }

    private static <K> Map<K, List<PersonLine>> grouped(
            List<PersonLine> lines, Function<PersonLine, K> key) {
        return lines.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private void coded(List<PersonLine> lines) {
        List<List<PersonLine>> unknown = new ArrayList<>();
        grouped(lines, line -> String.valueOf(line.code()))
                .forEach(
                        (code, all) -> {
                            List<PersonLine> rows = ofOneName(all);
                            Person person = byCode.get(code);
                            if (rows.isEmpty()) {
                                return;
                            }
                            if (person == null) {
                                unknown.add(rows);
                            } else if (NameLikeness.mayBeOf(
                                    rows.getFirst().name(), person.name())) {
                                take(rows, person, true);
                            } else {
                                rows.forEach(line -> anothersCode(line, person));
                            }
                        });
        unknown.stream()
                .collect(
                        Collectors.groupingBy(
                                rows -> rows.getFirst().nameKey(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach(this::newCodes);
    }

    /** Nothing when the rows name several people: who of them has the code is not guessed. */
    private List<PersonLine> ofOneName(List<PersonLine> rows) {
        for (PersonLine line : rows) {
            rows.stream()
                    .filter(other -> !other.nameKey().equals(line.nameKey()))
                    .findFirst()
                    .ifPresent(
                            other ->
                                    problems.add(
                                            Problem.at(
                                                    line.row(),
                                                    Column.PERSON_CODE,
                                                    Reason.TWO_NAMES,
                                                    other.row())));
        }
        boolean one = rows.stream().map(PersonLine::nameKey).distinct().count() == 1;
        return one ? rows : List.of();
    }

    private void anothersCode(PersonLine line, Person person) {
        problems.add(
                Problem.at(line.row(), Column.PERSON_CODE, Reason.ANOTHERS_CODE, person.name()));
    }

    /** Codes that are new: of people who had none so far, or of new people. */
    private void newCodes(String name, List<List<PersonLine>> groups) {
        List<List<PersonLine>> left = new ArrayList<>();
        for (List<PersonLine> rows : groups) {
            List<Person> holders =
                    withoutCode(name).stream()
                            .filter(person -> rows.stream().anyMatch(line -> holds(person, line)))
                            .toList();
            if (holders.size() == 1) {
                take(rows, holders.getFirst(), false);
            } else {
                left.add(rows);
            }
        }
        List<Person> candidates = withoutCode(name);
        if (candidates.isEmpty()) {
            left.forEach(rows -> found.add(new Somebody(rows, null, true)));
        } else if (candidates.size() == 1 && left.size() == 1) {
            take(left.getFirst(), candidates.getFirst(), false);
        } else {
            left.stream().flatMap(List::stream).forEach(this::unclear);
        }
    }

    private List<Person> free(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(person -> !taken.contains(person.id()))
                .toList();
    }

    private List<Person> withoutCode(String name) {
        return free(name).stream().filter(person -> person.code() == null).toList();
    }

    private void named(List<PersonLine> lines) {
        grouped(lines, PersonLine::nameKey).forEach(this::named);
    }

    private void named(String name, List<PersonLine> rows) {
        List<Person> candidates = free(name);
        Map<Person, List<PersonLine>> holders = new LinkedHashMap<>();
        List<PersonLine> left = new ArrayList<>();
        for (PersonLine line : rows) {
            holderOf(line, candidates, rows)
                    .ifPresentOrElse(
                            person ->
                                    holders.computeIfAbsent(person, _ -> new ArrayList<>())
                                            .add(line),
                            () -> left.add(line));
        }
        if (left.isEmpty()) {
            holders.forEach((person, held) -> take(held, person, false));
        } else if (candidates.size() > 1) {
            holders.forEach((person, held) -> take(held, person, false));
            left.forEach(this::unclear);
        } else if (!couldBeOnePerson(rows)) {
            rows.forEach(line -> sameName(line, rows));
        } else if (candidates.isEmpty()) {
            found.add(new Somebody(rows, null, false));
        } else {
            take(rows, candidates.getFirst(), false);
        }
    }

    /**
     * Who holds the post of a line; namesakes at one place are the same to us, if all are listed.
     */
    private Optional<Person> holderOf(
            PersonLine line, Collection<Person> candidates, List<PersonLine> rows) {
        List<Person> holders = candidates.stream().filter(person -> holds(person, line)).toList();
        List<PersonLine> same = rows.stream().filter(line::isSamePostAs).toList();
        boolean all = holders.size() == 1 || holders.size() == same.size();
        return all && !holders.isEmpty()
                ? Optional.of(holders.get(Math.min(same.indexOf(line), holders.size() - 1)))
                : Optional.empty();
    }

    private boolean holds(Person person, PersonLine line) {
        return posts.getOrDefault(person.id(), List.of()).stream()
                .anyMatch(
                        post ->
                                post.isHeld()
                                        && post.role() == line.role()
                                        && post.place().equals(line.place()));
    }

    /** One name at two schools may be two people; a school, a network and the office may not. */
    private static boolean couldBeOnePerson(List<PersonLine> rows) {
        Set<Place> schools =
                rows.stream()
                        .filter(PersonLine::isAtSchool)
                        .map(PersonLine::place)
                        .collect(Collectors.toSet());
        return schools.size() <= 1;
    }

    private void take(List<PersonLine> rows, Person person, boolean byCode) {
        taken.add(person.id());
        found.add(new Somebody(rows, person, byCode));
    }

    private void unclear(PersonLine line) {
        problems.add(Problem.at(line.row(), Column.FULL_NAME, Reason.SEVERAL_PEOPLE));
    }

    private void sameName(PersonLine line, List<PersonLine> rows) {
        String all =
                rows.stream()
                        .map(row -> String.valueOf(row.row()))
                        .collect(Collectors.joining(", "));
        problems.add(Problem.at(line.row(), Column.FULL_NAME, Reason.SAME_NAME_IN_FILE, all));
    }
}
