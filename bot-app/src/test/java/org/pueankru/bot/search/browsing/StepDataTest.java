package org.pueankru.bot.search.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

class StepDataTest {
    static Stream<Step> steps() {
        return Stream.of(
                new Step.Levels(),
                new Step.Grades(Level.KINDERGARTEN),
                new Step.Areas(Set.of()),
                new Step.Areas(Level.UPPER_SECONDARY.grades()),
                new Step.Topics(Set.of(Grade.P6), LearningArea.LEARNER_DEVELOPMENT, 24),
                new Step.Topics(EnumSet.allOf(Grade.class), LearningArea.THAI, 36));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepComesBackFromItsButton(Step step) {
        assertThat(StepData.read(StepData.write(step))).contains(step);
        assertThat(StepData.write(step)).hasSizeLessThan(100);
    }

    /** Buttons in old chats. */
    @ParameterizedTest
    @CsvSource({"s, s", "g|P4P5P6, g|P4P5P6", "a|M2, a|M2", "t|M2|science|12, t|M2|science|12"})
    void whatWasOnceWrittenStaysReadable(String old, String now) {
        assertThat(StepData.read(old).map(StepData::write)).contains(now);
    }
}
