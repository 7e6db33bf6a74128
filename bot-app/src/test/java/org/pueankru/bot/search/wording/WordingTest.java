package org.pueankru.bot.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WordingTest {
    private final Wording wording = Wording.thai();

    @Test
    void theMessageFileHasExactlyTheWordsThatAreUsed() {
        Set<String> used = new TreeSet<>(Set.of("grade.all"));
        Arrays.stream(Phrase.values()).map(Phrase::key).forEach(used::add);
        Arrays.stream(MediaType.values()).map(Wording::typeKey).forEach(used::add);
        Arrays.stream(LearningArea.values()).map(Wording::areaKey).forEach(used::add);
        Arrays.stream(Grade.values()).map(Wording::levelKey).forEach(used::add);
        used.add(Wording.typeKey(null));
        used.add(Wording.areaKey(null));

        assertThat(new TreeSet<>(Wording.read().stringPropertyNames())).isEqualTo(used);
    }

    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        String code = codeOfSearch();
        List<Phrase> unsaid =
                Arrays.stream(Phrase.values())
                        .filter(phrase -> !code.contains("Phrase." + phrase.name()))
                        .toList();

        assertThat(unsaid).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P6 | ป.6",
                "P4 P5 P6 | ป.4–6",
                "M1 M3 | ม.1, ม.3",
                "K3 P1 P2 | อ.3, ป.1–2",
                "P6 M1 | ป.6, ม.1",
                "M6 M5 M4 | ม.4–6"
            })
    void gradesAreSaidAsTeachersWriteThem(String codes, String words) {
        List<Grade> grades = Stream.of(codes.split(" ")).map(Grade::valueOf).toList();

        assertThat(wording.grades(grades)).isEqualTo(words);
    }

    @Test
    void allGradesTogetherHaveAWordOfTheirOwn() {
        assertThat(wording.grades(EnumSet.allOf(Grade.class))).isEqualTo("ทุกชั้น");
    }

    private static String codeOfSearch() throws IOException {
        Path sources = Path.of("src/main/java/org/pueankru/bot/search");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordingTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
