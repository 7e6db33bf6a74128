package org.pueankru.richmenu.cli;

import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.line.SdkMenus;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Runs the command line against a stand-in for LINE of its own. */
final class Operator implements AutoCloseable {
    private static final String TOKEN = "LINE_CHANNEL_TOKEN";

    private static final String FILE =
            """
            look: {ground: "#E4F0EA", button: "#FFFFFF", words: "#12352A", icon: "#0B6B4F", tab: "#0B6B4F", tabWords: "#FFFFFF"}
            everybody: guest
            roles:
              - role: guest
                size: compact
                tabs:
                  - {key: guest, title: เริ่มต้น, chatBar: เมนู, columns: 1, buttons: [{label: ค้นหา, says: ค้นหา}]}
              - role: teacher
                size: compact
                tabs:
                  - {key: teacher, title: หน้าหลัก, chatBar: VERSION, columns: 1, buttons: [{label: ค้นหา, says: ค้นหา}]}
                  - {key: teacher-SECOND, title: ของฉัน, chatBar: ของฉัน, columns: 1, buttons: [{label: ฉัน, says: ข้อมูลของฉัน}]}
            """;

    final LineSimulator line = LineSimulator.start(SimulatorSettings.defaults());
    private final Path directory;
    private final HttpClient client = HttpClient.newHttpClient();
    private StringWriter said = new StringWriter();

    Operator(Path directory) {
        this.directory = directory;
        System.setProperty(TOKEN, SimulatorSettings.DEFAULT_TOKEN);
    }

    /** Of what the last command said. */
    String said() {
        return said.toString();
    }

    /** A file of three menus, of which one differs between versions. */
    String version(String version) {
        return version(version, "me");
    }

    /** The same with another second tab of the teacher's. */
    String version(String version, String secondTab) {
        return file(FILE.replace("VERSION", version).replace("SECOND", secondTab));
    }

    String file(String yaml) {
        try {
            return Files.writeString(directory.resolve("menus-" + yaml.hashCode() + ".yaml"), yaml)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code. */
    int run(String command, String... options) {
        said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] all = new String[options.length + 5];
        all[0] = command;
        all[1] = "--line";
        all[2] = line.address().toString();
        all[3] = "--line-data";
        all[4] = line.address().toString();
        System.arraycopy(options, 0, all, 5, options.length);
        line.advance(Duration.ofHours(1));
        return RichMenusCommand.run(writer, writer, all);
    }

    int apply(String file) {
        return run("apply", "--file", file);
    }

    int rollback(String file) {
        return run("rollback", "--file", file);
    }

    LineState state() {
        return lineMenus().state();
    }

    SdkMenus lineMenus() {
        return new SdkMenus(SimulatorSettings.DEFAULT_TOKEN, line.address(), line.address());
    }

    /** The name of the menu for which an alias stands; empty for none. */
    String nameOf(String alias) {
        LineState state = state();
        String id = state.aliases().getOrDefault(alias, "");
        return state.menus().stream()
                .filter(menu -> menu.id().equals(id))
                .findFirst()
                .map(LineState.Deployed::name)
                .orElse("");
    }

    /** Calls LINE as another tool would. */
    String call(String method, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(line.address() + path))
                        .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_TOKEN)
                        .method(method, BodyPublishers.noBody())
                        .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        System.clearProperty(TOKEN);
        client.close();
        line.close();
    }
}
