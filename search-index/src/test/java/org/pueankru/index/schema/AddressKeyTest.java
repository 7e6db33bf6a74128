package org.pueankru.index.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://media.go.th/store/10101",
                "http://media.go.th/store/10101",
                "https://www.media.go.th/store/10101/",
                "HTTPS://Media.GO.TH:443/store/10101",
                "www.media.go.th/store/10101",
                "media.go.th/store/10101",
                "https://media.go.th/store/10101?fbclid=IwAR0abc&utm_source=line",
                "https://media.go.th/store/10101/?openExternalBrowser=1",
                "https://media.go.th/store/%31%30101#comments",
                " https://media.go.th/store/10101\n",
            })
    void isTheSameForAllThatLeadToOnePlace(String address) {
        assertThat(AddressKey.of(address)).contains("media.go.th/store/10101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://media.go.th/Store/10101",
                "https://media.go.th/store/101010",
                "https://media.go.th/store/10101?page=2",
                "https://media.go.th/store/10101#/video/2",
                "https://media.go.th:8443/store/10101",
                "https://m.media.go.th/store/10101",
            })
    void isAnotherForWhatMayBeAnotherPlace(String address) {
        assertThat(AddressKey.of(address)).get().isNotEqualTo("media.go.th/store/10101");
    }

    @Test
    void isTheSameForThaiPlainAndInCode() {
        assertThat(AddressKey.of("https://สื่อ.ไทย/คลัง?q=หรม"))
                .isEqualTo(
                        AddressKey.of(
                                "https://xn--73cg3a9d.xn--o3cw4h/%e0%b8%84%e0%b8%a5%e0%b8%b1%e0%b8%87?q=%E0%B8%AB%E0%B8%A3%E0%B8%A1"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://", "mailto:", "http:///store"})
    void isNoneForWhatIsNoAddress(String text) {
        assertThat(AddressKey.of(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} letters")
    @ValueSource(ints = {254, 1_001, 5_000})
    void isNoneForAHostThatNoNetworkKnows(int letters) {
        assertThat(AddressKey.of("https://" + "ก".repeat(letters))).isEmpty();
        assertThat(AddressKey.site("https://" + "ก".repeat(letters) + "/x")).isEmpty();
    }
}
