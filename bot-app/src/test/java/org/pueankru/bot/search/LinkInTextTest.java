package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkInTextTest {
    @Test
    void triesAnAddressAsItStandsFirst() {
        assertThat(LinkInText.readings("ดู https://a.go.th/เรื่อง/1?x=(2) นะคะ"))
                .containsExactly(
                        "https://a.go.th/เรื่อง/1?x=(2)",
                        "https://a.go.th/เรื่อง/1?x=(2",
                        "https://a.go.th/");
    }

    @Test
    void needsNoScheme() {
        assertThat(LinkInText.readings("WWW.a.go.th/1")).containsExactly("WWW.a.go.th/1");
        assertThat(LinkInText.readings("หรม ป.6")).isEmpty();
    }
}
