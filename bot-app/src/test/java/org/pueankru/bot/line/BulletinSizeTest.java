package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Tone;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** LINE takes a bubble of at most 30 KB, however an announcement is split into lines. */
class BulletinSizeTest {
    private static final int MOST_BYTES = 30_000;

    /** As long as an announcement may be, its line ends included. */
    private static final int LONGEST = 1_800;

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
}
