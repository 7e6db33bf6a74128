package org.pueankru.bot.console.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.rounds.Fate;
import org.pueankru.bot.rounds.SchoolReport;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Whatever the pages of rounds may have to say has its Thai. */
class ThaiForRoundsTest {
    @Test
    void everyStateFilterWayOfReportingAndFateOfAReminderHasItsThai() {
        Stream<String> keys =
                Stream.of(
                                Arrays.stream(Standing.values())
                                        .map(one -> "rounds.state." + one.code()),
                                Arrays.stream(Fate.How.values())
                                        .filter(how -> how != Fate.How.SENT)
                                        .map(how -> "rounds.newest." + how.code()),
                                Arrays.stream(Fate.Why.values())
                                        .map(why -> "reminders.why." + why.code()),
                                RoundTable.GROUPS.stream().map(group -> "rounds.state." + group),
                                Arrays.stream(SchoolReport.How.values())
                                        .map(how -> "rounds.how." + how.code()))
                        .flatMap(keysOfOne -> keysOfOne);

        assertThat(keys)
                .allSatisfy(
                        key ->
                                assertThat(
                                                ThaiMessages.source()
                                                        .getMessage(key, null, "", Locale.of("th")))
                                        .isNotBlank());
    }
}
