package org.pueankru.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that is the same on every machine: {@link Random} is specified to the bit. */
final class Draw {
    private final Random random;

    /** Chance for one thing, independent of every other thing drawn with the same seed. */
    Draw(long seed, String thing) {
        random = new Random(seed * 1_000_003L + spread(thing));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A whole number from first to last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Few large, many small: a Pareto tail above the given smallest value. */
    long longTail(int smallest, double shape, long largest) {
        double value = smallest / StrictMath.pow(1 - random.nextDouble(), 1 / shape);
        return Math.min(largest, (long) value);
    }

    private static long spread(String thing) {
        long start = 1_125_899_906_842_597L;
        return thing.chars().asLongStream().reduce(start, (hash, c) -> 31 * hash + c);
    }
}
