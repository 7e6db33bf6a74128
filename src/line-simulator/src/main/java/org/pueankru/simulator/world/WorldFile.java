package org.pueankru.simulator.world;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a {@link World} from JSON; the format is described in the module's README. */
public final class WorldFile {
    /** Name of the file that is looked for when a directory is given. */
    public static final String NAME = "line-world.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COLOURS =
            List.of("#E4717A", "#5B8DEF", "#F2A33A", "#5FB58C", "#9B7EDE", "#3FA7B5", "#C9788F");

    private final JsonFile file;

    private WorldFile(String name) {
        this.file = new JsonFile(name);
    }

    /**
     * The world in this file, or in {@value #NAME} of this directory.
     *
     * @throws UnreadableWorld when it is missing, no JSON, or says something that LINE would not
     */
    public static World read(Path fileOrDirectory) {
        Path file =
                Files.isDirectory(fileOrDirectory)
                        ? fileOrDirectory.resolve(NAME)
                        : fileOrDirectory;
        try (InputStream bytes = Files.newInputStream(file)) {
            return new WorldFile(file.toString()).parse(bytes);
        } catch (IOException e) {
            throw new UnreadableWorld("Cannot read the world file " + file + ": " + e, e);
        }
    }

    /** A teacher, a director and a staff member with two groups, which come with the stand-in. */
    public static World small() {
        try (InputStream bytes =
                Objects.requireNonNull(WorldFile.class.getResourceAsStream("small-world.json"))) {
            return new WorldFile("small-world.json").parse(bytes);
        } catch (IOException e) {
            throw new UnreadableWorld("The world that comes with the simulator is damaged", e);
        }
    }

    private World parse(InputStream bytes) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new UnreadableWorld(file.name() + " is no JSON: " + e.getOriginalMessage(), e);
        }
        file.onlyKnown(root, "the file", Set.of("bot", "bots", "persons", "groups", "hints"));
        List<Person> persons = persons(root.path("persons"));
        World all =
                new World(
                        bot(root.path("bot")),
                        persons,
                        groups(root.path("groups"), persons),
                        root.path("hints").valueStream().map(hint -> hint.asString("")).toList());
        if (root.has("bots") && root.has("bot")) {
            throw file.wrong("there is either bot or bots");
        }
        return root.has("bots") ? new BotsOfFile(file, all).split(root.path("bots")) : all;
    }

    private Bot bot(JsonNode node) {
        if (node.isMissingNode()) {
            return Bot.DEFAULT;
        }
        file.onlyKnown(node, "bot", Set.of("userId", "basicId", "displayName"));
        return new Bot(
                file.userId(node, "bot"),
                file.text(node, "basicId", "bot"),
                file.text(node, "displayName", "bot"));
    }

    private List<Person> persons(JsonNode nodes) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw file.wrong("persons must be a list of at least one person");
        }
        List<Person> persons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode node : nodes) {
            String place = "persons[" + persons.size() + "]";
            file.onlyKnown(node, place, Set.of("userId", "displayName", "pictureColor", "about"));
            String userId = file.userId(node, place);
            file.unique(seen, userId, place);
            String colour = COLOURS.get(persons.size() % COLOURS.size());
            persons.add(
                    new Person(
                            userId,
                            file.text(node, "displayName", place),
                            colour(node.path("pictureColor").asString(colour), place),
                            node.path("about").asString("")));
        }
        return persons;
    }

    private List<Group> groups(JsonNode nodes, List<Person> persons) {
        List<Group> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> people = persons.stream().map(Person::userId).collect(Collectors.toSet());
        for (JsonNode node : nodes) {
            String place = "groups[" + groups.size() + "]";
            file.onlyKnown(node, place, Set.of("groupId", "name", "members", "botIsMember"));
            String groupId = file.text(node, "groupId", place);
            if (!LineId.isGroup(groupId)) {
                throw file.wrong(place + ".groupId must be C and 32 lower-case hex digits");
            }
            file.unique(seen, groupId, place);
            groups.add(
                    new Group(
                            groupId,
                            file.text(node, "name", place),
                            file.ids(node.path("members"), place + ".members", people, "persons"),
                            node.path("botIsMember").asBoolean(true)));
        }
        return groups;
    }

    private String colour(String colour, String place) {
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            throw file.wrong(place + ".pictureColor must be #RRGGBB");
        }
        return colour;
    }
}
