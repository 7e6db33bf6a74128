package org.pueankru.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

/** Signatures against one made with OpenSSL. */
class SignatureTest {
    @Test
    void isBase64OfHmacSha256OverTheBytes() {
        byte[] body = "{\"destination\":\"U0\",\"events\":[]} ครู".getBytes(UTF_8);

        assertThat(Signature.of(body, "กุญแจ secret"))
                .isEqualTo("gaoiH/tsvVCOzyT+jCoM8jI0cxmjehOoCDM5280AP2o=");
    }
}
