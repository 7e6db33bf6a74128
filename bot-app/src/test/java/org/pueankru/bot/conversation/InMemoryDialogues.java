package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps dialogue states as Redis does, the fence included, but never loses one by age. */
final class InMemoryDialogues implements Dialogues {
    private final Map<Key, Entry> states = new ConcurrentHashMap<>();

    private record Key(ChannelId channel, ChatId chat) {}

    private record Entry(long fence, DialogueState state) {}

    @Override
    public DialogueState of(ChannelId channel, ChatId chat) {
        Entry entry = states.get(new Key(channel, chat));
        return entry == null ? DialogueState.none() : entry.state();
    }

    @Override
    public void put(ChannelId channel, ChatId chat, long fence, DialogueState state) {
        states.merge(
                new Key(channel, chat),
                new Entry(fence, state),
                (old, mine) -> old.fence() > mine.fence() ? old : mine);
    }

    @Override
    public void forget(ChannelId channel, ChatId chat) {
        states.remove(new Key(channel, chat));
    }
}
