package org.pueankru.bot.console.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofPageTest {
    @Test
    void theWayBackIsThePageOfBefore() {
        assertThat(ProofPage.pathOf("https://bot.example.go.th/console/people?q=%E0%B8%81&page=2"))
                .isEqualTo("/console/people?q=%E0%B8%81&page=2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://example.com/",
                "javascript:alert(1)",
                "//example.com",
                "https://example.com//example.org/console",
                "https://example.com/%%",
                "mailto:a@example.com"
            })
    void whatIsNoPageOfTheConsoleLeadsToItsStart(String referer) {
        assertThat(ProofPage.pathOf(referer)).isEqualTo("/console");
    }
}
