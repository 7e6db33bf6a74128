package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Fact;
import org.pueankru.bot.messaging.OutgoingMessage.Poster;
import org.pueankru.bot.messaging.OutgoingMessage.Tone;
import org.pueankru.bot.messaging.Tap;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LINE takes a bubble of at most 30 KB, however an announcement is split into lines. */
class BulletinSizeTest {
    private static final int MOST_BYTES = 30_000;

    /** As long as an announcement may be, its line ends included. */
    private static final int LONGEST = 1_800;

    private static final int LONGEST_NAME = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 39, 40, 41, 100, 900})
    void anAnnouncementOfAnyNumberOfLinesIsWhole(int lines) throws JsonProcessingException {
        List<String> text = Collections.nCopies(lines, "ก".repeat(LONGEST / lines - 1));

        FlexBubble bubble =
                new BulletinRenderer()
                        .render(
                                new Bulletin(
                                        "ข่าว", Tone.CALM, "ข่าว", null, "หัวข้อ", text, List.of(),
                                        List.of(), List.of()));

        assertThat(ModelObjectMapper.createNewObjectMapper().writeValueAsBytes(bubble))
                .hasSizeLessThan(MOST_BYTES);
        assertThat(
                        Objects.requireNonNull(bubble.body()).contents().stream()
                                .skip(1)
                                .map(row -> Objects.requireNonNull(((FlexText) row).text()))
                                .collect(Collectors.joining("\n")))
                .isEqualTo(String.join("\n", text));
    }

    /** A reminder in a group of several schools names thirty of those that are missing. */
    @Test
    void thirtySchoolsOfTheLongestNamesFit() {
        List<String> text =
                Stream.concat(
                                Collections.nCopies(30, "• " + "ก".repeat(LONGEST_NAME)).stream(),
                                Collections.nCopies(4, "ก".repeat(100)).stream())
                        .toList();

        assertThat(bytes(text, List.of(fact(20)), null, links(5, "ป้าย"))).isLessThan(MOST_BYTES);
    }

    /** Whoever directs three schools gets the link and each document for each of them. */
    @Test
    void linksOfThreeSchoolsWithTheLongestNamesFit() {
        List<String> text = Collections.nCopies(40, "ก".repeat(LONGEST / 40 - 1));
        URI address =
                URI.create("https://bot.example.go.th/media/posters/" + "a".repeat(64) + ".jpg");
        List<Button> buttons =
                Stream.concat(
                                links(3 * 4, "ที่".repeat(LONGEST_NAME / 3)).stream(),
                                Collections.nCopies(3, answer()).stream())
                        .toList();

        assertThat(
                        bytes(
                                text,
                                List.of(fact(40), fact(LONGEST_NAME), fact(9)),
                                new Poster(address, 1_024, 1_024),
                                buttons))
                .isLessThan(MOST_BYTES);
    }

    private static Fact fact(int length) {
        return new Fact("สถานที่", "ก".repeat(length));
    }

    private static List<Button> links(int links, String label) {
        return Collections.nCopies(
                links,
                new Button(
                        label,
                        new Tap.Open(URI.create("https://f.example/" + "a".repeat(982))),
                        Weight.PRIMARY));
    }

    private static Button answer() {
        return new Button(
                "ต้องการความช่วยเหลือ",
                new Tap.Choose("report:more-time:" + new UUID(0, 0), "ต้องการความช่วยเหลือ"),
                Weight.CHOICE);
    }

    private static int bytes(
            List<String> text, List<Fact> facts, @Nullable Poster poster, List<Button> buttons) {
        String title = "ก".repeat(120);
        Bulletin bulletin =
                new Bulletin(
                        title,
                        Tone.DUE,
                        "ถึงกำหนดรายงาน",
                        poster,
                        title,
                        text,
                        facts,
                        buttons,
                        List.of());
        try {
            return ModelObjectMapper.createNewObjectMapper()
                    .writeValueAsBytes(new BulletinRenderer().render(bulletin))
                    .length;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
