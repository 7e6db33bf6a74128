package org.pueankru.richmenu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.richmenu.definition.MenuFile;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;
import org.pueankru.simulator.world.Person;
import org.pueankru.simulator.world.World;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A change of menus takes as many requests for ten thousand people as for one. */
class TenThousandPeopleTest {
    private static final int PEOPLE = 10_000;
    private static final String TOKEN = "LINE_CHANNEL_TOKEN";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final LineSimulator line =
            LineSimulator.start(SimulatorSettings.defaults().withWorld(crowd()));
    private final HttpClient client = HttpClient.newHttpClient();

    private static World crowd() {
        return new World(
                SimulatorSettings.defaults().world().bot(),
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new Person(id(i), "ครู " + i, "#0B6B4F", ""))
                        .toList(),
                List.of(),
                List.of());
    }

    private static String id(int number) {
        return "U%032x".formatted(number);
    }

    @AfterEach
    void close() {
        System.clearProperty(TOKEN);
        client.close();
        line.close();
    }

    @Test
    void areGivenNewMenusInOneBatch() throws Exception {
        System.setProperty(TOKEN, SimulatorSettings.DEFAULT_TOKEN);
        run("apply");
        String old = menuOf("pk-teacher");
        for (int from = 0; from < PEOPLE; from += 500) {
            String people =
                    IntStream.range(from, from + 500)
                            .mapToObj(i -> "\"" + id(i) + "\"")
                            .collect(Collectors.joining(","));
            send(
                    "/v2/bot/richmenu/bulk/link",
                    "{\"richMenuId\":\"" + old + "\",\"userIds\":[" + people + "]}");
        }
        line.advance(Duration.ofHours(1));
        int before = requests();

        long start = System.nanoTime();
        String said = run("apply", "--file", changed().toString());

        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "%,d people switched by apply: %d requests, %.1f s%n",
                PEOPLE, requests() - before, took.toMillis() / 1e3);
        assertThat(said).contains("Done");
        assertThat(requests() - before).isLessThan(120);
        assertThat(line.calls())
                .hasEntrySatisfying(
                        "POST /v2/bot/richmenu/batch",
                        byStatus -> assertThat(byStatus.values()).containsExactly(1));
        String now = menuOf("pk-teacher");
        assertThat(now).isNotEqualTo(old);
        for (int i = 0; i < PEOPLE; i += 499) {
            assertThat(get("/v2/bot/user/" + id(i) + "/richmenu")).contains(now);
        }
    }

    private int requests() {
        return line.calls().values().stream()
                .flatMap(byStatus -> byStatus.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Path changed() throws IOException {
        try (InputStream ours =
                Objects.requireNonNull(MenuFile.class.getResourceAsStream(MenuFile.OURS))) {
            String yaml = new String(ours.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    directory.resolve("menus.yaml"),
                    yaml.replace("chatBar: เมนูครู\n", "chatBar: เมนูของครู\n"));
        }
    }

    private String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        String address = line.address().toString();
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(
                new String[] {"--line", address, "--line-data", address},
                0,
                all,
                arguments.length,
                4);
        assertThat(RichMenusCommand.run(out, out, all)).as("%s", said).isZero();
        return said.toString();
    }

    private String menuOf(String alias) throws Exception {
        String answer = get("/v2/bot/richmenu/alias/" + alias);
        return answer.replaceFirst(".*\"richMenuId\":\"([^\"]+)\".*", "$1");
    }

    private String get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private void send(String path, String json) throws Exception {
        var answer =
                client.send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(line.address() + path))
                .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_TOKEN);
    }
}
