package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistyperTest {
    @ParameterizedTest
    @CsvSource({
        "~L สูตร, l^9i",
        "~L สวัสดี, l;ylfu",
        "~L ห.ร.ม. ป.6, 's\"i\",\" x\"6'",
        "~L python, ยัะ้นื"
    })
    void typesWithTheKeyboardSetToTheOtherLanguage(String marked, String typed) {
        assertThat(Mistyper.typed(marked, new Draw(1, "any")).replace("'", ""))
                .isEqualTo(typed.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~1 การสังเคราะห์ด้วยแสง ป.4", "~2 การสังเคราะห์ด้วยแสง ป.4"})
    void slipsInTheLongestWordAndNeverInTheGrade(String marked) {
        for (int i = 0; i < 200; i++) {
            String typed = Mistyper.typed(marked, new Draw(i, "slip"));

            assertThat(typed).endsWith(" ป.4").isNotEqualTo(marked.substring(3));
        }
    }

    @Test
    void leavesTextWithoutAMarkAsItIs() {
        assertThat(Mistyper.typed("หรม ป6", new Draw(1, "any"))).isEqualTo("หรม ป6");
    }
}
