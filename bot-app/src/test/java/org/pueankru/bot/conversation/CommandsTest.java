package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เมนู",
                "  เมนู\n",
                "เมนูค่ะ",
                "เมนู ค่ะ",
                "เมนูครับ",
                "เมนูคับ",
                "เมนูนะคะ",
                "เมนูนะครับ!",
                "เมนูจ้า ~",
                "เมนูค่ะๆ",
                "\u200Bเมนู\u200B",
                "\u00A0เมนู\u00A0",
                "\uFEFFเมนู"
            })
    void politenessAndSpacesDoNotHideACommand(String said) {
        assertThat(Commands.plain(said)).isEqualTo("เมนู");
    }

    @ParameterizedTest
    @ValueSource(strings = {"เมนูอาหาร", "ขอเมนู", "คะแนน", "ครับผม", "เมนู ป.6"})
    void otherWordsStay(String said) {
        assertThat(Commands.plain(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ค่ะ", "ครับ"})
    void politenessAloneIsNothing(String said) {
        assertThat(Commands.plain(said)).isEmpty();
    }
}
