package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "081-234-5678",
                "๐๘๑ ๒๓๔ ๕๖๗๘",
                "1 2345 67890 12 3",
                "somsri@example.org",
                "@somsri.k",
                "line somsri",
                "ไลน์ครูสมศรี",
                "นางสาวสมศรี ใจดี",
                "น.ส.สมศรี",
                "ด.ช. ปิติ",
                "เด็กหญิงมานี",
                "ครูสมศรี",
                "เศษส่วน ผอ.วิชัย",
                "คุณวิชัย",
                "Mr. Smith",
                "เบอร์โทรเขต",
                "https://a.go.th/1",
            })
    void mayBeAboutAPerson(String text) {
        assertThat(PersonalText.isPossible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หรม",
                "เศษส่วน",
                "present simple",
                "นายกรัฐมนตรี",
                "คุณธรรม จริยธรรม",
                "คุณภาพน้ำ",
                "โทรทัศน์ครู",
                "พ.ศ. 2560",
                "จำนวนนับไม่เกิน 10000",
                "online learning",
                "ระบบหายใจ",
            })
    void orNot(String text) {
        assertThat(PersonalText.isPossible(text)).isFalse();
    }
}
