package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;
import java.util.regex.Pattern;

class CutTest {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    @ParameterizedTest
    @CsvSource({
        "ป.6, 3, ป.6",
        "คณิต, 4, คณิต",
        "คณิต, 3, ค…", // ณิ is two units and does not fit before the ellipsis
        "ที่นี่, 6, ที่นี่",
        "ที่นี่, 5, ที่…",
        "ที่นี่, 3, …",
        "😀😀, 3, 😀…",
        "😀😀, 2, …"
    })
    void unitsAreCutBetweenWholeLetters(String text, int limit, String cut) {
        assertThat(Cut.units(text, limit)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({
        "ที่นี่, 2, ที่นี่",
        "ที่นี่นั่น, 3, ที่นี่…",
        "คณิตศาสตร์, 3, คณิ…",
        "😀😀😀, 2, 😀…",
        "น้ำ, 1, น้ำ",
        "👩‍🏫👩‍🏫, 1, …"
    })
    void graphemesAreCountedAsPeopleSeeThem(String text, int limit, String cut) {
        assertThat(Cut.graphemes(text, limit)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"'', 20", "'   ', 2", "'\n', 300"})
    void nothingBecomesADashBecauseLineRefusesEmptyText(String text, int limit) {
        assertThat(Cut.units(text, limit)).isEqualTo("–");
        assertThat(Cut.graphemes(text, limit)).isEqualTo("–");
    }

    @Test
    void noCutIsTooLongOrTearsALetter() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = thai(random);
            int limit = 1 + random.nextInt(25);
            String units = Cut.units(text, limit);
            String graphemes = Cut.graphemes(text, limit);

            assertThat(units.length()).as("seed %d, text %d", seed, i).isLessThanOrEqualTo(limit);
            assertThat(CLUSTER.matcher(graphemes).results().count())
                    .as("seed %d, text %d", seed, i)
                    .isLessThanOrEqualTo(limit);
            assertBeginsWithWholeLettersOf(text, units, seed, i);
            assertBeginsWithWholeLettersOf(text, graphemes, seed, i);
        }
    }

    private static void assertBeginsWithWholeLettersOf(String text, String cut, long seed, int i) {
        if (cut.equals(text)) {
            return;
        }
        String kept = cut.substring(0, cut.length() - 1);
        assertThat(text).as("seed %d, text %d", seed, i).startsWith(kept);
        assertThat(
                        kept.isEmpty()
                                || CLUSTER.matcher(text)
                                        .results()
                                        .anyMatch(letter -> letter.end() == kept.length()))
                .as("seed %d, text %d", seed, i)
                .isTrue();
    }

    private static String thai(Random random) {
        StringBuilder text = new StringBuilder();
        int letters = 1 + random.nextInt(30);
        for (int i = 0; i < letters; i++) {
            text.appendCodePoint(0x0E01 + random.nextInt(46));
            if (random.nextBoolean()) {
                text.appendCodePoint(0x0E34 + random.nextInt(6));
            }
            if (random.nextInt(3) == 0) {
                text.appendCodePoint(0x0E48 + random.nextInt(4));
            }
            if (random.nextInt(9) == 0) {
                text.append("😀");
            }
        }
        return text.toString();
    }
}
