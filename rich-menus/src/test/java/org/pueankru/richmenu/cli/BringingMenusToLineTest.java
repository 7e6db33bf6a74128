package org.pueankru.richmenu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.definition.MenuFile;
import org.pueankru.richmenu.line.SdkMenus;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;
import org.pueankru.simulator.api.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** The whole way, to the stand-in over HTTP. */
class BringingMenusToLineTest {
    private static final String TOKEN = "LINE_CHANNEL_TOKEN";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final LineSimulator line = LineSimulator.start(SimulatorSettings.defaults());
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void withTheChannelsToken() {
        System.setProperty(TOKEN, SimulatorSettings.DEFAULT_TOKEN);
    }

    @AfterEach
    void close() {
        System.clearProperty(TOKEN);
        line.close();
    }

    @Test
    void fromNothingToOursThenNothingToDo() {
        assertThat(run("apply")).isZero();
        assertThat(state().menus()).hasSize(15).allMatch(LineState.Deployed::hasPicture);
        assertThat(state().everybodys()).contains(state().aliases().get("pk-guest"));

        assertThat(run("apply")).isZero();
        assertThat(said.toString()).contains("Nothing to do: LINE has these menus.");
    }

    @Test
    void aDryRunChangesNothing() {
        assertThat(run("apply", "--dry-run")).isZero();
        assertThat(run("plan")).isZero();

        assertThat(state().menus()).isEmpty();
        assertThat(said.toString())
                .contains("+ menu pueankru/guest/")
                .contains("says \"ลงทะเบียน\"");
    }

    @Test
    void lineAgreesToThem() {
        assertThat(run("validate", "--ask-line")).isZero();
        assertThat(said.toString()).contains("15 menus, nothing wrong, LINE agrees");
    }

    @Test
    void aChangeIsShownAsWhatIsDifferentAndCanBeTakenBack() throws IOException {
        run("apply");
        String teacher = nameOf("pk-teacher");
        Path changed =
                changed(
                        "ชั้นของฉัน, icon: bookmark-simple, says: ชั้นของฉัน",
                        "ยอดนิยม, icon: star, says: ยอดนิยม");

        assertThat(run("apply", "--file", changed.toString())).isZero();
        assertThat(said.toString())
                .contains("- 1666,270 834 x 708 \"ชั้นของฉัน\" says \"ชั้นของฉัน\"")
                .contains("+ 1666,270 834 x 708 \"ยอดนิยม\" says \"ยอดนิยม\"");
        assertThat(nameOf("pk-teacher")).isNotEqualTo(teacher);

        assertThat(run("rollback")).isZero();
        assertThat(nameOf("pk-teacher")).isEqualTo(teacher);
    }

    private String nameOf(String alias) {
        LineState state = state();
        String id = state.aliases().get(alias);
        return state.menus().stream()
                .filter(menu -> menu.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private Path changed(String from, String to) throws IOException {
        try (InputStream ours =
                Objects.requireNonNull(MenuFile.class.getResourceAsStream(MenuFile.OURS))) {
            String yaml = new String(ours.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(yaml).contains(from);
            return Files.writeString(directory.resolve("menus.yaml"), yaml.replace(from, to));
        }
    }

    @Test
    void aFailureIsToldAndTheNextTryGoesOn() {
        line.fail(Fault.answering("/v2/bot/richmenu/alias", 500).times(1));

        assertThat(run("apply")).isOne();
        assertThat(said.toString())
                .contains("LINE did not make alias pk-run-")
                .contains("Run the same again: it goes on from there.");
        line.clearFaults();

        assertThat(run("apply")).isZero();
        assertThat(state().menus()).hasSize(15);
    }

    @Test
    void whileAChangeIsBrokenOffThereIsNoWayBack() throws IOException {
        run("apply");
        String teacher = nameOf("pk-teacher");
        line.advance(Duration.ofHours(1));
        Path changed = changed("chatBar: เมนูครู\n", "chatBar: เมนูของครู\n");
        line.fail(Fault.answering("/v2/bot/richmenu/batch", 500).times(0));
        assertThat(run("apply", "--file", changed.toString())).isOne();
        line.clearFaults();

        assertThat(run("rollback")).isOne();
        assertThat(said.toString()).contains("A change of menus broke off. Run apply first");

        assertThat(run("apply", "--file", changed.toString())).isZero();
        assertThat(run("rollback")).isZero();
        assertThat(nameOf("pk-teacher")).isEqualTo(teacher);
    }

    @Test
    void aWayBackWhoseLastAnswerIsLostIsDoneAllTheSame() throws IOException {
        run("apply");
        String teacher = nameOf("pk-teacher");
        line.advance(Duration.ofHours(1));
        Path changed = changed("chatBar: เมนูครู\n", "chatBar: เมนูของครู\n");
        run("apply", "--file", changed.toString());
        line.fail(
                Fault.answering("/v2/bot/richmenu/alias/pk-back-*", 500).andYetAccepted().times(0));

        assertThat(run("rollback")).as(said::toString).isZero();

        assertThat(nameOf("pk-teacher")).isEqualTo(teacher);
    }

    @Test
    void withoutATokenItSaysWhatIsMissing() {
        System.clearProperty(TOKEN);

        assertThat(run("plan")).isOne();
        assertThat(said.toString()).contains("LINE_CHANNEL_TOKEN is not set");
    }

    @Test
    void theTokenIsNeverShown() {
        System.setProperty(TOKEN, "wrong-token-of-somebody");

        assertThat(run("plan")).isOne();
        assertThat(said.toString()).contains("401").doesNotContain("wrong-token-of-somebody");
    }

    @Test
    void peopleOfAMenuGetTheNewOne() throws IOException {
        run("apply");
        line.advance(Duration.ofHours(1));
        Path changed = changed("chatBar: เมนูครู\n", "chatBar: เมนูของครู\n");

        run("apply", "--file", changed.toString());

        assertThat(said.toString()).contains("people of pueankru/teacher/");
        assertThat(line.calls()).containsKey("POST /v2/bot/richmenu/batch");
    }

    private LineState state() {
        return new SdkMenus(SimulatorSettings.DEFAULT_TOKEN, line.address(), line.address())
                .state();
    }

    private int run(String command, String... options) {
        PrintWriter writer = new PrintWriter(said, true);
        String[] all = new String[options.length + 5];
        all[0] = command;
        all[1] = "--line";
        all[2] = line.address().toString();
        all[3] = "--line-data";
        all[4] = line.address().toString();
        System.arraycopy(options, 0, all, 5, options.length);
        return RichMenusCommand.run(writer, writer, all);
    }
}
