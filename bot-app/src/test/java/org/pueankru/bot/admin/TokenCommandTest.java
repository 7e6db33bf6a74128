package org.pueankru.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.springframework.mock.env.MockEnvironment;

import java.io.PrintWriter;
import java.io.StringWriter;

class TokenCommandTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final ApiTokens tokens = new ApiTokens(directory.database.jdbc(), clock);
    private final StringWriter printed = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @Test
    void aTokenIsMadeShownOnceUsedAndWithdrawn() {
        DistrictId district = directory.phatthalung().id();
        assertThat(run("token", "--create", "ระบบงานเขต", "--days", "30")).isZero();
        String token = printed.toString().lines().findFirst().orElseThrow();
        assertThat(tokens.find(token).map(ApiTokens.Good::district)).contains(district);
        printed.getBuffer().setLength(0);

        assertThat(run("token")).isZero();
        assertThat(printed.toString())
                .contains("ระบบงานเขต", "good until 2026-12-21", "last used 2026-11-21")
                .doesNotContain(token);

        String id = printed.toString().substring(0, 36);
        assertThat(run("token", "--revoke", id)).isZero();
        assertThat(tokens.find(token).map(ApiTokens.Good::district)).isEmpty();
    }

    @Test
    void amongSeveralDistrictsOneIsNamed() {
        directory.phatthalung();
        directory.songkhla();

        assertThat(run("token", "--create", "x")).isEqualTo(1);
        assertThat(complaints.toString()).contains("--district", "สพป.สงขลา เขต 2");
        assertThat(run("token", "--create", "x", "--district", "สพป.สงขลา เขต 2")).isZero();
        assertThat(printed.toString()).contains("for สพป.สงขลา เขต 2");
    }

    private int run(String... args) {
        var environment = new MockEnvironment();
        directory.database.settings().forEach(environment::setProperty);
        return AdminCommands.commandLine(environment, clock)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complaints))
                .execute(args);
    }
}
