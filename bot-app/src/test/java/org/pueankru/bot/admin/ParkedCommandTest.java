package org.pueankru.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.stores.TestStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

class ParkedCommandTest {
    private static final Map<String, String> STORES = TestStores.fresh();

    private final MockEnvironment environment = new MockEnvironment();
    private final StringWriter printed = new StringWriter();
    private final StringWriter complaints = new StringWriter();
    private final JdbcClient jdbc =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            Objects.requireNonNull(STORES.get("DATABASE_URL")),
                            Objects.requireNonNull(STORES.get("DATABASE_USER")),
                            Objects.requireNonNull(STORES.get("DATABASE_PASSWORD"))));

    @BeforeEach
    void inboxWithTwoParkedEvents() throws Exception {
        STORES.forEach(environment::setProperty);
        jdbc.sql("drop table if exists inbox_event, chat_lane").update();
        try (var script =
                Objects.requireNonNull(
                        getClass()
                                .getResourceAsStream("/db/migration/V2026_11_21_01__inbox.sql"))) {
            jdbc.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
        insert("event-1", "group:C-group", "parked");
        insert("event-2", "person:U-teacher", "parked");
        insert("event-3", "person:U-teacher", "answered");
    }

    @Test
    void listsParkedEventsWithoutWordsOrPeople() {
        assertThat(run()).isZero();

        assertThat(printed.toString().lines())
                .hasSize(3)
                .anyMatch(
                        line ->
                                line.matches(
                                        "event-1 +U-bot +group +Text +2026-11-21T09:00:00Z +5 +SearchFailed at .*"))
                .anyMatch(line -> line.matches("event-2 +U-bot +person .*"));
        assertThat(printed.toString())
                .doesNotContain("C-group")
                .doesNotContain("U-teacher")
                .doesNotContain("หรม");
    }

    @Test
    void handsOneEventBackWithAllItsTries() {
        assertThat(run("--retry", "event-1")).isZero();

        assertThat(printed.toString()).isEqualToIgnoringNewLines("1 handed back.");
        assertThat(states()).isEqualTo("waiting/0 parked/5 answered/5");
    }

    @Test
    void handsAllBack() {
        assertThat(run("--retry", "all")).isZero();
        assertThat(run("--retry", "all")).isZero();
        assertThat(run()).isZero();

        assertThat(printed.toString().lines())
                .containsExactly("2 handed back.", "0 handed back.", "No event is parked.");
        assertThat(states()).isEqualTo("waiting/0 waiting/0 answered/5");
    }

    @Test
    void saysThatAnEventIsNotParked() {
        assertThat(run("--retry", "event-3")).isEqualTo(1);

        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines("No parked event has the id event-3.");
        assertThat(states()).isEqualTo("parked/5 parked/5 answered/5");
    }

    @Test
    void saysThatTheDatabaseIsNotTheBots() {
        jdbc.sql("drop table inbox_event").update();

        assertThat(run()).isEqualTo(1);
        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines(
                        "The database is not the bot's yet: start the bot once.");
    }

    @Test
    void endsWithTwoForWrongUsage() {
        assertThat(run("--retrial")).isEqualTo(2);
        assertThat(complaints.toString()).contains("Unknown option: '--retrial'");
    }

    private int run(String... arguments) {
        CommandLine command =
                AdminCommands.commandLine(environment, Clock.systemUTC())
                        .setOut(new PrintWriter(printed, true))
                        .setErr(new PrintWriter(complaints, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "parked";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(all);
    }

    private String states() {
        return jdbc.sql(
                        "select string_agg(state || '/' || tries, ' ' order by event_id) from inbox_event")
                .query(String.class)
                .single();
    }

    private void insert(String id, String chat, String state) {
        jdbc.sql(
                        """
                        insert into inbox_event
                            (channel_id, event_id, chat_key, kind, occurred_at, received_at, due_at, state, body, tries, last_error)
                        values ('U-bot', ?, ?, 'Text', '2026-11-21T09:00Z', '2026-11-21T09:00Z', '2026-11-21T09:00Z',
                                ?, 'หรม', 5, 'SearchFailed at Search.find:7')
                        """)
                .params(id, chat, state)
                .update();
    }
}
