package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.SearchRequest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class AskDataTest {
    private static final int LINE_LIMIT = 300;

    @RepeatedTest(300)
    void anyAskComesBackFromItsButtonAndFitsIt() {
        RandomInput random = RandomInput.create();
        var ask =
                new ForMedia(
                        random.text(80),
                        random.filters(),
                        random.number(SearchRequest.MAX_FROM + 1));
        String data = AskData.ofButton(ask);

        assertThat(data.length()).as(random.seed()).isLessThanOrEqualTo(LINE_LIMIT);
        assertThat(AskData.read(data.substring("search:".length())))
                .as(random.seed())
                .contains(ask);
    }

    @Test
    void theLargestAskFitsAButton() {
        var everything =
                new Filters(
                        EnumSet.allOf(Grade.class),
                        EnumSet.allOf(LearningArea.class),
                        EnumSet.allOf(MediaType.class),
                        Set.of("ค".repeat(59), "ว".repeat(59)));
        var ask = new ForMedia("ก".repeat(5_000), everything, Integer.MAX_VALUE);

        assertThat(ask.filters().indicators()).hasSize(2);
        assertThat(ask.text()).hasSize(Ask.TEXT_LIMIT);
        assertThat(AskData.ofButton(ask).length()).isLessThanOrEqualTo(LINE_LIMIT);
    }

    @Test
    void theLargestAskWithExclusionsFitsAButton() {
        var excluded =
                new Excluded(
                        EnumSet.range(Grade.P1, Grade.M6),
                        EnumSet.of(LearningArea.THAI),
                        EnumSet.of(MediaType.VIDEO),
                        Set.of("เพลง", "แบบฝึกหัด"));
        var filters =
                new Filters(
                        EnumSet.allOf(Grade.class),
                        EnumSet.allOf(LearningArea.class),
                        EnumSet.allOf(MediaType.class),
                        Set.of("ค".repeat(40), "ว".repeat(40)),
                        excluded);
        var ask = new ForMedia("ก".repeat(5_000), filters, Integer.MAX_VALUE);
        String data = AskData.ofButton(ask);

        assertThat(ask.filters()).isEqualTo(filters);
        assertThat(data.length()).isLessThanOrEqualTo(LINE_LIMIT);
        assertThat(AskData.read(data.substring("search:".length()))).contains(ask);
    }

    @Test
    void buttonsWrittenLongAgoAreStillRead() {
        assertThat(AskData.read("q|a|P6M1|ms|v|ค 1.1 ป.6/1;ค 1.2 ป.6/2|หรม | ครน"))
                .contains(
                        new ForMedia(
                                "หรม | ครน",
                                new Filters(
                                                Set.of(Grade.P6, Grade.M1),
                                                Set.of(
                                                        LearningArea.MATHEMATICS,
                                                        LearningArea.SCIENCE),
                                                Set.of(MediaType.VIDEO),
                                                Set.of())
                                        .withIndicators(List.of("ค 1.1 ป.6/1", "ค 1.2 ป.6/2")),
                                10));
        assertThat(AskData.read("l|k|store|123")).contains(new LikeThis("store|123", 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q",
                "q|",
                "q|0|P6|m|v|",
                "q|*|P6|m|v||หรม",
                "x|1",
                "l|0",
                "l|",
                "หรม",
                "|"
            })
    void dataThatIsNotOursIsNotRead(String data) {
        assertThat(AskData.read(data)).isEmpty();
    }
}
