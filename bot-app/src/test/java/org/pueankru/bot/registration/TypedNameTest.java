package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {
    @ParameterizedTest
    @CsvSource({
        "สมศรี ใจดี, สมศรี ใจดี",
        "  นางสมศรี   ใจดี ค่ะ, นางสมศรี ใจดี",
        "ดิฉันชื่อสมศรี ใจดีค่ะ, สมศรี ใจดี",
        "น.ส.สมศรี ณ พัทลุง, น.ส.สมศรี ณ พัทลุง",
        "ว่าที่ร้อยตรี วิชัย มีสุข, ว่าที่ร้อยตรี วิชัย มีสุข",
        "Anna Smith-Jones, Anna Smith-Jones",
        "เเสงดาว ใจดี, แสงดาว ใจดี"
    })
    void aNameIsReadAsPeopleTypeIt(String typed, String name) {
        assertThat(TypedName.read(typed)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สมศรี",
                "",
                "   ",
                "<b>สมศรี</b> ใจดี",
                "=HYPERLINK(1) ใจดี",
                "สมศรี 😊",
                "1 9099 00123 45 6",
                "สมศรี ใจดี 0812345678",
                "@somsri ใจดี",
                "{0} {1}"
            })
    void whatIsNoNameIsNotTaken(String typed) {
        assertThat(TypedName.read(typed)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void whatCannotBeSeenIsTakenAway() {
        assertThat(TypedName.read("สม\u200Bศรี \u202Eใจดี\u00A0")).contains("สมศรี ใจดี");
        assertThat(TypedName.read("ส".repeat(90) + " " + "จ".repeat(90))).isEmpty();
    }
}
