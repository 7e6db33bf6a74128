package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "https://contentcenter.obec.go.th/store/1, https://contentcenter.obec.go.th/store/1",
        "HTTP://example.org, http://example.org",
        "https://example.org/สื่อ?ก=1, https://example.org/%E0%B8%AA%E0%B8%B7%E0%B9%88%E0%B8%AD?%E0%B8%81=1",
        "https://example.org/a b|c, https://example.org/a%20b%7Cc",
        "https://example.org/%20%zz#x[1], https://example.org/%20%25zz#x%5B1%5D",
        "https://ไทย.ไทย:8443/, https://xn--o3cw4h.xn--o3cw4h:8443/"
    })
    void addressesOfTheCatalogueBecomeAddressesThatLineTakes(String written, String taken) {
        assertThat(WebAddress.of(written)).contains(URI.create(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "store/1", "ftp://example.org/a", "javascript:alert(1)", "https://"})
    void whatIsNoWebAddressIsNotOpened(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @Test
    void tooLongAddressesAreNotOpened() {
        String longest = "https://example.org/" + "a".repeat(980);

        assertThat(WebAddress.of(longest)).isPresent();
        assertThat(WebAddress.of(longest + "a")).isEmpty();
        assertThat(WebAddress.of("https://example.org/" + "ก".repeat(400))).isEmpty();
    }

    @Test
    void picturesAreTakenOverHttpsOnly() {
        assertThat(WebAddress.ofPicture("https://example.org/a.png")).isPresent();
        assertThat(WebAddress.ofPicture("http://example.org/a.png")).isEmpty();
        assertThat(WebAddress.ofPicture(null)).isEmpty();
    }

    @Test
    void aSharedTextIsTheTitleAndTheAddress() {
        URI link = ShareLink.of("หรม & ครน", URI.create("https://example.org/?a=1")).orElseThrow();

        assertThat(link.toString()).startsWith("https://line.me/R/share?text=");
        assertThat(shared(link)).isEqualTo("หรม & ครน\nhttps://example.org/?a=1");
    }

    @Test
    void aLongTitleIsCutSoThatTheWholeAddressIsShared() {
        var address = URI.create("https://example.org/store/1");
        URI link = ShareLink.of("การหาผู้ร่วมน้ำ".repeat(100), address).orElseThrow();

        assertThat(link.toString().length()).isBetween(950, 1_000);
        assertThat(shared(link)).startsWith("การหาผู้ร่วม").endsWith("…\n" + address);
    }

    @RepeatedTest(200)
    void anyShareLinkStaysWithinTheLimit() {
        RandomInput random = RandomInput.create();
        String url = "https://example.org/" + "/".repeat(random.number(250));

        assertThat(ShareLink.of(random.text(400), URI.create(url)))
                .as(random.seed())
                .hasValueSatisfying(
                        link -> {
                            assertThat(link.toString().length()).isLessThanOrEqualTo(1_000);
                            assertThat(shared(link)).endsWith("\n" + url);
                        });
    }

    @Test
    void anAddressThatFillsTheLinkAloneIsNotShared() {
        assertThat(ShareLink.of("หรม", URI.create("https://a.th/" + "/".repeat(400)))).isEmpty();
    }

    private static String shared(URI link) {
        String query = link.getRawQuery();
        return URLDecoder.decode(query.substring("text=".length()), StandardCharsets.UTF_8);
    }
}
