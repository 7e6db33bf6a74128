package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.BotProcess;
import org.pueankru.bot.stores.OwnServers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The service as a process that is killed while it takes over a large catalogue. */
class KilledImportTest {
    private static final int ROWS = 6_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path temporary;

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        new OwnServers(temporary.toRealPath().resolve("data")).end();
    }

    @Test
    void theNextStartGoesOnWhereverItWasKilled() throws Exception {
        Map<String, String> environment =
                BotProcess.environment(temporary.toRealPath().resolve("data"));
        environment.put("CATALOGUE", largeCatalogue().toString());

        killWhen("the file is read", environment, index -> index.path("importing").asBoolean());
        killWhen(
                "the index is made",
                environment,
                index -> index.has("wanted") && !index.has("have"));

        try (BotProcess bot = BotProcess.start(environment).awaitReadiness(200)) {
            awaitIndex(bot, "the index is up to date", index -> index.has("have"));
            JsonNode index = index(bot);
            assertThat(index.path("records").asInt()).isEqualTo(ROWS);
            assertThat(index.path("have")).isEqualTo(index.path("wanted"));
            assertThat(index.path("wanted").asInt()).isEqualTo(1);
        }
    }

    private void killWhen(
            String moment, Map<String, String> environment, Predicate<JsonNode> isThere)
            throws Exception {
        try (BotProcess bot = BotProcess.start(environment).awaitReadiness(200)) {
            awaitIndex(bot, moment, isThere);
            bot.kill();
        }
    }

    private void awaitIndex(BotProcess bot, String moment, Predicate<JsonNode> isThere) {
        await(moment)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isThere.test(index(bot)));
    }

    private JsonNode index(BotProcess bot) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(bot.at("/actuator/health")).build();
        String health = http.send(request, BodyHandlers.ofString()).body();
        return new JsonMapper().readTree(health).at("/components/index/details");
    }

    private Path largeCatalogue() throws IOException {
        List<String> rows =
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(n -> CatalogueInTests.row("n" + n, "สื่อคณิตศาสตร์ชุดที่ " + n))
                        .toList();
        return Files.write(temporary.resolve("catalogue.jsonl"), rows);
    }
}
