package org.pueankru.bot.wanted;

import org.pueankru.bot.search.PersonalText;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Searched texts in one form, without those that may be about a person. Pure. */
final class ImpersonalText {
    /** UTF-16 units; what is longer is a message rather than a topic. */
    static final int LIMIT = 60;

    /** A telephone number has nine, an identity card thirteen, a pupil's number five to eight. */
    private static final int DIGITS = 7;

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "@|://|www\\.|\\b[a-z0-9-]+\\.(com|net|org|th|me|io|ly|be|gl|app|info)\\b"
                            + "|\\b[ucr][0-9a-f]{32}\\b"
                            + "|(ไลน์|line)\\s*(ไอดี|id)|(ไอดี|id)\\s*(ไลน์|line)");

    /** With the tone mark before, between or without. */
    private static final Pattern SARA_AM_IN_PARTS =
            Pattern.compile("\u0E4D([\u0E48-\u0E4B]?)\u0E32");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private ImpersonalText() {}

    /** The text as it may be kept. */
    static Optional<String> of(String typed) {
        String text = normalised(typed);
        boolean mayBeKept =
                text.length() <= LIMIT
                        && text.codePoints().filter(Character::isDigit).count() < DIGITS
                        && !PERSONAL.matcher(text).find()
                        && !PersonalText.isPossible(text);
        return mayBeKept ? Optional.of(text) : Optional.empty();
    }

    /** NFKC would take SARA AM apart. */
    private static String normalised(String typed) {
        String plain =
                SARA_AM_IN_PARTS
                        .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .replaceAll("$1\u0E33")
                        .replace("\u0E40\u0E40", "\u0E41")
                        .toLowerCase(Locale.ROOT);
        var text = new StringBuilder();
        SPACE.matcher(plain)
                .replaceAll(" ")
                .strip()
                .codePoints()
                .map(ImpersonalText::withAsciiDigit)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static int withAsciiDigit(int codePoint) {
        return Character.isDigit(codePoint) ? '0' + Character.digit(codePoint, 10) : codePoint;
    }
}
