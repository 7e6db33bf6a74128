package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses as catalogues write them, made into addresses that LINE takes. */
final class WebAddress {
    /** Characters of an address that LINE opens. */
    static final int LIMIT = 1_000;

    private static final Pattern WEB =
            Pattern.compile("(?i)(https?)://([^/?#\\s]+)([^#]*)(#.*)?", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?:[^@]*@)?([^:@]+)(:\\d{1,5})?");
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebAddress() {}

    /** The address percent-encoded, unless it is none or too long for LINE. */
    static Optional<URI> of(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher web = WEB.matcher(written.strip());
        if (!web.matches()) {
            return Optional.empty();
        }
        Matcher host = HOST.matcher(web.group(2));
        if (!host.matches()) {
            return Optional.empty();
        }
        String fragment = web.group(4) == null ? "" : "#" + encoded(web.group(4).substring(1));
        try {
            String port = host.group(2) == null ? "" : host.group(2);
            String address =
                    web.group(1).toLowerCase(java.util.Locale.ROOT)
                            + "://"
                            + IDN.toASCII(host.group(1))
                            + port
                            + encoded(web.group(3))
                            + fragment;
            return Optional.of(URI.create(address)).filter(a -> address.length() <= LIMIT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address when phones show a picture from there. */
    static Optional<URI> ofPicture(@Nullable String written) {
        return of(written).filter(address -> "https".equals(address.getScheme()));
    }

    /**
     * A text as one value in the query of an address: everything but letters and digits encoded.
     */
    static String asValue(String text) {
        return encode(text, "-._~", false);
    }

    private static String encoded(String part) {
        return encode(part, ALLOWED, true).replace("[", "%5B").replace("]", "%5D");
    }

    private static String encode(String text, String allowed, boolean keepEncoded) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (isPlain(codePoint) || allowed.indexOf(codePoint) >= 0) {
                out.appendCodePoint(codePoint);
            } else if (keepEncoded && isEncodedAt(text, i)) {
                out.append('%');
            } else {
                appendEncoded(out, codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return out.toString();
    }

    private static void appendEncoded(StringBuilder out, int codePoint) {
        for (byte unit : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(unit));
        }
    }

    private static boolean isPlain(int codePoint) {
        return codePoint < 128 && Character.isLetterOrDigit(codePoint);
    }

    private static boolean isEncodedAt(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
