package org.pueankru.simulator;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.World;
import org.pueankru.simulator.world.WorldFile;

import java.net.URI;
import java.time.Clock;

/**
 * How a simulator is started; begin with {@link #defaults()}.
 *
 * @param port TCP port on 127.0.0.1; 0 = any free one
 * @param bot the bot's webhook address, or null when it is told later
 * @param botMedia where images of {@code https://demo.invalid/} are drawn from, or null when the
 *     page leaves them out
 * @param channelSecret signs webhooks
 * @param channelToken the bearer token that the bot must send
 * @param world who exists
 * @param clock the time from which tokens and months are reckoned
 */
public record SimulatorSettings(
        int port,
        @Nullable URI bot,
        @Nullable URI botMedia,
        String channelSecret,
        String channelToken,
        World world,
        Clock clock) {

    /** The channel secret when nobody sets one. */
    public static final String DEFAULT_SECRET = "simulator-channel-secret";

    /** The channel token when nobody sets one. */
    public static final String DEFAULT_TOKEN = "simulator-channel-token";

    /** Any free port, the small world, the system clock, no bot. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                0, null, null, DEFAULT_SECRET, DEFAULT_TOKEN, WorldFile.small(), Clock.systemUTC());
    }

    /** The same on this port. */
    public SimulatorSettings withPort(int newPort) {
        return new SimulatorSettings(
                newPort, bot, botMedia, channelSecret, channelToken, world, clock);
    }

    /** The same with this webhook address of the bot. */
    public SimulatorSettings withBot(@Nullable URI webhook) {
        return new SimulatorSettings(
                port, webhook, botMedia, channelSecret, channelToken, world, clock);
    }

    /** The same with images of {@code https://demo.invalid/} drawn from there. */
    public SimulatorSettings withBotMedia(@Nullable URI media) {
        return new SimulatorSettings(port, bot, media, channelSecret, channelToken, world, clock);
    }

    /** The same with this channel. */
    public SimulatorSettings withChannel(String secret, String token) {
        return new SimulatorSettings(port, bot, botMedia, secret, token, world, clock);
    }

    /** The same with these people and groups. */
    public SimulatorSettings withWorld(World newWorld) {
        return new SimulatorSettings(
                port, bot, botMedia, channelSecret, channelToken, newWorld, clock);
    }

    /** The same with this clock. */
    public SimulatorSettings withClock(Clock newClock) {
        return new SimulatorSettings(
                port, bot, botMedia, channelSecret, channelToken, world, newClock);
    }

    @Override
    public String toString() {
        return "SimulatorSettings[port=%d, bot=%s]".formatted(port, bot);
    }
}
