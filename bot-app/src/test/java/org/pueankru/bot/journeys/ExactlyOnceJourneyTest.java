package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.BotProcess;
import org.pueankru.bot.outbox.PlannedPushes;
import org.pueankru.bot.stores.TestStores;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;
import org.pueankru.simulator.api.Failure;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.api.Turns;
import org.pueankru.simulator.platform.Quota;
import org.pueankru.simulator.world.GeneratedWorld;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the office sends reaches each once, whatever LINE answers and whoever is killed. */
class ExactlyOnceJourneyTest {
    private static final String PUSH = "/v2/bot/message/push";

    /** As many as can be sent while a service is killed and started a few times. */
    private static final int TARGETS = Integer.getInteger("exactly-once.targets", 1_200);

    private static final int INSTANCES = Integer.getInteger("exactly-once.instances", 2);
    private static final int KILLS = Integer.getInteger("exactly-once.kills", 2);
    private static final long SEED = Long.getLong("exactly-once.seed", 20_261_126L);

    @TempDir private Path temporary;

    private final Random random = new Random(SEED);
    private final Map<String, String> stores = TestStores.fresh();
    private final List<BotProcess> bots = new ArrayList<>();
    private final LineSimulator line =
            LineSimulator.start(
                    SimulatorSettings.defaults()
                            .withWorld(GeneratedWorld.of(TARGETS, 0, 1))
                            .withQuota(Quota.NONE));

    @AfterEach
    void everythingStops() throws IOException {
        for (BotProcess bot : bots) {
            bot.close();
        }
        line.close();
    }

    @Test
    void instancesThatAreKilledAgainAndAgainSendToEachOnce() throws Exception {
        for (int instance = 0; instance < INSTANCES; instance++) {
            start(instance);
        }
        line.fail(everySeventh(new Failure(500, null, 0, false, false, true)));
        line.fail(everyEleventh(new Failure(null, null, 0, true, false, true)));
        line.fail(everyThirteenth(new Failure(500, null, 0, false, false, false)));
        PlannedPushes pushes = PlannedPushes.in(stores);
        UUID sending = pushes.toAll(everybody());

        for (int kill = 0; kill < KILLS; kill++) {
            // some moment, by how much LINE was asked so far
            int asked = TARGETS * kill / KILLS + random.nextInt(TARGETS / KILLS);
            Patience.until("LINE was asked " + asked + " times")
                    .until(() -> line.account().accepted().tries() >= asked);
            int victim = random.nextInt(INSTANCES);
            bots.get(victim).kill();
            start(victim);
        }
        line.clearFaults();

        Patience.until("everything was sent")
                .atMost(Duration.ofMinutes(3))
                .until(() -> pushes.states(sending).equals(Map.of("accepted", (long) TARGETS)));
        var accepted = line.account().accepted();
        assertThat(accepted.acceptedPerTarget())
                .as("seed " + SEED)
                .isEqualTo(new TreeMap<>(Map.of(1, TARGETS)));
        assertThat(accepted.changed()).as("keys used for another request").isZero();
    }

    private static Fault everySeventh(Failure failure) {
        return new Fault(PUSH, failure, new Turns(null, false, 0, 7, 0));
    }

    private static Fault everyEleventh(Failure failure) {
        return new Fault(PUSH, failure, new Turns(null, false, 0, 11, 0));
    }

    private static Fault everyThirteenth(Failure failure) {
        return new Fault(PUSH, failure, new Turns(null, false, 0, 13, 0));
    }

    private static List<String> everybody() {
        return IntStream.rangeClosed(1, TARGETS).mapToObj(GeneratedWorld::userId).toList();
    }

    private void start(int instance) throws IOException, InterruptedException {
        Map<String, String> environment =
                new HashMap<>(BotProcess.environment(temporary.resolve("bot-" + instance)));
        environment.putAll(stores);
        environment.put("DATA_DIR", temporary.resolve("bot-" + instance).toString());
        environment.put("SECRETS_KEY", "a key of at least thirty-two characters");
        environment.put("LINE_CHANNEL_SECRET", SimulatorSettings.DEFAULT_SECRET);
        environment.put("LINE_CHANNEL_TOKEN", SimulatorSettings.DEFAULT_TOKEN);
        environment.put("LINE_API_ENDPOINT", line.address().toString());
        environment.put("LINE_DATA_ENDPOINT", line.address().toString());
        BotProcess bot = BotProcess.start(environment).awaitReadiness(200);
        if (instance < bots.size()) {
            bots.set(instance, bot);
        } else {
            bots.add(bot);
        }
    }
}
