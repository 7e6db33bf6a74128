package org.pueankru.bot.journeys;

import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Closing;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.simulator.world.GeneratedWorld;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.World;
import org.springframework.context.ApplicationContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Everybody of the story, at LINE and in the directory. */
final class SupervisionWorld {
    static final int OFFICER = 700;
    private static final int PERSONS = 700;

    private final Schools schools;
    private final People people;
    private final Posts posts;
    private final Groups groups;
    private final Closing closing;
    private final DistrictId district;
    private final List<Network.Id> networks = new ArrayList<>();
    private final Map<Integer, School.Id> ids = new HashMap<>();

    private SupervisionWorld(ApplicationContext service) {
        schools = service.getBean(Schools.class);
        people = service.getBean(People.class);
        posts = service.getBean(Posts.class);
        groups = service.getBean(Groups.class);
        closing = service.getBean(Closing.class);
        district = service.getBean(Districts.class).of(ChannelId.FIRST).orElseThrow().id();
        Networks all = service.getBean(Networks.class);
        IntStream.rangeClosed(1, SupervisionStory.NETWORKS)
                .forEach(n -> networks.add(all.put(district, "n" + n, "เครือข่าย " + n)));
    }

    /** All of them friends of the bot. */
    static World of(SupervisionStory story) {
        World everybody = GeneratedWorld.of(PERSONS, 0, 1);
        List<Group> all = new ArrayList<>();
        story.schools().stream()
                .filter(school -> school.members() > 0)
                .forEach(school -> all.add(group(school.group(), school.members())));
        IntStream.range(1, SupervisionStory.NETWORKS)
                .mapToObj(SupervisionStory::groupOfNetwork)
                .forEach(id -> all.add(group(id, SupervisionStory.MEMBERS_OF_NETWORK)));
        return new World(everybody.bot(), everybody.persons(), all, List.of());
    }

    private static Group group(String id, int members) {
        return new Group(
                id,
                "กลุ่ม " + id.substring(28),
                IntStream.rangeClosed(1, members).mapToObj(GeneratedWorld::userId).toList(),
                true);
    }

    /** Makes the directory as the office has it before the story. */
    static SupervisionWorld settle(ApplicationContext service, SupervisionStory story) {
        SupervisionWorld world = new SupervisionWorld(service);
        story.schools().forEach(world::settle);
        IntStream.range(1, SupervisionStory.NETWORKS).forEach(world::bindGroupOf);
        Escalated.KEEPERS.forEach(
                (network, keepers) -> keepers.forEach(each -> world.keeps(network, each)));
        Escalated.SUPERVISORS.forEach(
                each -> world.holds(each, Role.SUPERVISOR, new Place.WholeDistrict()));
        world.holds(OFFICER, Role.STAFF, new Place.WholeDistrict());
        return world;
    }

    private void settle(AskedSchool school) {
        School.Id id = put(school, school.networkOn(SupervisionStory.BEGIN));
        ids.put(school.number(), id);
        if (school.hasDirector()) {
            holds(school.number(), Role.DIRECTOR, new Place.AtSchool(id));
        }
        if (school.hasTeacher()) {
            holds(200 + school.number(), Role.TEACHER, new Place.AtSchool(id));
        }
        if (school.members() > 0) {
            bind(school.group(), new Stands.ForSchool(id), school.members());
        }
    }

    private School.Id put(AskedSchool school, int network) {
        return schools.put(
                district,
                new Schools.Told(
                        school.code(),
                        school.name(),
                        networks.get(network - 1),
                        null,
                        null,
                        null,
                        School.Location.UNKNOWN));
    }

    private void bindGroupOf(int network) {
        bind(
                SupervisionStory.groupOfNetwork(network),
                new Stands.ForNetwork(networks.get(network - 1)),
                SupervisionStory.MEMBERS_OF_NETWORK);
    }

    private void bind(String group, Stands stands, int members) {
        ChatId chat = new ChatId.Group(group);
        groups.bind(district, chat, stands);
        groups.counted(district, chat, "กลุ่ม", members);
    }

    /** Below 510 core teachers, then chairs. */
    private void keeps(int network, int number) {
        Role role = number < 510 ? Role.CORE_TEACHER : Role.NETWORK_CHAIR;
        holds(number, role, new Place.InNetwork(networks.get(network - 1)));
    }

    private void holds(int number, Role role, Place place) {
        PersonId line = new PersonId(GeneratedWorld.userId(number));
        Person person =
                people.byLine(district, line)
                        .orElseGet(() -> people.add(district, "ครู " + number, null, line));
        posts.give(district, person.id(), role, place, Post.State.HELD, Post.Source.CONSOLE);
    }

    School.Id school(AskedSchool school) {
        return ids.getOrDefault(school.number(), new School.Id(new java.util.UUID(0, 0)));
    }

    /** One school gets another director, one is closed, one goes to another network. */
    void changes(SupervisionStory story) {
        for (AskedSchool school : story.schools()) {
            School.Id id = school(school);
            switch (school.number()) {
                case SupervisionStory.NEW_DIRECTOR -> {
                    endDirector(id);
                    holds(400, Role.DIRECTOR, new Place.AtSchool(id));
                }
                case SupervisionStory.CLOSED -> {
                    schools.close(district, id, SupervisionStory.CHANGES_ON);
                    closing.endWithSchools(district, List.of(id), theService());
                }
                case SupervisionStory.MOVED -> put(school, SupervisionStory.MOVED_TO);
                default -> {}
            }
        }
    }

    private void endDirector(School.Id school) {
        posts.directorOf(district, school).ifPresent(post -> posts.end(district, post.id()));
    }

    private static Actor theService() {
        return new Actor.Service();
    }
}
