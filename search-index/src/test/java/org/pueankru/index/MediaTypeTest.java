package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaTypeTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsOwnCode(MediaType type) {
        assertThat(MediaType.ofCode(type.code())).contains(type);
    }
}
