package org.pueankru.richmenu;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Tells sets apart by 12 hexadecimal digits. */
final class Hash {
    private static final int DIGITS = 12;

    private Hash() {}

    /** Whatever their order. */
    static String of(Collection<?> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.stream()
                    .map(Object::toString)
                    .sorted()
                    .forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
