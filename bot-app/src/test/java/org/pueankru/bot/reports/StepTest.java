package org.pueankru.bot.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.stream.Stream;

class StepTest {
    private static final String ODD_ID = "a|b:c" + "ก".repeat(90);

    static Stream<Step> steps() {
        return Stream.of(
                        Stream.of(new Step.Begin(ODD_ID), new Step.Leave(ODD_ID)),
                        Arrays.stream(Trouble.values()).map(t -> new Step.Tell(ODD_ID, t)),
                        Step.GRADES.stream().map(grade -> new Step.RightGrade(ODD_ID, grade)))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aButtonSaysAllAndIsReadBack(Step step) {
        assertThat(step.data()).startsWith("report:").hasSizeLessThanOrEqualTo(300);
        assertThat(Step.read(step.data().substring("report:".length()))).contains(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "K1|x", "P7|x", "grades|x", "|x"})
    void whatIsNoneOfOursIsNotRead(String data) {
        assertThat(Step.read(data)).isEmpty();
    }

    @Test
    void asManyGradesAsLineShowsButtons() {
        assertThat(Step.GRADES).hasSize(13).startsWith("K", "P1").endsWith("M6");
    }
}
