package org.pueankru.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Understood;

import java.util.Random;

class TeacherQueriesTest {
    private static final QueryUnderstanding QUERIES = QueryUnderstanding.standard();
    private static final String ALPHABET =
            "กขคชตนปมรวสหอะาิีึืุูเแโใไ่้๊๋์ๆฯำํๅ๐๖ .-/,ปม.0123456789abp​﻿\n"
                    + "\t\uD83D\uDE00()'\"*:~^\\";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "teacher-queries.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            emptyValue = "",
            nullValues = "(none)",
            numLinesToSkip = 1)
    void understandsWhatTeachersType(
            String typed, String text, String grades, String areas, String types, String codes) {
        Understood understood = QUERIES.understand(typed);
        var filters = understood.filters();

        assertThat(understood.text()).isEqualTo(blankIfNull(text));
        assertThat(filters.grades().stream().map(Grade::code).collect(joining(" ")))
                .isEqualTo(blankIfNull(grades));
        assertThat(filters.learningAreas().stream().map(LearningArea::code).collect(joining(" ")))
                .isEqualTo(blankIfNull(areas));
        assertThat(filters.mediaTypes().stream().map(MediaType::code).collect(joining(" ")))
                .isEqualTo(blankIfNull(types));
        assertThat(String.join("|", filters.indicators())).isEqualTo(blankIfNull(codes));
    }

    private static String blankIfNull(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t  ", "\u200B\uFEFF", "\u0000\u0001"})
    void understandsNothingOfNothing(String typed) {
        assertThat(QUERIES.understand(typed).isNothing()).isTrue();
    }

    @Test
    void keepsALongMessageWithinBounds() {
        Understood understood = QUERIES.understand("คลิปคณิต ป.6 หรม ".repeat(1_000));

        assertThat(understood.filters().grades()).containsExactly(Grade.P6);
        assertThat(understood.text()).startsWith("หรม หรม").hasSizeLessThan(5_000);
    }

    @Test
    void neverFailsOnRandomText() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String typed = randomText(random);
            assertThatCode(() -> QUERIES.understand(typed))
                    .as("seed %d, text %s", seed, typed)
                    .doesNotThrowAnyException();
        }
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(40), 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(joining());
    }
}
