package org.pueankru.bot.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedFieldTest {
    @Test
    void whatIsNotSeenIsTakenOut() {
        assertThat(TypedField.line("  บ้าน\u200bหนอง\u202eน้ำใส\n\t1 "))
                .isEqualTo("บ้านหนองน้ำใส 1");
        assertThat(TypedField.line("\u200b \u00a0")).isEmpty();
        assertThat(TypedField.lineOrNull(" ")).isNull();
    }

    @Test
    void htmlAndFormulasStayTextAndAreMadeSafeWhereTheyAreShown() {
        assertThat(TypedField.line("<b>=1+1</b>")).isEqualTo("<b>=1+1</b>");
    }

    @Test
    void anOverlongNameIsCutBetweenCharacters() {
        assertThat(TypedField.line("😀".repeat(300)).length())
                .isLessThanOrEqualTo(TypedField.LONGEST_NAME);
        assertThat(TypedField.line("😀".repeat(300))).endsWith("😀");
    }

    @Test
    void codesAndCountsMayHaveThaiDigits() {
        assertThat(TypedField.code("๙๓๐๑๐๐๐๑")).hasValue("93010001");
        assertThat(TypedField.code("กขค")).isEmpty();
        assertThat(TypedField.code("=1")).isEmpty();
        assertThat(TypedField.count("๑,๒๐๐")).hasValue(1200);
        assertThat(TypedField.count("-1")).isEmpty();
        assertThat(TypedField.count("สิบ")).isEmpty();
    }

    @Test
    void aCitizenNumberIsFoundWithItsDashesToo() {
        assertThat(TypedField.holdsCitizenNumber("1234567890123")).isTrue();
        assertThat(TypedField.holdsCitizenNumber("1-2345-67890-12-3")).isTrue();
        assertThat(TypedField.holdsCitizenNumber("ID.1-2345-67890-12-3")).isTrue();
        assertThat(TypedField.holdsCitizenNumber("12-3456")).isFalse();
        assertThat(TypedField.holdsCitizenNumber("12345678901234")).isFalse();
    }
}
