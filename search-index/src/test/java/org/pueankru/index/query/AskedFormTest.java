package org.pueankru.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                "ใบงาน            | ใบงาน   | ''",
                "ใบงาน เศษส่วน     | ใบงาน   | เศษส่วน",
                "ใบงานเรื่องเศษส่วน  | ใบงาน   | เศษส่วน",
                "เศษส่วนใบงาน      | ใบงาน   | เศษส่วน",
                "เกม คำศัพท์        | เกม     | คำศัพท์",
                "เศษส่วน           | ''      | เศษส่วน",
                "โจทย์ปัญหา         | ''      | โจทย์ปัญหา"
            })
    void aFormIsTakenApartFromTheTopic(String text, String form, String topic) {
        assertThat(AskedForm.in(text).form()).isEqualTo(form);
        assertThat(AskedForm.in(text).topic()).isEqualTo(topic);
    }

    @Test
    void aSongIsATopicUnlessItIsSaidToBeAForm() {
        assertThat(AskedForm.in("เพลง").isAlone()).isFalse();
        assertThat(AskedForm.inFormOnly("เพลง").isAlone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปลายภาค", "กลางภาค", "", "พืช"})
    void whatAsksForSomethingOfItsOwnIsNoFormAlone(String text) {
        assertThat(AskedForm.in(text).isAlone()).isFalse();
        assertThat(AskedForm.inFormOnly(text).isAlone()).isFalse();
    }

    @Test
    void titlesTellTheFormByAnyOfItsNames() {
        AskedForm worksheet = AskedForm.in("ใบงาน");

        assertThat(worksheet.isToldByTitles()).isTrue();
        assertThat(worksheet.isNamedIn("Live Worksheet เส้นขนาน ป.5")).isTrue();
        assertThat(worksheet.isNamedIn("แบบฝึกเสริมทักษะ เรื่อง ค.ร.น.")).isTrue();
        assertThat(worksheet.isNamedIn("เกมจับคู่ การบวกเศษส่วน")).isFalse();
        assertThat(AskedForm.in("บทเรียน").isToldByTitles()).isFalse();
    }
}
