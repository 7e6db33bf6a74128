package org.pueankru.bench.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws that are the same for the same seed and numbers, whatever was drawn before. */
final class Pick {
    private final SplittableRandom random;

    Pick(long seed, long... numbers) {
        long mixed = seed;
        for (long number : numbers) {
            mixed = new SplittableRandom(mixed ^ number).nextLong();
        }
        this.random = new SplittableRandom(mixed);
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** At most so many different ones, in random order. */
    <T> List<T> some(List<T> from, int most) {
        var left = new ArrayList<>(from);
        var some = new ArrayList<T>();
        while (some.size() < most && !left.isEmpty()) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number from the least to the most, both included. */
    int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A number from 0 up, small ones far more often: the square of an even draw. */
    int skewed(int below) {
        double draw = random.nextDouble();
        return (int) (draw * draw * below);
    }
}
