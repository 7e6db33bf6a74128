package org.pueankru.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.pueankru.index.store.Postings.Packing;
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
    void leavesOutNothingThatIsNearTheBestInALargeCatalogue() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int leftOut = 0;
        for (int i = 0; i < 20; i++) {
            TextPostings text = text(random, 20_000);
            float ofBest = 0.3f + 0.6f * random.nextFloat();
            var all = new Tally(20_000);
            var some = new Tally(20_000);
            all.add(text);
            some.add(text, 0.3f, ofBest);
            leftOut += all.count() - some.count();

            float best = best(all);
            assertThat(best(some)).as("seed %d", seed).isCloseTo(best, within(1e-4f));
            for (int place = 0; place < all.count(); place++) {
                if (all.share(place) >= ofBest * best + 1e-4f) {
                    int same = some.placeOf(all.document(place));
                    assertThat(same).as("seed %d", seed).isNotNegative();
                    assertThat(some.score(same)).isCloseTo(all.score(place), within(1e-3f));
                }
            }
        }
        assertThat(leftOut).as("seed %d", seed).isPositive();
    }

    private static float best(Tally tally) {
        float best = 0;
        for (int place = 0; place < tally.count(); place++) {
            best = Math.max(best, tally.share(place));
        }
        return best;
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
        return text(random, ITEMS);
    }

    private static TextPostings text(Random random, int items) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < 12; i++) {
            terms.add(
                    new Term(
                            postings(random, items),
                            1,
                            Kind.values()[random.nextInt(Kind.values().length)]));
        }
        return new TextPostings(terms);
    }

    private static Postings postings(Random random, int items) {
        Packing packing = Packing.of(items);
        double share = random.nextBoolean() ? 0.02 : 0.6;
        int[] places =
                IntStream.range(0, items)
                        .filter(item -> random.nextDouble() < share)
                        .map(
                                item ->
                                        packing.packed(
                                                item, 1 + random.nextInt(9), random.nextBoolean()))
                        .toArray();
        return new Postings(places, packing, bm25(random, items));
    }

    private static Bm25 bm25(Random random, int items) {
        var lengths = new float[items];
        for (int i = 0; i < items; i++) {
            lengths[i] = 1 + random.nextInt(30);
        }
        return new Bm25(lengths, items, 15);
    }
}
