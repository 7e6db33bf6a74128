package org.pueankru.simulator;

import io.javalin.util.JavalinException;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.api.RateLimits;
import org.pueankru.simulator.platform.Quota;
import org.pueankru.simulator.world.GeneratedWorld;
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
import java.time.Duration;
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
    private static final String PUSH = "/v2/bot/message/push";

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

    @Option(
            names = "--monthly-limit",
            description = "Messages that each bot may send in a month, or none for no limit.",
            defaultValue = "${env:SIMULATOR_MONTHLY_LIMIT:-300}",
            converter = QuotaOption.class)
    @SuppressWarnings("NullAway.Init")
    private Quota monthlyLimit;

    @Option(
            names = "--push-rate",
            description = "Pushes a second that each bot may send; 0 = no limit.",
            defaultValue = "${env:SIMULATOR_PUSH_RATE:-2000}")
    private int pushRate;

    @Option(
            names = "--transcript-size",
            description =
                    "How many entries of the transcript, and of how many accepted requests the"
                            + " messages are kept; 0 for load tests.",
            defaultValue = "${env:SIMULATOR_TRANSCRIPT_SIZE:-5000}")
    private int transcriptSize;

    @Option(
            names = "--people",
            description = "Makes up a world of so many people instead of reading one.")
    private @Nullable Integer people;

    @Option(
            names = "--groups",
            description = "Groups of the world that is made up.",
            defaultValue = "0")
    private int groups;

    @Option(
            names = "--members",
            description = "People in each of these groups.",
            defaultValue = "20")
    private int members;

    /** A number, or the word none. */
    static final class QuotaOption implements CommandLine.ITypeConverter<Quota> {
        @Override
        public Quota convert(String text) {
            try {
                return text.equals("none") ? Quota.NONE : Quota.of(Integer.parseInt(text));
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + text + "' is neither a number of messages nor none");
            }
        }
    }

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
            simulator.rate(PUSH, new RateLimits.Rate(pushRate, Duration.ofSeconds(1)));
            out.println("LINE simulator: " + simulator.address() + " (chat page and LINE's API)");
            out.println("Webhooks go to " + bot);
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (UnreadableWorld | IllegalArgumentException e) {
            return failed(e.getMessage());
        } catch (JavalinException e) {
            return failed("Cannot listen on 127.0.0.1:" + port + ": is the port taken?");
        }
    }

    private SimulatorSettings settings() {
        return SimulatorSettings.defaults()
                .withPort(port)
                .withBot(bot)
                .withBotMedia(botMedia == null ? bot.resolve("/") : botMedia)
                .withChannel(channelSecret, channelToken)
                .withWorld(world())
                .withQuota(monthlyLimit)
                .withTranscriptSize(transcriptSize);
    }

    private World world() {
        if (people == null) {
            return world == null ? WorldFile.small() : WorldFile.read(world);
        }
        try {
            return GeneratedWorld.of(people, groups, Math.min(members, people));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int failed(@Nullable String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return 1;
    }
}
