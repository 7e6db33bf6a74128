package org.pueankru.simulator;

import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.SentEvent;
import org.pueankru.simulator.world.Person;

import java.util.List;

/**
 * A chat as one person uses it: 1:1 with the bot, or a group. Each act is told to the bot at once.
 */
public final class Chat {
    private final Platform platform;
    private final Person person;
    private final String id;

    Chat(Platform platform, Person person, String id) {
        this.platform = platform;
        this.person = person;
        this.id = id;
    }

    /** The id of the chat: the person's user id for 1:1, else the group's id. */
    public String id() {
        return id;
    }

    /** Sends a text. */
    public SentEvent say(String text) {
        return act(new Act.Text(text));
    }

    /** Sends a text that begins with a mention of the bot. */
    public SentEvent sayToBot(String text) {
        String name = "@" + platform.community().bot().displayName();
        return act(
                new Act.Text(
                        name + " " + text,
                        List.of(
                                new Act.Mention(
                                        0, name.length(), platform.community().bot().userId())),
                        null));
    }

    /** Taps a button with this postback data. */
    public SentEvent tap(String postbackData) {
        return act(new Act.Postback(postbackData));
    }

    /** Does anything else. */
    public SentEvent act(Act act) {
        return platform.act(person.userId(), id, act);
    }

    /** Does something that the bot is not told yet; {@link LineSimulator#deliver} does so later. */
    public SentEvent prepare(Act act) {
        return platform.prepare(person.userId(), id, act);
    }
}
