package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoSuchGradeTest {
    @ParameterizedTest
    @CsvSource({
        "ป.7, ป.7, ''",
        "คณิต ม.9, ม.9, คณิต",
        "คณิต ม9 ค่ะ, ม.9, คณิต ค่ะ",
        "คณิตป.๗, ป.7, คณิต",
        "ประถม 8 เศษส่วน, ป.8, เศษส่วน",
        "มัธยมศึกษาปีที่ 7, ม.7, ''",
        "อ.4 นับเลข, อ.4, นับเลข",
        "ป.0, ป.0, ''",
        "ป.5 ป.12, ป.12, ป.5"
    })
    void isFoundAndTakenOut(String text, String name, String rest) {
        NoSuchGrade grade = NoSuchGrade.in(text).orElseThrow();

        assertThat(grade.name()).isEqualTo(name);
        assertThat(grade.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ป.6",
                "ม.4/5",
                "อ.3",
                "ป.1-6",
                "ม.112",
                "ส.ป.ก. 7",
                "ค 1.1 ป.6/7",
                "ปี 2560",
                "7 วัน",
                "มาตรา 9"
            })
    void realGradesAndOtherNumbersAreNone(String text) {
        assertThat(NoSuchGrade.in(text)).isEmpty();
    }
}
