package org.pueankru.simulator;

import org.pueankru.simulator.world.Group;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A simulator and a bot that know each other, with a clock that stands still. */
final class RunningSimulator implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(10);

    final SettableClock clock = new SettableClock();
    final ScriptedBot bot = new ScriptedBot();
    final LineSimulator line =
            LineSimulator.start(
                    SimulatorSettings.defaults()
                            .withBot(bot.webhookAddress())
                            .withBotMedia(bot.address())
                            .withClock(clock));
    final Group school = line.group("ครูโรงเรียนบ้านหนองน้ำใส");
    final Chat teacher = line.chat(line.person("ครูสมศรี"));
    final Chat teacherInSchool = line.chat(line.person("ครูสมศรี"), school);

    RunningSimulator() {
        bot.answers(line.address(), event -> List.of());
    }

    /** The event as the bot got it, once the call with it has ended. */
    JsonNode received(org.pueankru.simulator.platform.SentEvent event) {
        line.awaitDelivery(event, SOON);
        return bot.events().getLast();
    }

    /** A call to the simulator with the right token. */
    HttpResponse<String> get(String path) {
        return bot.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_TOKEN)
                        .build());
    }

    URI address(String path) {
        return line.address().resolve(path);
    }

    @Override
    public void close() {
        line.close();
        bot.close();
    }
}
