package org.pueankru.bot.directory;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * One-time codes as people read, say and type them: letters and digits that are not mistaken for
 * each other, in two groups of four (40 bits; guesses are limited per chat).
 */
public final class Codes {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNOPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    /** A new code, such as {@code K7QM-2XHD}. */
    public String fresh() {
        StringBuilder code = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /**
     * The code as it is hashed, however it was typed: case, spaces, hyphens, Thai digits, 0 for O.
     */
    public static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Codes::latin)
                .filter(c -> LETTERS.indexOf(c) >= 0)
                .forEach(c -> plain.appendCodePoint(c));
        return plain.toString();
    }

    /** Whether it could be a code at all. */
    public static boolean looksLikeOne(String typed) {
        return plain(typed).length() == LENGTH;
    }

    private static int latin(int c) {
        return switch (Digits.ascii(c)) {
            case '0' -> 'O';
            case '1', 'I' -> 'L';
            default -> Digits.ascii(c);
        };
    }
}
