package org.pueankru.bot.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpersonalTextTest {
    @ParameterizedTest
    @CsvSource({
        "หรม, หรม",
        "'  เศษส่วน   ซ้อน ', เศษส่วน ซ้อน",
        "Present Simple, present simple",
        "แผน ๒๕๖๙, แผน 2569",
        "นํ้า, น้ำ",
        "เเผนภูมิ, แผนภูมิ",
        "12345 ข้อ, 12345 ข้อ",
        "linear equation, linear equation",
        "online, online"
    })
    void oneFormOfATopicIsKept(String typed, String kept) {
        // the row of นํ้า has its tone mark between the two halves of SARA AM
        assertThat(ImpersonalText.of(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โทร 0812345678",
                "1-2345-67890-12-3",
                "เลขประจำตัว ๑๒๓๔๕๖๗",
                "1234567",
                "ด.ช.สมชาย ใจดี สอบตก",
                "เด็กหญิงมาลี ป.3",
                "น้องฟ้า ป.3/2 โดนครูตี",
                "ครูสมศรี",
                "somsri@example.go.th",
                "@somsri99",
                "ไลน์ไอดี somsri",
                "Line ID: somsri",
                "id line somsri",
                "U0123456789abcdef0123456789abcdef",
                "https://example.org/x",
                "www.example.org",
                "youtu.be/abc"
            })
    void whatMayBeAboutAPersonIsNot(String typed) {
        assertThat(ImpersonalText.of(typed)).isEmpty();
    }

    @Test
    void norAWholeMessage() {
        assertThat(ImpersonalText.of("ก".repeat(60))).isPresent();
        assertThat(ImpersonalText.of("ก".repeat(61))).isEmpty();
    }
}
