package org.pueankru.bot.line;

import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.Channels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Channels that a test sets, and what was learnt of them. */
final class FixedChannels implements Channels {
    private final List<Channel> channels;
    private final Map<ChannelId, String> learnt = new LinkedHashMap<>();

    FixedChannels(Channel... channels) {
        this.channels = List.of(channels);
    }

    @Override
    public List<Channel> all() {
        return channels;
    }

    @Override
    public void learn(ChannelId channel, String bot) {
        learnt.put(channel, bot);
    }

    Map<ChannelId, String> learnt() {
        return learnt;
    }
}
