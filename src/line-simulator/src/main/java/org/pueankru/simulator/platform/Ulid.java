package org.pueankru.simulator.platform;

import java.util.random.RandomGenerator;

/**
 * Makes ULIDs, the form of LINE's {@code webhookEventId}: 48 bits of time, 80 of chance, 26
 * Crockford digits.
 */
final class Ulid {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ulid() {}

    static String next(long epochMillis, RandomGenerator chance) {
        char[] text = new char[26];
        long time = epochMillis;
        for (int i = 9; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (time & 31));
            time >>>= 5;
        }
        for (int i = 10; i < text.length; i++) {
            text[i] = DIGITS.charAt(chance.nextInt(32));
        }
        return new String(text);
    }
}
