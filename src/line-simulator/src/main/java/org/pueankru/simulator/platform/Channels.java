package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.Channel;
import org.pueankru.simulator.world.World;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The channels of the stand-in, one for each bot, with one clock and one transcript. Their chats
 * have different ids: a person has another user id at each bot, and a group has one bot at most.
 * Thread-safe.
 */
public final class Channels implements AutoCloseable {
    private final Stage stage;
    private final Map<String, Platform> byToken = new LinkedHashMap<>();
    private final List<Platform> all;

    /**
     * Channels where nothing has happened yet.
     *
     * @param worlds each with its channel; the first is the default
     * @param clock the time from which tokens and months are reckoned
     * @param quota of every channel
     * @param entriesKept how long the transcript is at most
     * @throws IllegalArgumentException when two bots have the same token
     */
    public Channels(List<World> worlds, Clock clock, Quota quota, int entriesKept) {
        this.stage = Stage.of(clock, entriesKept);
        for (World world : worlds) {
            Channel channel = Objects.requireNonNull(world.channel(), "a bot needs a channel");
            Platform line = new Platform(world, channel, stage, quota);
            if (byToken.put(channel.token(), line) != null) {
                throw new IllegalArgumentException("Two bots have the same channel token");
            }
        }
        this.all = List.copyOf(byToken.values());
    }

    /** The default channel. */
    public Platform first() {
        return all.getFirst();
    }

    /** All of them, the default first. */
    public List<Platform> all() {
        return all;
    }

    /** What happened in all of them. */
    public Transcript transcript() {
        return stage.transcript();
    }

    /** The clock of all of them. */
    public ShiftedClock clock() {
        return stage.clock();
    }

    /** The channel that this bearer token belongs to. */
    public Optional<Platform> withToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /**
     * The channel of the bot with this user id, basic id or display name.
     *
     * @throws ImpossibleAct when there is none
     */
    public Platform ofBot(String name) {
        return all.stream()
                .filter(channel -> channel.community().bot().isCalled(name))
                .findFirst()
                .orElseThrow(() -> new ImpossibleAct("No bot is called " + name));
    }

    /** The channel that this chat belongs to; the default when nobody knows it. */
    public Platform ofChat(String chat) {
        return all.stream()
                .filter(channel -> channel.community().hasChat(chat))
                .findFirst()
                .orElseGet(this::first);
    }

    /** Keeps so many entries and so many accepted messages from now on; 0 = none. */
    public void keep(int entries) {
        stage.transcript().keep(entries);
        all.forEach(channel -> channel.ledger().keepMessages(entries));
    }

    /** Records a call that LINE refused, for testers to see. */
    public void refused(
            @Nullable String chat,
            String endpoint,
            String requestId,
            int status,
            @Nullable JsonNode request,
            @Nullable JsonNode answer) {
        stage.transcript()
                .add(
                        number ->
                                new Entry.BotRefused(
                                        number,
                                        stage.clock().instant(),
                                        chat,
                                        endpoint,
                                        requestId,
                                        status,
                                        request,
                                        answer));
    }

    /**
     * Everything as at the start: worlds, chats, tokens, costs, clock, switches; the bots'
     * addresses stay.
     */
    public void reset() {
        all.forEach(Platform::reset);
        stage.clock().startOver();
        stage.transcript().clear();
        stage.transcript()
                .add(number -> new Entry.StartedOver(number, stage.clock().instant(), null));
    }

    @Override
    public void close() {
        all.forEach(Platform::close);
    }
}
