package org.pueankru.bot.console.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.RefusedFile;
import org.pueankru.bot.exchange.SchoolsInFile;
import org.pueankru.bot.exchange.SchoolsInFile.Line;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.rounds.RoundActs.Reported;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

class ReportedListTest {
    /** 11:00 in Bangkok. */
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    private final School waits = school("รอ");
    private final School reported = school("แล้ว");
    private final School elsewhere = school("อื่น");

    private static School school(String name) {
        return new School(
                new School.Id(UUID.randomUUID()),
                name,
                name,
                null,
                null,
                null,
                null,
                School.Location.UNKNOWN,
                null);
    }

    private ReportedList list(LocalDate day) {
        return ReportedList.of(
                List.of(
                        new Line(2, waits, day),
                        new Line(3, reported, day),
                        new Line(4, elsewhere, day)),
                List.of(),
                Map.of(
                        waits.id().value(), Standing.OVERDUE,
                        reported.id().value(), Standing.LATE),
                List.of(),
                List.of());
    }

    @Test
    void onlyWhatIsNewsIsNoted() {
        ReportedList list = list(LocalDate.of(2026, 11, 20));

        assertThat(list.news()).extracting(ReportedList.Entry::name).containsExactly("รอ");
        assertThat(list.known()).extracting(ReportedList.Entry::name).containsExactly("แล้ว");
        assertThat(list.others()).extracting(ReportedList.Entry::name).containsExactly("อื่น");
        assertThat(ReportedList.read(list.joined(), NOW))
                .hasValue(List.of(new Reported(waits.id(), Instant.parse("2026-11-20T05:00:00Z"))));
    }

    /** What a round's page lets download can be filled in and brought back. */
    @ParameterizedTest
    @EnumSource(Standing.class)
    void whatAnExportSaysOfASchoolIsReadAsItIsMeant(Standing standing) throws RefusedFile {
        String status =
                ThaiMessages.source()
                        .getMessage("rounds.state." + standing.code(), null, Locale.of("th"));
        String file = "รหัสโรงเรียน,สถานะ\n93010001,%s\n".formatted(status);

        SchoolsInFile.Read read =
                SchoolsInFile.read(
                        file.getBytes(StandardCharsets.UTF_8),
                        List.of(school("93010001")),
                        LocalDate.of(2026, 11, 26));

        assertThat(read.lines()).hasSize(standing.isReported() ? 1 : 0);
        assertThat(read.undone()).hasSize(standing.isReported() ? 0 : 1);
    }

    @Test
    void nothingIsNotedAsOfLaterThanNow() {
        String joined = list(LocalDate.of(2026, 11, 26)).joined();

        assertThat(ReportedList.read(joined, NOW)).hasValue(List.of(new Reported(waits.id(), NOW)));
    }

    @Test
    void whatNoPageSentIsNotRead() {
        assertThat(ReportedList.read("nonsense", NOW)).isEmpty();
        assertThat(ReportedList.read(UUID.randomUUID() + "=2026-13-01", NOW)).isEmpty();
    }
}
