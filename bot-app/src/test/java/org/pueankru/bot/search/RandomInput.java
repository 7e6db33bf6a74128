package org.pueankru.bot.search;

import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Input that nobody would think of; the seed is printed, so that a failure can be repeated. */
final class RandomInput {
    private static final List<String> PIECES =
            List.of(
                    "ก",
                    "น้ำ",
                    "ผู้",
                    "เรียน",
                    "ๆ",
                    "6",
                    "๖",
                    " ",
                    "|",
                    ";",
                    ":",
                    ",",
                    "\"",
                    "\\",
                    "%",
                    "\n",
                    "\u0000",
                    "\u200b",
                    "👩‍🏫",
                    "e\u0301",
                    "\ud83d",
                    "\udc00",
                    "AND ",
                    "(",
                    "*",
                    "ก่้๊๋",
                    "หรม",
                    "ป.6",
                    "😀",
                    "<b>",
                    "'; DROP TABLE",
                    "ï",
                    "字");

    private final long seed;
    private final Random random;

    private RandomInput(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static RandomInput create() {
        return new RandomInput(new Random().nextLong());
    }

    /** To be shown with every failing assertion. */
    String seed() {
        return "seed " + seed;
    }

    String text(int longest) {
        int pieces = random.nextInt(longest + 1);
        return IntStream.range(0, pieces)
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    Filters filters() {
        return new Filters(
                some(Grade.values()),
                some(LearningArea.values()),
                some(MediaType.values()),
                IntStream.range(0, random.nextInt(12))
                        .mapToObj(i -> "ค " + random.nextInt(5) + ".1 ป.6/" + i + text(1))
                        .collect(Collectors.toSet()),
                random.nextBoolean() ? Excluded.NOTHING : excluded());
    }

    private Excluded excluded() {
        return new Excluded(
                some(Grade.values()),
                some(LearningArea.values()),
                some(MediaType.values()),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> i + text(3))
                        .collect(Collectors.toSet()));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /** An item whose every part may be as long and as odd as the catalogue allows. */
    MediaItem item(int number) {
        String path = "ก".repeat(random.nextInt(100)) + "&a=" + "x".repeat(random.nextInt(900));
        return MediaItem.builder(
                        "id" + number + "ก".repeat(random.nextInt(90)),
                        "หรม " + text(300),
                        "https://example.org/" + path)
                .description(text(1_000))
                .thumbnail(random.nextBoolean() ? "https://example.org/" + path : "http://x.org/a")
                .mediaType(MediaType.values()[random.nextInt(8)])
                .learningArea(LearningArea.values()[random.nextInt(10)])
                .grades(List.copyOf(some(Grade.values())))
                .tags(List.of("หรม", "หรม " + text(60)))
                .creator(text(200))
                .build();
    }

    private <E> Set<E> some(E[] all) {
        int chance = random.nextInt(5);
        return Arrays.stream(all)
                .filter(value -> random.nextInt(4) < chance)
                .collect(Collectors.toSet());
    }
}
