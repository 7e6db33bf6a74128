package org.pueankru.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.pueankru.index.store.TextPostings.Kind;
import org.pueankru.index.store.TextPostings.Term;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;

class TallyTest {
    private static final int ITEMS = 400;

    @Test
    void leavesOutOnlyItemsThatHaveLessThanTheShareWanted() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int leftOut = 0;
        for (int i = 0; i < 100; i++) {
            TextPostings text = text(random);
            float least = 0.1f + 0.8f * random.nextFloat();
            var all = new Tally(ITEMS);
            var some = new Tally(ITEMS);
            all.add(text);
            some.add(text, least);
            leftOut += all.count() - some.count();

            for (int place = 0; place < all.count(); place++) {
                if (all.shareAnywhere(place) >= least) {
                    int same = some.placeOf(all.document(place));
                    assertThat(same).as("seed %d", seed).isNotNegative();
                    assertThat(some.score(same)).isCloseTo(all.score(place), within(1e-3f));
                    assertThat(some.share(same)).isCloseTo(all.share(place), within(1e-4f));
                }
            }
        }
        assertThat(leftOut).as("seed %d", seed).isPositive();
    }

    @Test
    void hasNothingOnceCleared() {
        TextPostings text = text(new Random(1));
        var tally = new Tally(ITEMS);
        tally.add(text);
        float score = tally.score(tally.placeOf(tally.document(0)));
        int first = tally.document(0);

        tally.clear();
        assertThat(tally.count()).isZero();
        assertThat(tally.placeOf(first)).isNegative();
        tally.add(text);
        assertThat(tally.score(tally.placeOf(first))).isEqualTo(score);
    }

    private static TextPostings text(Random random) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < 12; i++) {
            terms.add(
                    new Term(
                            postings(random),
                            1,
                            Kind.values()[random.nextInt(Kind.values().length)]));
        }
        return new TextPostings(terms);
    }

    private static Postings postings(Random random) {
        double share = random.nextBoolean() ? 0.02 : 0.6;
        int[] documents =
                IntStream.range(0, ITEMS)
                        .filter(item -> random.nextDouble() < share)
                        .map(item -> item << 1 | random.nextInt(2))
                        .toArray();
        var scores = new float[documents.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 0.1f + random.nextFloat();
        }
        return new Postings(
                documents, scores, (float) Math.log((1.0 + ITEMS) / (1 + documents.length)));
    }
}
