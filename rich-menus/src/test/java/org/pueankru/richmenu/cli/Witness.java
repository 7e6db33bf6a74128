package org.pueankru.richmenu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.pueankru.richmenu.DeployedName;
import org.pueankru.richmenu.LineState;
import org.pueankru.simulator.SimulatorSettings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks what people see at the stand-in, past whatever breaks. */
final class Witness {
    /**
     * Who has which menu, and which ones they may see meanwhile: of a tab that goes, the one beside
     * it.
     */
    private static final Map<String, Set<String>> MAY_SEE =
            Map.of("teacher", Set.of("teacher"), "old", Set.of("old", "teacher"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI line;
    private final List<String> people;
    private boolean linked;
    private boolean sawOne;

    Witness(URI line) {
        this.line = line;
        this.people =
                get("/simulator/world")
                        .path("persons")
                        .valueStream()
                        .filter(person -> person.path("friend").asBoolean(false))
                        .map(person -> person.path("userId").asString(""))
                        .limit(3)
                        .toList();
        assertThat(people).hasSize(3);
    }

    void expectNothing() {
        linked = false;
        sawOne = false;
    }

    private String teacher() {
        return people.get(0);
    }

    private String withTheTabOpenThatGoes() {
        return people.get(1);
    }

    private String newcomer() {
        return people.get(2);
    }

    void linkPeople(LineState state) {
        link(teacher(), state, "pk-teacher");
        link(withTheTabOpenThatGoes(), state, "pk-old");
        linked = true;
    }

    private void link(String person, LineState state, String alias) {
        String menu = Objects.requireNonNull(state.aliases().get(alias));
        send(
                HttpRequest.newBuilder(line.resolve("/v2/bot/user/" + person + "/richmenu/" + menu))
                        .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_TOKEN)
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    /** That everybody sees what they may, with tabs that lead somewhere. */
    void look() {
        if (linked) {
            lookAt(teacher(), Objects.requireNonNull(MAY_SEE.get("teacher")));
            lookAt(withTheTabOpenThatGoes(), Objects.requireNonNull(MAY_SEE.get("old")));
        }
        sawOne |= seenBy(newcomer()).has("shown");
        if (sawOne) {
            lookAt(newcomer(), Set.of("guest"));
        }
    }

    private void lookAt(String person, Set<String> keys) {
        JsonNode seen = seenBy(person);
        JsonNode menu = seen.path("shown").path("definition");
        assertThat(keys).contains(keyOf(menu.path("name").asString("")));
        for (JsonNode area : menu.path("areas")) {
            String alias = area.path("action").path("richMenuAliasId").asString("");
            if (!alias.isEmpty()) {
                assertThat(seen.path("aliases").has(alias)).as("tab to %s", alias).isTrue();
            }
        }
    }

    void assertThatPeopleSee(LineState state, List<DeployedName> wanted) {
        look();
        for (String person : people) {
            String name = seenBy(person).path("shown").path("definition").path("name").asString("");
            assertThat(wanted).extracting(DeployedName::toString).contains(name);
        }
        assertThat(state.everybodys()).isPresent();
    }

    private static String keyOf(String name) {
        return DeployedName.read(name).map(DeployedName::key).orElse("");
    }

    private JsonNode seenBy(String person) {
        return get("/simulator/persons/" + person + "/menu");
    }

    private JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(line.resolve(path)).build()));
    }

    private byte[] send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(request.uri().getPath()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
