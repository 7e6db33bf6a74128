package org.pueankru.bot.messaging;

import java.util.List;
import java.util.Optional;

/**
 * The LINE channels of this service. Thread-safe; answers from memory and never waits for a store.
 */
public interface Channels {
    /** All that can be used now, at least the one that the environment sets. */
    List<Channel> all();

    /** The channel of this name, when it can be used. */
    default Optional<Channel> byId(ChannelId id) {
        return all().stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /**
     * A webhook with a right signature told which bot the channel has. Best effort: what is not
     * kept is learnt again.
     */
    void learn(ChannelId channel, String bot);
}
