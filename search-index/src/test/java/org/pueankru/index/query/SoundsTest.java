package org.pueankru.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.index.analysis.Terms;

import java.util.List;

class SoundsTest {
    private static final EnglishBySound SCHOOL_ENGLISH =
            new EnglishBySound(
                    List.of(
                            "photosynthesis",
                            "conditional",
                            "volleyball",
                            "greeting",
                            "fraction",
                            "friction",
                            "human rights",
                            "satellite",
                            "irregular verbs",
                            "internet of things",
                            "evolution",
                            "quadratic equation",
                            "set",
                            "reality",
                            "pythagorean theorem",
                            "พืช"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "โฟโตซินเทซิส, photosynthesis",
        "โฟโต้ซินทีสิส, photosynthesis",
        "คอนดิชันนอล, conditional",
        "วอลเล่ย์บอล, volleyball",
        "เกรตติ้ง, greeting",
        "แฟรคชั่น, fraction",
        "ฟริคชัน, friction",
        "ฮิวแมนไรท์, human rights",
        "แซทเทลไลท์, satellite",
        "อิเรกกูล่าเวิร์บ, irregular verbs",
        "อินเตอร์เน็ตออฟธิง, internet of things",
        "อีโวลูชั่น, evolution"
    })
    void anEnglishWordIsHeardInThaiSpelling(String thai, String english) {
        assertThat(texts(SCHOOL_ENGLISH.like(thai))).first().isEqualTo(english);
    }

    @Test
    void aWordOfAPhraseStandsForThePhrase() {
        assertThat(texts(SCHOOL_ENGLISH.like("ควอดราติก"))).containsExactly("quadratic equation");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"เซ็ต", "ลิลิต", "พันธะโคเวเลนต์", "สิงโต", "photosintesis"})
    void thaiWordsAndFewSoundsAndEnglishLettersAreNotHeardAsEnglish(String text) {
        assertThat(SCHOOL_ENGLISH.like(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is alike: {1}")
    @CsvSource({"วอลเล่ย์บอล, true", "คอนดิชันนอล, true", "กราฟฟิตี้, false", "กลูเตน, false"})
    void whatIsOnlyNearIsToldFromWhatSoundsTheSame(String thai, boolean alike) {
        var english =
                new EnglishBySound(List.of("volleyball", "conditional", "gravity", "clothing"));

        assertThat(english.like(thai)).first().extracting(Sounding::alike).isEqualTo(alike);
    }

    @Test
    void oneOfSeveralWordsIsHeard() {
        assertThat(texts(SCHOOL_ENGLISH.withOneLike("โวลเลย์บอล พืช")))
                .containsExactly("volleyball พืช");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"ซีพีอาร์, cpr", "เอส ดี คิว, sdq", "ดีเอ็นเอ, dna", "ไอโอที, iot", "เออีดี, aed"})
    void namesOfLettersAreAnAbbreviation(String thai, String abbreviation) {
        assertThat(LetterNames.spelt(Terms.prepared(thai).strip())).contains(abbreviation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"เอ", "ซีรีส์", "พีระมิด", "ไอศกรีม"})
    void otherWordsAreNone(String thai) {
        assertThat(LetterNames.spelt(thai)).isEmpty();
    }

    private static List<String> texts(List<Sounding> like) {
        return like.stream().map(Sounding::text).toList();
    }
}
