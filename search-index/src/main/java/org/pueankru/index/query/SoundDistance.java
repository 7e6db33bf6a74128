package org.pueankru.index.query;

/** How far two words are from sounding alike: vowels are told apart less than consonants. */
final class SoundDistance {
    private static final float VOWEL = 0.2f;
    private static final float OTHER_VOWEL = 0.25f;
    private static final float NEAR_VOWEL = 0.1f;
    private static final float CONSONANT = 0.75f;
    private static final float OTHER_CONSONANT = 1;
    private static final float LIKE_CONSONANT = 0.5f;

    private static final int LETTERS = 'Z' - 'A' + 1;

    /** Of each sound in the place of each other, since it is asked for a thousand times a text. */
    private static final int SOUNDS = 'z' - 'A' + 1;

    private static final float[] EXCHANGED = new float[SOUNDS * SOUNDS];

    static {
        for (int one = 0; one < SOUNDS; one++) {
            for (int other = 0; other < SOUNDS; other++) {
                EXCHANGED[SOUNDS * one + other] =
                        exchanged((char) ('A' + one), (char) ('A' + other));
            }
        }
    }

    private SoundDistance() {}

    /** 0 for the same {@link Sounds}, 1 for another consonant; infinite beyond the most. */
    static float between(String one, String other, float most) {
        var above = new float[other.length() + 1];
        var here = new float[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            above[j] = above[j - 1] + alone(other.charAt(j - 1));
        }
        for (int i = 1; i <= one.length(); i++) {
            if (row(one.charAt(i - 1), other, above, here) > most) {
                return Float.POSITIVE_INFINITY;
            }
            float[] done = above;
            above = here;
            here = done;
        }
        return above[other.length()];
    }

    /** Fills the next row and returns the least of it. */
    private static float row(char mine, String other, float[] above, float[] here) {
        float alone = alone(mine);
        here[0] = above[0] + alone;
        float least = here[0];
        int ofMine = SOUNDS * (mine - 'A') - 'A';
        for (int j = 1; j <= other.length(); j++) {
            char its = other.charAt(j - 1);
            here[j] =
                    Math.min(
                            above[j - 1] + EXCHANGED[ofMine + its],
                            Math.min(above[j] + alone, here[j - 1] + alone(its)));
            least = Math.min(least, here[j]);
        }
        return least;
    }

    /**
     * What a word has, for telling words that are far apart without comparing them letter by
     * letter.
     *
     * @param consonants a bit for each that there is, and another for each that there is twice
     */
    record Outline(long consonants, int count, int vowels) {
        static Outline of(String sounds) {
            long once = 0;
            long twice = 0;
            int vowels = 0;
            for (int i = 0; i < sounds.length(); i++) {
                char sound = sounds.charAt(i);
                if (Sounds.isVowel(sound)) {
                    vowels++;
                } else {
                    long bit = 1L << (sound - 'A');
                    twice |= once & bit;
                    once |= bit;
                }
            }
            return new Outline(once | twice << LETTERS, sounds.length() - vowels, vowels);
        }

        /** How many different consonants there are. */
        int different() {
            return Long.bitCount(consonants & ((1L << LETTERS) - 1));
        }

        /** No less than this are two words apart. */
        float least(Outline other) {
            // an exchange takes one consonant away and brings another
            float exchanged = Long.bitCount(consonants ^ other.consonants) * LIKE_CONSONANT / 2;
            float alone = Math.abs(count - other.count) * CONSONANT;
            return Math.max(exchanged, alone) + Math.abs(vowels - other.vowels) * VOWEL;
        }
    }

    private static float alone(char sound) {
        return Sounds.isVowel(sound) ? VOWEL : CONSONANT;
    }

    private static float exchanged(char one, char other) {
        if (one == other) {
            return 0;
        }
        if (Sounds.isVowel(one) != Sounds.isVowel(other)) {
            return OTHER_CONSONANT;
        }
        if (Sounds.isVowel(one)) {
            return areNear(one, other) ? NEAR_VOWEL : OTHER_VOWEL;
        }
        return areLike(one, other) ? LIKE_CONSONANT : OTHER_CONSONANT;
    }

    private static boolean areNear(char one, char other) {
        return switch (one) {
            case 'a' -> other != 'i';
            case 'e' -> other == 'a' || other == 'i';
            case 'i' -> other == 'e';
            case 'o' -> other == 'a' || other == 'u';
            default -> other == 'a' || other == 'o';
        };
    }

    private static boolean areLike(char one, char other) {
        return pair(one, other, 'C', 'S')
                || pair(one, other, 'C', 'T')
                || pair(one, other, 'S', 'T')
                || pair(one, other, 'V', 'F')
                || pair(one, other, 'N', 'L')
                || pair(one, other, 'N', 'M');
    }

    private static boolean pair(char one, char other, char first, char second) {
        return (one == first && other == second) || (one == second && other == first);
    }
}
