package org.pueankru.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.index.analysis.Terms;

import java.util.List;

class SoundsTest {
    @ParameterizedTest(name = "{0} sounds like {1}")
    @CsvSource({
        "โฟโตซินเทซิส, photosynthesis",
        "โฟโต้ซินทีสิส, photosynthesis",
        "คอนดิชันนอล, conditional",
        "วอลเล่ย์บอล, volleyball",
        "เกรตติ้ง, greeting",
        "เพอร์เฟค, perfect",
        "อิงลิช, english",
        "ซิมเปิ้ล, simple"
    })
    void aWordSoundsAsItsThaiSpellings(String thai, String english) {
        assertThat(Sounds.of(Terms.prepared(thai).strip())).isEqualTo(Sounds.of(english));
    }

    @Test
    void othersSoundOtherwise() {
        assertThat(Sounds.of("present")).isNotEqualTo(Sounds.of("passive"));
        assertThat(Sounds.of("english")).isNotEqualTo(Sounds.of("nglish"));
    }

    @Test
    void oneConsonantMoreLessOrOtherIsNear() {
        assertThat(Sounds.areNear("PLSN", "PLSN")).isTrue();
        assertThat(Sounds.areNear("PLSN", "PLSNT")).isTrue();
        assertThat(Sounds.areNear("PLSN", "PSN")).isTrue();
        assertThat(Sounds.areNear("PLSN", "PLTN")).isTrue();
        assertThat(Sounds.areNear("PLSN", "PSLN")).isFalse();
        assertThat(Sounds.areNear("PLSN", "PN")).isFalse();
    }

    @Test
    void fewSoundsSayNothing() {
        var words = new EnglishBySound(List.of("photosynthesis", "set", "พืช"));

        assertThat(words.like("โฟโต้ซินทีสิส")).containsExactly("photosynthesis");
        assertThat(words.like("เซ็ต")).isEmpty();
        assertThat(words.like("photosintesis")).isEmpty();
    }
}
