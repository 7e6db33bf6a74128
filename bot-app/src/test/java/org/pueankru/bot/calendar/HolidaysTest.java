package org.pueankru.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.settings.ServiceSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;

/** Days that an office adds, beside those of the service or of its file. */
class HolidaysTest {
    private static final LocalDate MAKHA_BUCHA = LocalDate.of(2027, 2, 22);
    private static final LocalDate CONSTITUTION_DAY = LocalDate.of(2026, 12, 10);

    @TempDir private Path data;

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-26T02:00:00Z"));
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId district = directory.phatthalung().id();
    private final OwnHolidays own = new OwnHolidays(directory.database.jdbc(), clock);

    private Holidays holidays() {
        return new Holidays(new ServiceSettings(null, data, "สพป.พัทลุง เขต 1", null), own);
    }

    @Test
    void whatTheOfficeAddsCountsAtOnceInEveryInstanceAndForItsDistrictAlone() {
        Holidays one = holidays();
        Holidays another = holidays();
        assertThat(one.workingHours(district).isWorkingDay(MAKHA_BUCHA)).isTrue();

        assertThat(own.add(district, MAKHA_BUCHA, "วันมาฆบูชา")).isTrue();

        assertThat(another.of(district)).containsEntry(MAKHA_BUCHA, "วันมาฆบูชา");
        assertThat(another.workingHours(district).isWorkingDay(MAKHA_BUCHA)).isFalse();
        assertThat(one.of(directory.songkhla().id())).doesNotContainKey(MAKHA_BUCHA);
        assertThat(own.add(district, MAKHA_BUCHA, "อย่างอื่น")).as("a second time").isFalse();
        assertThat(own.remove(directory.songkhla().id(), MAKHA_BUCHA)).isFalse();
        assertThat(own.remove(district, MAKHA_BUCHA)).isTrue();
        assertThat(one.of(district)).doesNotContainKey(MAKHA_BUCHA);
    }

    @Test
    void theFileStandsForTheListOfTheServiceAndWhatWasAddedStays() throws IOException {
        own.add(district, MAKHA_BUCHA, "วันมาฆบูชา");
        assertThat(holidays().of(district)).containsKeys(MAKHA_BUCHA, CONSTITUTION_DAY);

        Files.writeString(data.resolve("holidays.txt"), "4/5/2570 วันฉัตรมงคล\n");

        assertThat(holidays().of(district)).containsOnlyKeys(MAKHA_BUCHA, LocalDate.of(2027, 5, 4));
    }

    @Test
    void aYearWithoutSubstitutesIsNamedTheNextOneFromOctoberOn() throws IOException {
        LocalDate november = LocalDate.of(2026, 11, 26);
        assertThat(holidays().incomplete(district, november))
                .containsExactly(Year.of(2026), Year.of(2027));
        assertThat(holidays().incomplete(district, LocalDate.of(2026, 9, 30)))
                .containsExactly(Year.of(2026));

        own.add(district, MAKHA_BUCHA, "วันมาฆบูชา");
        assertThat(holidays().incomplete(district, november)).containsExactly(Year.of(2026));

        Files.writeString(data.resolve("holidays.txt"), "7/12/2569 ชดเชยวันพ่อแห่งชาติ\n");
        assertThat(holidays().incomplete(district, november)).isEmpty();
    }
}
