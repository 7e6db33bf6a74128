package org.pueankru.simulator;

import io.javalin.util.JavalinException;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.UnreadableWorld;
import org.pueankru.simulator.world.World;
import org.pueankru.simulator.world.WorldFile;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Runs the simulator as a program until it is ended. */
@Command(
        name = "line-simulator",
        mixinStandardHelpOptions = true,
        version = "line-simulator 0.1.0",
        description =
                "A stand-in for the LINE platform on 127.0.0.1, with a chat page in the browser.",
        showDefaultValues = true)
public final class LineSimulatorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            description = "TCP port of LINE's API and of the page; 0 = any free one.",
            defaultValue = "${env:SIMULATOR_PORT:-9000}")
    private int port;

    @Option(
            names = "--bot",
            description = "The bot's webhook address.",
            defaultValue = "${env:SIMULATOR_BOT:-http://127.0.0.1:8080/webhook}")
    @SuppressWarnings("NullAway.Init")
    private URI bot;

    @Option(
            names = "--bot-media",
            description =
                    "Where images of https://demo.invalid/ are drawn from; by default the bot's own"
                            + " port.",
            defaultValue = "${env:SIMULATOR_BOT_MEDIA}")
    private @Nullable URI botMedia;

    @Option(
            names = "--channel-secret",
            description = "Signs webhooks; the bot must have the same.",
            defaultValue = "${env:LINE_CHANNEL_SECRET:-" + SimulatorSettings.DEFAULT_SECRET + "}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    @SuppressWarnings("NullAway.Init")
    private String channelSecret;

    @Option(
            names = "--channel-token",
            description = "The bearer token that the bot must send.",
            defaultValue = "${env:LINE_CHANNEL_TOKEN:-" + SimulatorSettings.DEFAULT_TOKEN + "}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    @SuppressWarnings("NullAway.Init")
    private String channelToken;

    @Option(
            names = "--world",
            description =
                    "People and groups: a JSON file, or a directory with " + WorldFile.NAME + ".",
            defaultValue = "${env:SIMULATOR_WORLD}")
    private @Nullable Path world;

    /**
     * Starts the program; ends with 1 and one sentence when it cannot run, with 2 when it is called
     * wrongly.
     */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.exit(new CommandLine(new LineSimulatorCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (LineSimulator simulator = LineSimulator.start(settings())) {
            out.println("LINE simulator: " + simulator.address() + " (chat page and LINE's API)");
            out.println("Webhooks go to " + bot);
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (UnreadableWorld e) {
            return failed(e.getMessage());
        } catch (JavalinException e) {
            return failed("Cannot listen on 127.0.0.1:" + port + ": is the port taken?");
        }
    }

    private SimulatorSettings settings() {
        World people = world == null ? WorldFile.small() : WorldFile.read(world);
        return SimulatorSettings.defaults()
                .withPort(port)
                .withBot(bot)
                .withBotMedia(botMedia == null ? bot.resolve("/") : botMedia)
                .withChannel(channelSecret, channelToken)
                .withWorld(people);
    }

    private int failed(@Nullable String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return 1;
    }
}
