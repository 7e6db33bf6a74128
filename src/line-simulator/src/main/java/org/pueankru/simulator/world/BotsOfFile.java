package org.pueankru.simulator.world;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits what a file says of people and groups into the worlds of its bots. Every person exists for
 * every bot; a group is in the world of one bot, because LINE lets no second official account into
 * it (LINE docs, "Group chats and multi-person chats").
 */
final class BotsOfFile {
    private static final Set<String> KNOWN =
            Set.of(
                    "userId",
                    "basicId",
                    "displayName",
                    "channelSecret",
                    "channelToken",
                    "webhook",
                    "friends",
                    "groups");

    private final JsonFile file;
    private final World all;
    private final Set<String> people;
    private final Set<String> groups;

    BotsOfFile(JsonFile file, World all) {
        this.file = file;
        this.all = all;
        this.people = all.persons().stream().map(Person::userId).collect(Collectors.toSet());
        this.groups = all.groups().stream().map(Group::groupId).collect(Collectors.toSet());
    }

    /** The first bot's world, with the others' in it. */
    World split(JsonNode bots) {
        if (!bots.isArray() || bots.isEmpty()) {
            throw file.wrong("bots must be a list of at least one bot");
        }
        Map<String, Integer> homes = homes(bots);
        Set<String> ids = new HashSet<>();
        Set<String> tokens = new HashSet<>();
        List<World> worlds = new ArrayList<>();
        for (JsonNode bot : bots) {
            int number = worlds.size();
            World world = world(bot, number, homes);
            file.unique(ids, world.bot().userId(), place(number));
            if (world.channel() != null && !tokens.add(world.channel().token())) {
                throw file.wrong(place(number) + ".channelToken is another bot's");
            }
            worlds.add(world);
        }
        return worlds.getFirst().withOthers(worlds.subList(1, worlds.size()));
    }

    private World world(JsonNode node, int number, Map<String, Integer> homes) {
        String place = place(number);
        file.onlyKnown(node, place, KNOWN);
        Bot bot =
                new Bot(
                        file.userId(node, place),
                        file.text(node, "basicId", place),
                        file.text(node, "displayName", place));
        List<Group> own =
                all.groups().stream()
                        .filter(group -> homes.getOrDefault(group.groupId(), 0) == number)
                        .toList();
        World world =
                new World(
                        bot,
                        channel(node, number),
                        all.persons(),
                        strangers(node, place),
                        own,
                        all.hints(),
                        List.of());
        return number == 0 ? world : UserIds.of(bot).in(world);
    }

    /** Which bot has which group; a group that no bot names is the first bot's. */
    private Map<String, Integer> homes(JsonNode bots) {
        Map<String, Integer> homes = new HashMap<>();
        for (int number = 0; number < bots.size(); number++) {
            String place = place(number) + ".groups";
            for (String id : file.ids(bots.path(number).path("groups"), place, groups, "groups")) {
                if (homes.put(id, number) != null) {
                    throw file.wrong(place + " has a group twice: LINE lets one bot into a group");
                }
            }
        }
        return homes;
    }

    private Set<String> strangers(JsonNode node, String place) {
        if (!node.has("friends")) {
            return Set.of();
        }
        Set<String> strangers = new HashSet<>(people);
        strangers.removeAll(
                new HashSet<>(
                        file.ids(node.path("friends"), place + ".friends", people, "persons")));
        return strangers;
    }

    private @Nullable Channel channel(JsonNode node, int number) {
        String place = place(number);
        if (number == 0 && !node.has("channelSecret") && !node.has("channelToken")) {
            if (node.has("webhook")) {
                throw file.wrong(place + ".webhook needs channelSecret and channelToken");
            }
            return null;
        }
        return new Channel(
                file.text(node, "channelSecret", place),
                file.text(node, "channelToken", place),
                webhook(node, place));
    }

    private @Nullable URI webhook(JsonNode node, String place) {
        if (!node.has("webhook")) {
            return null;
        }
        String address = file.text(node, "webhook", place);
        if (!address.matches("https?://[!-~]+")) {
            throw file.wrong(place + ".webhook must be an http(s) address");
        }
        return URI.create(address);
    }

    private static String place(int number) {
        return "bots[" + number + "]";
    }
}
