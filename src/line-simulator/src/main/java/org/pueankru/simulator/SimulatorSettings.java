package org.pueankru.simulator;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Quota;
import org.pueankru.simulator.world.Channel;
import org.pueankru.simulator.world.World;
import org.pueankru.simulator.world.WorldFile;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * How a simulator is started; begin with {@link #defaults()}.
 *
 * @param port TCP port on 127.0.0.1; 0 = any free one
 * @param bot the bots' webhook address, or null when it is told later
 * @param botMedia where images of {@code https://demo.invalid/} are drawn from, or null when the
 *     page leaves them out
 * @param channelSecret signs webhooks to the default bot
 * @param channelToken the bearer token that the default bot must send
 * @param world who exists
 * @param clock the time from which tokens and months are reckoned
 * @param quota what each bot may send in a month
 * @param transcriptSize how many entries the transcript keeps, and of how many accepted requests
 *     the messages are kept; 0 = none, for loads that fill the memory otherwise
 */
public record SimulatorSettings(
        int port,
        @Nullable URI bot,
        @Nullable URI botMedia,
        String channelSecret,
        String channelToken,
        World world,
        Clock clock,
        Quota quota,
        int transcriptSize) {

    /** The channel secret when nobody sets one. */
    public static final String DEFAULT_SECRET = "simulator-channel-secret";

    /** The channel token when nobody sets one. */
    public static final String DEFAULT_TOKEN = "simulator-channel-token";

    /** How many entries the transcript keeps when nobody says. */
    public static final int DEFAULT_TRANSCRIPT_SIZE = 5_000;

    /**
     * Sizes must not be negative.
     *
     * @throws IllegalArgumentException when they are
     */
    public SimulatorSettings {
        if (transcriptSize < 0) {
            throw new IllegalArgumentException("The transcript's size is 0 or more entries");
        }
    }

    /** Any free port, the small world, the system clock, no bot, LINE's free plan. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                0,
                null,
                null,
                DEFAULT_SECRET,
                DEFAULT_TOKEN,
                WorldFile.small(),
                Clock.systemUTC(),
                Quota.FREE_PLAN,
                DEFAULT_TRANSCRIPT_SIZE);
    }

    /** The same on this port. */
    public SimulatorSettings withPort(int newPort) {
        return new SimulatorSettings(
                newPort,
                bot,
                botMedia,
                channelSecret,
                channelToken,
                world,
                clock,
                quota,
                transcriptSize);
    }

    /** The same with this webhook address of the bots. */
    public SimulatorSettings withBot(@Nullable URI webhook) {
        return new SimulatorSettings(
                port,
                webhook,
                botMedia,
                channelSecret,
                channelToken,
                world,
                clock,
                quota,
                transcriptSize);
    }

    /** The same with images of {@code https://demo.invalid/} drawn from there. */
    public SimulatorSettings withBotMedia(@Nullable URI media) {
        return new SimulatorSettings(
                port, bot, media, channelSecret, channelToken, world, clock, quota, transcriptSize);
    }

    /** The same with this channel of the default bot. */
    public SimulatorSettings withChannel(String secret, String token) {
        return new SimulatorSettings(
                port, bot, botMedia, secret, token, world, clock, quota, transcriptSize);
    }

    /** The same with these people and groups. */
    public SimulatorSettings withWorld(World newWorld) {
        return new SimulatorSettings(
                port,
                bot,
                botMedia,
                channelSecret,
                channelToken,
                newWorld,
                clock,
                quota,
                transcriptSize);
    }

    /** The same with this clock. */
    public SimulatorSettings withClock(Clock newClock) {
        return new SimulatorSettings(
                port,
                bot,
                botMedia,
                channelSecret,
                channelToken,
                world,
                newClock,
                quota,
                transcriptSize);
    }

    /** The same with this quota of each bot. */
    public SimulatorSettings withQuota(Quota newQuota) {
        return new SimulatorSettings(
                port,
                bot,
                botMedia,
                channelSecret,
                channelToken,
                world,
                clock,
                newQuota,
                transcriptSize);
    }

    /** The same with so many entries and messages kept. */
    public SimulatorSettings withTranscriptSize(int entries) {
        return new SimulatorSettings(
                port, bot, botMedia, channelSecret, channelToken, world, clock, quota, entries);
    }

    /** The world of each bot with its channel, the default bot's first. */
    List<World> worlds() {
        Channel own = new Channel(channelSecret, channelToken, bot);
        List<World> worlds = new ArrayList<>();
        worlds.add(world.withChannel(world.channel() == null ? own : reachable(world)));
        world.others().forEach(other -> worlds.add(other.withChannel(reachable(other))));
        return worlds;
    }

    private Channel reachable(World ofBot) {
        Channel channel = ofBot.channel();
        if (channel == null) {
            throw new IllegalArgumentException("Every bot but the first needs a channel");
        }
        URI webhook = channel.webhook() == null ? bot : channel.webhook();
        return new Channel(channel.secret(), channel.token(), webhook);
    }

    @Override
    public String toString() {
        return "SimulatorSettings[port=%d, bot=%s]".formatted(port, bot);
    }
}
