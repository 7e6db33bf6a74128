package org.pueankru.bot.notices;

import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Neighbourhood.Group;
import org.pueankru.bot.notices.Neighbourhood.Place;
import org.pueankru.bot.notices.Neighbourhood.Somebody;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.notices.Reach.Why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Decides which chats reach which schools; pure. Each chat is reached once, however many schools it
 * is for.
 */
final class Reaching {
    private final Neighbourhood facts;

    /** What nobody counted may cost any amount. */
    private static final Comparator<Target> BY_PRICE =
            Comparator.comparing(Target::counted).reversed().thenComparing(Target::cost);

    private Reaching(Neighbourhood facts) {
        this.facts = facts;
    }

    static Reach of(Audience.Way way, Neighbourhood facts) {
        Reaching reaching = new Reaching(facts);
        return switch (way) {
            case SCHOOL_GROUPS -> reaching.byGroups(facts::groupsOfSchool);
            case NETWORK_GROUPS -> reaching.byGroups(facts::groupsOfNetwork);
            case LIST_GROUPS -> reaching.byGroups(facts::groupsOfLists);
            case DISTRICT_GROUPS -> reaching.byGroups(_ -> facts.groupsOfDistrict());
            case PEOPLE -> reaching.byPeople();
            case CHEAPER -> reaching.byTheCheaper();
        };
    }

    /** Chats whose size decides what this costs, also those that are not the cheaper way. */
    static List<Target> priced(Audience.Way way, Neighbourhood facts) {
        Audience.Way groups = way == Audience.Way.CHEAPER ? Audience.Way.SCHOOL_GROUPS : way;
        return of(groups, facts).targets();
    }

    /** Collects targets and joins those that are the same chat. */
    private static final class Gathering {
        private final Map<UUID, Target> targets = new LinkedHashMap<>();
        private final Map<School.Id, Why> unreached = new HashMap<>();

        void add(Target target) {
            targets.merge(
                    target.id(),
                    target,
                    (one, other) ->
                            new Target(
                                    one.id(),
                                    one.chat(),
                                    one.cost(),
                                    one.counted(),
                                    union(one.schools(), other.schools())));
        }

        void cannotReach(School.Id school, Why why) {
            unreached.put(school, why);
        }

        Reach reach() {
            return new Reach(new ArrayList<>(targets.values()), unreached);
        }

        private static Set<School.Id> union(Set<School.Id> one, Set<School.Id> other) {
            Set<School.Id> both = new HashSet<>(one);
            both.addAll(other);
            return both;
        }
    }

    /** Every group that stands for the school, or for what it belongs to. */
    private Reach byGroups(Function<Place, List<Group>> groupsOf) {
        Gathering gathering = new Gathering();
        for (Place school : facts.schools()) {
            List<Group> groups = groupsOf.apply(school);
            groups.stream()
                    .filter(group -> !group.gone())
                    .forEach(group -> gathering.add(target(group, school)));
            if (groups.stream().allMatch(Group::gone)) {
                gathering.cannotReach(school.id(), whyNoGroup(groups));
            }
        }
        return gathering.reach();
    }

    private static Why whyNoGroup(List<Group> groups) {
        return groups.isEmpty() ? Why.NO_GROUP : Why.GROUP_GONE;
    }

    private Reach byPeople() {
        Gathering gathering = new Gathering();
        for (Place school : facts.schools()) {
            Collection<Somebody> people = facts.peopleOf(school);
            reachable(people).forEach(person -> gathering.add(target(person, school)));
            if (reachable(people).isEmpty()) {
                gathering.cannotReach(school.id(), whyNobody(people));
            }
        }
        return gathering.reach();
    }

    private static List<Somebody> reachable(Collection<Somebody> people) {
        return people.stream().filter(person -> person.chat() != null && !person.away()).toList();
    }

    private static Why whyNobody(Collection<Somebody> people) {
        if (people.isEmpty()) {
            return Why.NOBODY;
        }
        return people.stream().allMatch(person -> person.chat() == null)
                ? Why.NOT_REGISTERED
                : Why.BLOCKED;
    }

    private Reach byTheCheaper() {
        Gathering gathering = new Gathering();
        for (Place school : facts.schools()) {
            List<Target> cheaper = cheaperFor(school);
            cheaper.forEach(gathering::add);
            if (cheaper.isEmpty()) {
                gathering.cannotReach(school.id(), whyNobody(facts.peopleOf(school)));
            }
        }
        return gathering.reach();
    }

    /** People when they cost no more: a person surely reads what comes to them alone. */
    private List<Target> cheaperFor(Place school) {
        List<Target> people =
                reachable(facts.peopleOf(school)).stream()
                        .map(person -> target(person, school))
                        .toList();
        Optional<Target> group =
                facts.groupsOfSchool(school).stream()
                        .filter(one -> !one.gone())
                        .map(one -> target(one, school))
                        .min(BY_PRICE);
        if (group.isEmpty() || (!people.isEmpty() && !isCheaper(group.get(), people.size()))) {
            return people;
        }
        return List.of(group.get());
    }

    private static boolean isCheaper(Target group, int people) {
        return group.counted() && group.cost() < people;
    }

    private static Target target(Group group, Place school) {
        Integer members = group.members();
        return new Target(
                group.id(),
                group.chat(),
                members == null ? 0 : members,
                members != null,
                Set.of(school.id()));
    }

    private static Target target(Somebody person, Place school) {
        return new Target(
                person.id(), Objects.requireNonNull(person.chat()), 1, true, Set.of(school.id()));
    }
}
