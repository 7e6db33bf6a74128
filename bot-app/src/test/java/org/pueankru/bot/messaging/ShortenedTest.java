package org.pueankru.bot.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {
    @ParameterizedTest
    @CsvSource({
        "แชร์สื่อให้นักเรียนหรือเพื่อนอย่างไร, แชร์สื่อให้นักเรียนหรือ…",
        "ห.ร.ม. โดยการหารสั้น ดูจบเข้าใจ, ห.ร.ม. โดยการหารสั้น…",
        "อยากเป็นผู้สร้างสื่อต้องทำอย่างไร, อยากเป็นผู้สร้างสื่อต้องทำ…",
        "เข้าระบบไม่ได้ทำอย่างไร, เข้าระบบไม่ได้ทำอย่างไร"
    })
    void noThaiWordIsTorn(String text, String shortened) {
        assertThat(Shortened.to(20, text)).isEqualTo(shortened);
    }

    @Test
    void aWordThatIsLongerThanTheRoomIsTornBetweenItsLetters() {
        assertThat(Shortened.to(5, "abcdefghij")).isEqualTo("abcd…");
        assertThat(Shortened.to(3, "กี่กี่กี่กี่")).isEqualTo("กี่กี่…");
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Shortened.to(4, "กี่กี่กี่กี่")).isEqualTo("กี่กี่กี่กี่");
        assertThat(Shortened.to(1, "")).isEmpty();
        assertThat(Shortened.to(1, "กข")).isEqualTo("…");
    }
}
