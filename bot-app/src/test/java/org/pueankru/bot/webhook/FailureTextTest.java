package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {
    private static final String CANARY = "คุณครูพิมพ์ว่า";

    @Test
    void aFailureIsToldByKindAndPlaceOnly() {
        String told = FailureText.of(new IllegalStateException(CANARY));

        assertThat(told)
                .startsWith("IllegalStateException at FailureTextTest.aFailureIsTold")
                .doesNotContain(CANARY);
    }

    @Test
    void itsCauseIsToldToo() {
        Exception cause = new IllegalArgumentException(CANARY);

        assertThat(FailureText.of(new IllegalStateException(CANARY, cause)))
                .contains("; caused by IllegalArgumentException at ")
                .doesNotContain(CANARY);
    }

    @Test
    void causesThatGoInACircleEnd() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalArgumentException(first);
        first.initCause(second);

        assertThat(FailureText.of(first)).hasSizeLessThan(5_000);
    }

    @Test
    void aFailureWithoutStackIsStillNamed() {
        Exception failure = new IllegalStateException(CANARY);
        failure.setStackTrace(new StackTraceElement[0]);

        assertThat(FailureText.of(failure)).isEqualTo("IllegalStateException at ");
    }
}
