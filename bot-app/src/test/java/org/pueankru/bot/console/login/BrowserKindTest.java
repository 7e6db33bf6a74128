package org.pueankru.bot.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserKindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 | Chrome · Windows
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge · Windows
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1 | Safari · iPhone
                    Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36 | Samsung Internet · Android
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:130.0) Gecko/20100101 Firefox/130.0 | Firefox · Mac
                    curl/8.0 | ? · ?
                    """)
    void isNamedAsItsUserKnowsIt(String header, String name) {
        assertThat(BrowserKind.of(header)).isEqualTo(name);
    }

    @Test
    void whatTheHeaderSaysItselfIsNeverShown() {
        assertThat(BrowserKind.of(null)).isEqualTo("? · ?");
        assertThat(BrowserKind.of("แตะยืนยันเพื่อรับรางวัล")).isEqualTo("? · ?");
    }
}
