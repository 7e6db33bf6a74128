package org.pueankru.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.index.Excluded;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.Understood;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TeacherQueriesTest {
    private static final QueryUnderstanding QUERIES = QueryUnderstanding.standard();
    private static final String ALPHABET =
            "กขคชตนปมรวสหอะาิีึืุูเแโใไ่้๊๋์ๆฯำํๅ๐๖ .-/,ปม.0123456789abp​﻿\n"
                    + "\t\uD83D\uDE00()'\"*:~^\\";
    private static final List<String> WORDS =
            List.of(
                    ("ขอ หา อยากได้ สื่อ คลิป วิดีโอ ข้อสอบ ใบงาน เกม หนังสือ คณิต วิทย์ ไทย สังคม ศิลปะ ประวัติศาสตร์"
                                    + " ป.6 ป6 ม.ต้น อนุบาล ป.1-3 ประถม ห้า 6 เรื่อง สอน ของ และ กับ ที่ ไม่เอา ไม่ใช่ ยกเว้น"
                                    + " มากกว่า เศษส่วน หรม เพลงชาติ ระบบสุริยะ ครูนก ค่ะ หน่อย ไหม grade p5 math video no")
                            .split(" "));
    private static final Pattern WHITE = Pattern.compile("\\s+");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "teacher-queries.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            emptyValue = "",
            nullValues = "(none)",
            numLinesToSkip = 1)
    void understandsWhatTeachersType(
            String typed,
            String text,
            String grades,
            String areas,
            String types,
            String codes,
            String excluded) {
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
        assertThat(written(filters.excluded())).isEqualTo(blankIfNull(excluded));
    }

    private static String written(Excluded excluded) {
        return Stream.of(
                        excluded.grades().stream().map(Grade::code),
                        excluded.learningAreas().stream().map(LearningArea::code),
                        excluded.mediaTypes().stream().map(MediaType::code),
                        excluded.words().stream().map(word -> "text:" + word))
                .flatMap(codes -> codes)
                .collect(joining(" "));
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
        eachRandomText(
                (typed, when) ->
                        assertThatCode(() -> QUERIES.understand(typed))
                                .as(when)
                                .doesNotThrowAnyException());
    }

    @Test
    void leavesAsTextOnlyWhatWasTyped() {
        eachRandomText(
                (typed, when) -> {
                    String left = WHITE.matcher(QUERIES.understand(typed).text()).replaceAll("");
                    // or what the same keys are in Thai
                    String thai = KeyboardLayout.thaiWithGrades(typed);
                    assertThat(isWithin(left, typed) || isWithin(left, thai))
                            .as("%s, left %s", when, left)
                            .isTrue();
                });
    }

    @Test
    void findsNothingMoreInTheTextThatItLeaves() {
        eachRandomText(
                (typed, when) -> {
                    String once = QUERIES.understand(typed).text();
                    assertThat(QUERIES.understand(once).text()).as(when).isEqualTo(once);
                });
    }

    private static void eachRandomText(BiConsumer<String, String> check) {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String typed = i % 2 == 0 ? randomLetters(random) : randomWords(random);
            check.accept(typed, "seed " + seed + ", text " + typed);
        }
    }

    /** Whether all characters of a text come, in this order, in the other. */
    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }

    private static String randomLetters(Random random) {
        return random.ints(random.nextInt(40), 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(joining());
    }

    private static String randomWords(Random random) {
        return random.ints(random.nextInt(8), 0, WORDS.size())
                .mapToObj(at -> WORDS.get(at) + " ".repeat(random.nextInt(2)))
                .collect(joining());
    }
}
