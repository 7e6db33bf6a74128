package org.pueankru.bot.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Map;

class TypedHolidayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Map<LocalDate, String> KNOWN =
            Map.of(LocalDate.of(2026, 12, 10), "วันรัฐธรรมนูญ");

    @ParameterizedTest
    @CsvSource({
        "'', day",
        "30/2/2570, day",
        "25/11/2026, past",
        "วันจันทร์, day",
        "25/11/2569, past",
        "1/1/2575, far",
        "๑๐/๑๒/๒๕๖๙, known",
        "28/11/2569, weekend",
        "29/11/2569, weekend",
    })
    void aDayThatCannotBeAddedSaysWhy(String day, String why) {
        assertThat(new TypedHoliday(day, "วันหยุด").trouble(TODAY, KNOWN))
                .isEqualTo("holidays.wrong." + why);
    }

    @Test
    void itNeedsANameThatFits() {
        assertThat(new TypedHoliday("27/11/2569", "  ").trouble(TODAY, KNOWN))
                .isEqualTo("holidays.wrong.name");
        assertThat(new TypedHoliday("27/11/2569", "ก".repeat(101)).trouble(TODAY, KNOWN))
                .isEqualTo("holidays.wrong.name");
        assertThat(new TypedHoliday("๒๗/๑๑/๒๕๖๙", " ปิด  ทำการ ").trouble(TODAY, KNOWN)).isNull();
        assertThat(new TypedHoliday("๒๗/๑๑/๒๕๖๙", " ปิด  ทำการ ").line()).isEqualTo("ปิด ทำการ");
    }
}
