package org.pueankru.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Against figures worked out by hand. */
class QualityTest {
    private static final JudgedQuery FRACTIONS =
            new JudgedQuery("q1", "เศษส่วน", null, Map.of("a", 3, "b", 2, "c", 1));
    private static final JudgedQuery SENTENCES =
            new JudgedQuery("q2", "ประโยค", null, Map.of("d", 2));
    private static final JudgedQuery ABSENT = new JudgedQuery("q3", "ไม่มี", null, Map.of());

    private static final List<Quality.Answer> ANSWERS =
            List.of(
                    new Quality.Answer(FRACTIONS, List.of("x", "b", "c", "a")),
                    new Quality.Answer(SENTENCES, List.of()),
                    new Quality.Answer(ABSENT, List.of("x")));

    @Test
    void everyGradeCountsWhenOneIsTheLeast() {
        Quality quality = Quality.of(ANSWERS, 1);

        assertThat(quality.judged()).isEqualTo(2);
        // b in the second place of the first query, nothing in the second query
        assertThat(quality.mrr()).isEqualTo(0.25);
        assertThat(quality.success()).isZero();
        assertThat(quality.recall()).isEqualTo(0.5);
        // (2/log2(3) + 1/2 + 3/log2(5)) / (3 + 2/log2(3) + 1/2) = 3.0539 / 4.7619
        assertThat(quality.ndcg()).isCloseTo(0.64132 / 2, within(0.00001));
        assertThat(quality.zeroResults()).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void whatIsBelowTheLeastGradeGainsNothing() {
        Quality quality = Quality.of(ANSWERS, 3);

        assertThat(quality.judged()).isEqualTo(1);
        assertThat(quality.mrr()).isEqualTo(0.25);
        assertThat(quality.recall()).isEqualTo(1);
        // 3/log2(5) / 3
        assertThat(quality.ndcg()).isCloseTo(0.43068, within(0.00001));
    }
}
