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

/** Reads a {@link World} from JSON; the format is described in the module's README. */
public final class WorldFile {
    /** Name of the file that is looked for when a directory is given. */
    public static final String NAME = "line-world.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COLOURS =
            List.of("#E4717A", "#5B8DEF", "#F2A33A", "#5FB58C", "#9B7EDE", "#3FA7B5", "#C9788F");

    private final String name;

    private WorldFile(String name) {
        this.name = name;
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
            throw new UnreadableWorld(name + " is no JSON: " + e.getOriginalMessage(), e);
        }
        onlyKnown(root, "the file", Set.of("bot", "persons", "groups", "hints"));
        List<Person> persons = persons(root.path("persons"));
        return new World(
                bot(root.path("bot")),
                persons,
                groups(root.path("groups"), persons),
                root.path("hints").valueStream().map(hint -> hint.asString("")).toList());
    }

    private Bot bot(JsonNode node) {
        if (node.isMissingNode()) {
            return Bot.DEFAULT;
        }
        onlyKnown(node, "bot", Set.of("userId", "basicId", "displayName"));
        return new Bot(
                userId(node, "bot"),
                text(node, "basicId", "bot"),
                text(node, "displayName", "bot"));
    }

    private List<Person> persons(JsonNode nodes) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw new UnreadableWorld(name + ": persons must be a list of at least one person");
        }
        List<Person> persons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode node : nodes) {
            String place = "persons[" + persons.size() + "]";
            onlyKnown(node, place, Set.of("userId", "displayName", "pictureColor", "about"));
            String userId = userId(node, place);
            unique(seen, userId, place);
            String colour = COLOURS.get(persons.size() % COLOURS.size());
            persons.add(
                    new Person(
                            userId,
                            text(node, "displayName", place),
                            colour(node.path("pictureColor").asString(colour), place),
                            node.path("about").asString("")));
        }
        return persons;
    }

    private List<Group> groups(JsonNode nodes, List<Person> persons) {
        List<Group> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode node : nodes) {
            String place = "groups[" + groups.size() + "]";
            onlyKnown(node, place, Set.of("groupId", "name", "members", "botIsMember"));
            String groupId = text(node, "groupId", place);
            if (!LineId.isGroup(groupId)) {
                throw new UnreadableWorld(
                        name + ": " + place + ".groupId must be C and 32 lower-case hex digits");
            }
            unique(seen, groupId, place);
            groups.add(
                    new Group(
                            groupId,
                            text(node, "name", place),
                            members(node.path("members"), place, persons),
                            node.path("botIsMember").asBoolean(true)));
        }
        return groups;
    }

    private List<String> members(JsonNode nodes, String place, List<Person> persons) {
        List<String> members = new ArrayList<>();
        for (JsonNode node : nodes) {
            String userId = node.asString("");
            if (persons.stream().noneMatch(person -> person.userId().equals(userId))) {
                throw new UnreadableWorld(
                        "%s: %s.members[%d] is nobody in persons"
                                .formatted(name, place, members.size()));
            }
            members.add(userId);
        }
        return members;
    }

    private String userId(JsonNode node, String place) {
        String userId = text(node, "userId", place);
        if (!LineId.isUser(userId)) {
            throw new UnreadableWorld(
                    name + ": " + place + ".userId must be U and 32 lower-case hex digits");
        }
        return userId;
    }

    private String text(JsonNode node, String property, String place) {
        String text = node.path(property).asString("");
        if (text.isBlank()) {
            throw new UnreadableWorld(name + ": " + place + "." + property + " is missing");
        }
        return text;
    }

    private String colour(String colour, String place) {
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            throw new UnreadableWorld(name + ": " + place + ".pictureColor must be #RRGGBB");
        }
        return colour;
    }

    private void unique(Set<String> seen, String id, String place) {
        if (!seen.add(id)) {
            throw new UnreadableWorld(name + ": " + place + " has an id that was used before");
        }
    }

    private void onlyKnown(JsonNode node, String place, Set<String> known) {
        if (!node.isObject()) {
            throw new UnreadableWorld(name + ": " + place + " must be an object");
        }
        for (String property : node.propertyNames()) {
            if (!known.contains(property)) {
                throw new UnreadableWorld(
                        name + ": " + place + " has an unknown property " + property);
            }
        }
    }
}
