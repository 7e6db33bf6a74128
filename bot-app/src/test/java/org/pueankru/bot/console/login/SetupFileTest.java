package org.pueankru.bot.console.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.settings.ServiceSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SetupFileTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    @TempDir private Path data;

    @Test
    void districtsOfTheSameNameKeepTheirOwnCodes() throws IOException {
        District phatthalung = directory.phatthalung();
        District songkhla = directory.songkhla();
        directory.districts.rename(songkhla.id(), phatthalung.name());
        SetupFile file = file();
        file.refresh();
        List<String> before = lines();

        file.refresh();

        assertThat(before)
                .hasSize(2)
                .anyMatch(line -> line.contains("\t" + songkhla.channel().value() + "\t"));
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void aStoreThatDoesNotAnswerDoesNotEndTheStart() {
        directory.phatthalung();
        directory.database.jdbc().sql("drop table setup_code").update();

        assertThatCode(() -> file().refresh()).doesNotThrowAnyException();
    }

    private SetupFile file() {
        return new SetupFile(
                new SetupCodes(directory.database.jdbc(), directory.secrets, clock),
                new ServiceSettings(null, data, "ทดสอบ", null));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(data.resolve("setup-code"));
    }
}
