package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    @Test
    void isCleanedOfWhatCannotBeShown() {
        assertThat(TypedText.clean(" หรม\u0000\n\t ป.6 \ud83d")).isEqualTo("หรม ป.6");
    }

    @Test
    void keepsWholePicturesOfSeveralParts() {
        assertThat(TypedText.clean("👩‍🏫 หรม")).isEqualTo("👩‍🏫 หรม");
    }

    @Test
    void isCutBetweenLettersNotBetweenALetterAndItsMarks() {
        assertThat(TypedText.cut("ผู้ผู้", 5)).isEqualTo("ผู้");
        assertThat(TypedText.ellipsed("ผู้ผู้ผู้", 2)).isEqualTo("ผู้…");
        assertThat(TypedText.ellipsed("ผู้ผู้", 2)).isEqualTo("ผู้ผู้");
    }

    @ParameterizedTest
    @ValueSource(strings = {"หรม", "6", "๖", "a", "字", "😀 หรม"})
    void letterAndDigitsCanBeSearchedFor(String text) {
        assertThat(TypedText.isSearchable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "?!…", "***", "~", "\u200b"})
    void nothingElseCan(String text) {
        assertThat(TypedText.isSearchable(text)).isFalse();
    }
}
