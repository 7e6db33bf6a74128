package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type into forms, made plain. */
public final class TypedField {
    static final int LONGEST_NAME = 200;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z./-]{0,29}");

    private static final Pattern CITIZEN_NUMBER = Pattern.compile("(?<![0-9])[0-9]{13}(?![0-9])");

    private TypedField() {}

    /** On one line, without what is not seen; cut where it is longer than any name. */
    public static String line(String typed) {
        String spaced = SPACES.matcher(typed).replaceAll(" ");
        String plain = UNSEEN.matcher(spaced).replaceAll("").strip();
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME / 2)).strip();
    }

    /** Why a name cannot be kept as it was typed: the key of a message; null = it can. */
    static @Nullable String nameTrouble(String typed) {
        if (line(typed).isEmpty()) {
            return "error.name";
        }
        return typed.strip().length() > LONGEST_NAME ? "error.name-long" : null;
    }

    static @Nullable String lineOrNull(String typed) {
        String line = line(typed);
        return line.isEmpty() ? null : line;
    }

    /** An office's own code; empty for anything else. */
    static Optional<String> code(String typed) {
        return Optional.of(latin(line(typed))).filter(code -> CODE.matcher(code).matches());
    }

    /** As codes are compared: an office writes the same one with capitals or without. */
    static String codeKey(String typed) {
        return latin(line(typed)).toLowerCase(Locale.ROOT);
    }

    /** Whether a code holds a citizen number, with or without the dashes of the card. */
    static boolean holdsCitizenNumber(String code) {
        return CITIZEN_NUMBER.matcher(code.replaceAll("[./-]", "")).find();
    }

    /** A number of people; empty for anything else. */
    public static Optional<Integer> count(String typed) {
        return Optional.of(latin(line(typed)).replace(",", ""))
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
    }

    /** With Thai digits as Latin ones. */
    public static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> latin.append((char) (c >= '๐' && c <= '๙' ? '0' + (c - '๐') : c)));
        return latin.toString();
    }
}
