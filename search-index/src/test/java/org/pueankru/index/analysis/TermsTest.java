package org.pueankru.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TermsTest {
    @ParameterizedTest(name = "{0} is spelt {1}")
    @CsvSource({
        "เเม่, แม่",
        "น\u0E4D\u0E49า, น้ำ",
        "น\u0E49\u0E4Dา, น้ำ",
        "น\u0E33\u0E49, น้ำ",
        "ท\u0E35\u0E48\u0E48, ที่",
        "ท\u0E48\u0E35, ที่",
        "ป.๖, ป.6",
        "คลิ\u200Bป, คลิป",
        "มานๅ, มานา",
        "ฤๅษี, ฤๅษี",
        "MATH, math",
    })
    void givesEachWordOneSpelling(String typed, String spelt) {
        assertThat(ThaiNormaliser.normalise(typed).text()).isEqualTo(spelt);
    }

    @Test
    void tellsNewsFromRice() {
        assertThat(ThaiNormaliser.normalise("ข่าว").text())
                .isNotEqualTo(ThaiNormaliser.normalise("ข้าว").text());
    }

    @Test
    void knowsTheWayBackToWhatWasTyped() {
        NormalisedText text = ThaiNormaliser.normalise("x\u200Bเเม่ ๖");

        assertThat(text.text()).isEqualTo("xแม่ 6");
        assertThat(text.typed(1, 4)).isEqualTo("เเม่");
        assertThat(text.typed(5, 6)).isEqualTo("๖");
    }

    @ParameterizedTest(name = "{0} has the words {1}")
    @CsvSource({
        "คลิปคณิต ป.6 หรม, คลิป|คณิต|ป|6|หรม",
        "สื่อวิทย ม.๒ ระบบหายใจ, สื่อ|วิทย|ม|2|ระบบ|หายใจ",
        "ป1, ป|1",
        "ห.ร.ม., หรม",
        "ค.ร.น, ครน",
        "เด็กๆ, เด็ก",
        "ระบบสุริยะ, ระบบ|สุริยะ",
        "5น้ำ, 5|น้ำ",
        "covid19, covid|19",
    })
    void cutsWords(String text, String words) {
        assertThat(Terms.words(text)).containsExactly(words.split("\\|", -1));
    }

    @Test
    void cutsTrigramsWhateverTheSpacing() {
        assertThat(Terms.grams("ก ข-คง")).isEqualTo(List.of("กขค", "ขคง"));
        assertThat(Terms.grams("หรม")).isEqualTo(Terms.grams("ห.ร.ม.")).containsExactly("หรม");
        assertThat(Terms.grams("😀 !")).isEmpty();
    }
}
