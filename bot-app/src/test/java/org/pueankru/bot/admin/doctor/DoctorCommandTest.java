package org.pueankru.bot.admin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;
import org.springframework.mock.env.MockEnvironment;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The doctor beside real stores and LINE's stand-in. */
class DoctorCommandTest {
    private static final String SECRET = "secret-of-the-doctors-channel";
    private static final String TOKEN = "token-of-the-doctors-channel";
    private static final String KEY = "a key of at least thirty-two characters";

    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final MockEnvironment environment = new MockEnvironment();
    private final StringWriter printed = new StringWriter();

    private final LineSimulator line =
            LineSimulator.start(SimulatorSettings.defaults().withChannel(SECRET, TOKEN));

    @BeforeEach
    void aServiceThatIsSetWell() {
        directory.database.settings().forEach(environment::setProperty);
        environment.setProperty("SECRETS_KEY", KEY);
        environment.setProperty("LINE_CHANNEL_SECRET", SECRET);
        environment.setProperty("LINE_CHANNEL_TOKEN", TOKEN);
        environment.setProperty("LINE_API_ENDPOINT", line.address().toString());
        environment.setProperty("LINE_DATA_ENDPOINT", line.address().toString());
        environment.setProperty("PUBLIC_URL", "https://bot.example.go.th");
        line.sendWebhooksTo(URI.create("https://bot.example.go.th/webhook"));
        directory.phatthalung();
    }

    @AfterEach
    void lineEnds() {
        line.close();
    }

    @Test
    void allThatTheServiceNeedsIsLookedAtAndNoSecretIsPrinted() {
        assertThat(run()).as("%s", printed).isZero();

        assertThat(printed.toString())
                .contains(
                        "ok    PUBLIC_URL   https://bot.example.go.th",
                        "ok    postgresql   ",
                        "ok    schema       2026.11.26.",
                        "ok    clock        0 s from PostgreSQL's",
                        "ok    SECRETS_KEY  opens what is sealed",
                        "ok    channel      สพป.พัทลุง เขต 1: LINE knows it as ",
                        "ok    webhook      สพป.พัทลุง เขต 1: LINE sends to https://bot.example.go.th/webhook",
                        "ok    quota        สพป.พัทลุง เขต 1: 0 ",
                        "warn  groups       สพป.พัทลุง เขต 1: the bot is in none",
                        "warn  menus        สพป.พัทลุง เขต 1: LINE has none of ours",
                        "warn  index        there is no catalogue yet")
                .doesNotContain(SECRET, TOKEN, KEY, "fail");
    }

    @Test
    void aTokenThatLineRefusesIsAFailure() {
        environment.setProperty("LINE_CHANNEL_TOKEN", "another-token");

        assertThat(run()).isEqualTo(1);

        assertThat(printed.toString())
                .contains(
                        "fail  channel      สพป.พัทลุง เขต 1: LINE does not accept its access token")
                .doesNotContain("another-token");
    }

    @Test
    void aChannelThatTheKeyDoesNotOpenIsNamed() {
        directory.songkhla();
        directory
                .database
                .jdbc()
                .sql(
                        "update district set channel_secret = ?, channel_token = ? where channel_id = 'songkhla'")
                .params(sealedOtherwise(), sealedOtherwise())
                .update();

        assertThat(run()).isEqualTo(1);

        assertThat(printed.toString())
                .contains("fail  channel      สพป.สงขลา เขต 2: its secrets cannot be opened");
    }

    @Test
    void aKeyThatIsNotTheDatabasesIsAFailureAndLeavesNoTrace() {
        directory
                .database
                .jdbc()
                .sql("insert into secrets_check (id, sealed) values (1, ?)")
                .param(sealedOtherwise())
                .update();

        assertThat(run()).isEqualTo(1);

        assertThat(printed.toString())
                .contains("fail  SECRETS_KEY  not the key that this database was written with");
        assertThat(directory.database.rows("secrets_check")).isEqualTo(1);
    }

    @Test
    void whatIsNotSetIsToldAndTheRestIsLookedAtAllTheSame() {
        environment.setProperty("LINE_CHANNEL_SECRET", "");

        assertThat(run()).isEqualTo(1);

        assertThat(printed.toString())
                .contains(
                        "fail  settings     LINE_CHANNEL_SECRET is not set", "ok    postgresql   ");
    }

    @Test
    void storesThatDoNotAnswerAreFailures() {
        environment.setProperty("DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/nobody");
        environment.setProperty("REDIS_URL", "redis://127.0.0.1:9");

        assertThat(run()).isEqualTo(1);

        assertThat(printed.toString())
                .contains(
                        "fail  postgresql   PostgreSQL cannot be reached",
                        "fail  redis        Redis cannot be reached");
    }

    private static byte[] sealedOtherwise() {
        return "\u0001nothing that any key of ours has sealed".getBytes(StandardCharsets.UTF_8);
    }

    private int run() {
        return new CommandLine(new DoctorCommand(environment))
                .setOut(new PrintWriter(printed, true))
                .execute();
    }
}
