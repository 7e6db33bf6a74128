package org.pueankru.simulator.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The user ids that people have at a bot. LINE gives a person another id at each provider, and each
 * organisation is a provider of its own (LINE docs, "Get user IDs"); here each bot is one. The ids
 * of a world file are those at its first bot; the others' are derived from the bot's id and the
 * file's, always in the same way.
 */
final class UserIds {
    private final Bot bot;

    private UserIds(Bot bot) {
        this.bot = bot;
    }

    static UserIds of(Bot bot) {
        return new UserIds(bot);
    }

    /** The same world with the ids that people have at this bot. */
    World in(World world) {
        return new World(
                world.bot(),
                world.channel(),
                world.persons().stream().map(this::known).toList(),
                world.strangers().stream().map(this::at).collect(Collectors.toSet()),
                world.groups().stream().map(this::known).toList(),
                world.hints(),
                world.others());
    }

    private Person known(Person person) {
        return new Person(
                at(person.userId()), person.displayName(), person.pictureColor(), person.about());
    }

    private Group known(Group group) {
        return group.withMembers(group.members().stream().map(this::at).toList());
    }

    private String at(String userId) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((bot.userId() + " " + userId).getBytes(UTF_8));
            return "U" + HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
