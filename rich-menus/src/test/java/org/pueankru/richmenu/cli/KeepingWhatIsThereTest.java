package org.pueankru.richmenu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.Menu.Action;
import org.pueankru.richmenu.Menu.Area;
import org.pueankru.richmenu.Menu.Bounds;
import org.pueankru.richmenu.Menu.Kind;
import org.pueankru.richmenu.Menu.Look;
import org.pueankru.richmenu.Menu.Size;
import org.pueankru.richmenu.picture.MenuPicture;
import org.pueankru.simulator.api.Fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The version before, menus of others, and what people see: over HTTP. */
@SuppressWarnings("NullAway.Init")
class KeepingWhatIsThereTest {
    @TempDir private Path directory;

    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(directory);
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @Test
    void whoAppliesAgainAfterAWayBackThatBrokeOffStillHasTheVersionBefore() {
        String first = operator.version("รุ่นหนึ่ง");
        String second = operator.version("รุ่นสอง");
        operator.apply(first);
        String teacher = operator.nameOf("pk-teacher");
        operator.apply(second);
        operator.line.fail(Fault.answering("/v2/bot/richmenu/batch", 500).times(0));
        assertThat(operator.rollback(second)).isOne();
        operator.line.clearFaults();

        assertThat(operator.apply(second)).isZero();
        assertThat(operator.rollback(second)).as(operator::said).isZero();

        assertThat(operator.nameOf("pk-teacher")).isEqualTo(teacher);
    }

    @Test
    void aMenuOfTheVersionBeforeThatWasRemovedByHandIsMissed() {
        operator.apply(operator.version("รุ่นหนึ่ง"));
        operator.apply(operator.version("รุ่นสอง"));
        String teacher = operator.nameOf("pk-teacher");
        operator.call(
                "DELETE", "/v2/bot/richmenu/" + operator.state().aliases().get("pk-was-teacher"));

        assertThat(operator.rollback(operator.version("รุ่นสอง"))).isOne();

        assertThat(operator.said())
                .contains("somebody removed teacher there. Nothing was changed.");
        assertThat(operator.nameOf("pk-teacher")).isEqualTo(teacher);
        assertThat(operator.state().aliases().keySet())
                .noneMatch(alias -> alias.startsWith("pk-back-"));
    }

    @Test
    void anotherToolsMenuForEverybodyComesBackAndItsAliasesStay() {
        String theirs = menuOfAnotherTool();
        operator.lineMenus().addAlias("pk-contest", theirs);
        operator.lineMenus().addAlias("contest", theirs);
        operator.lineMenus().showEverybody(theirs);

        assertThat(operator.apply(operator.version("รุ่นหนึ่ง"))).isZero();
        assertThat(operator.state().everybodys())
                .contains(Objects.requireNonNull(operator.state().aliases().get("pk-guest")));
        assertThat(operator.state().aliases())
                .containsEntry("pk-contest", theirs)
                .containsEntry("contest", theirs);

        assertThat(operator.rollback(operator.version("รุ่นหนึ่ง"))).as(operator::said).isZero();
        assertThat(operator.said()).contains("sees again of another tool");
        assertThat(operator.state().everybodys()).contains(theirs);
        assertThat(operator.state().aliases()).doesNotContainKey("pk-guest");
    }

    private String menuOfAnotherTool() {
        Area button =
                new Area(new Bounds(0, 0, 900, 600), "ก", null, Kind.BUTTON, new Action.Say("ก"));
        Look look = new Look("#E4F0EA", "#FFFFFF", "#12352A", "#0B6B4F", "#0B6B4F", "#FFFFFF");
        Menu menu = new Menu("x", "guest", "เมนู", new Size(900, 600), look, List.of(button));
        String id = createdAs("of another tool");
        operator.lineMenus().upload(id, new MenuPicture().png(menu));
        return id;
    }

    private String createdAs(String name) {
        String json =
                """
                {"size":{"width":900,"height":600},"selected":true,"name":"%s","chatBarText":"x",
                 "areas":[{"bounds":{"x":0,"y":0,"width":900,"height":600},"action":{"type":"message","label":"x","text":"x"}}]}
                """
                        .formatted(name);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(operator.line.address() + "/v2/bot/richmenu"))
                        .header(
                                "Authorization",
                                "Bearer " + System.getProperty("LINE_CHANNEL_TOKEN"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            return answer.replaceFirst(".*\"richMenuId\":\"([^\"]+)\".*", "$1");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoHasATabOpenThatGoesSeesTheFirstTabOfTheRole() {
        operator.apply(operator.version("รุ่นหนึ่ง", "me"));
        String person = operator.line.person("ครูสมศรี").userId();
        operator.call(
                "POST",
                "/v2/bot/user/"
                        + person
                        + "/richmenu/"
                        + operator.state().aliases().get("pk-teacher-me"));

        assertThat(operator.apply(operator.version("รุ่นหนึ่ง", "areas"))).isZero();

        assertThat(operator.call("GET", "/v2/bot/user/" + person + "/richmenu"))
                .contains(Objects.requireNonNull(operator.state().aliases().get("pk-teacher")));
    }
}
