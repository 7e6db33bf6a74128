package org.pueankru.index.schema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Web addresses in the one form in which two that lead to the same place are equal: without scheme,
 * {@code www.}, slash at the end, marks of who sent whom, and position on the page.
 */
public final class AddressKey {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://)?(?:[^@/?#\\s]*@)?(?<host>[^/:?#@\\s]+)(?::(?<port>\\d{1,5}))?"
                            + "(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?<place>#.*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> USUAL_PORTS = Set.of("80", "443");
    private static final Set<String> SENDERS =
            Set.of(
                    "fbclid",
                    "gclid",
                    "dclid",
                    "gbraid",
                    "wbraid",
                    "msclkid",
                    "twclid",
                    "ttclid",
                    "yclid",
                    "igsh",
                    "igshid",
                    "mc_cid",
                    "mc_eid",
                    "_ga",
                    "_gl",
                    "ref_src",
                    "openexternalbrowser",
                    "openinappbrowser");
    private static final String LEFT_AS_THEY_ARE = "-._~:/?#@!$&'()*+,;=[]|";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private AddressKey() {}

    /** The form in which an address is looked up, unless it is none. */
    public static Optional<String> of(String address) {
        return site(address).map(site -> site + rest(parts(address)));
    }

    /** Host and, where it is not the usual one, port. */
    public static Optional<String> site(String address) {
        Matcher parts = parts(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group("port");
        boolean usual = port == null || USUAL_PORTS.contains(port);
        return host(parts.group("host")).map(host -> usual ? host : host + ":" + port);
    }

    private static Matcher parts(String address) {
        return ADDRESS.matcher(address.strip());
    }

    private static Optional<String> host(String typed) {
        return HostName.ascii(typed)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    }

    private static String rest(Matcher parts) {
        if (!parts.matches()) {
            return "";
        }
        String path = orEmpty(parts.group("path")).replaceFirst("/+$", "");
        String query = withoutSenders(orEmpty(parts.group("query")));
        String place = orEmpty(parts.group("place"));
        // pages that are drawn by script keep their path there
        boolean leadsOn = place.startsWith("#/") || place.startsWith("#!");
        return encoded(
                path
                        + (query.isEmpty() ? "" : "?" + query)
                        + (leadsOn ? place.replaceFirst("/+$", "") : ""));
    }

    private static String withoutSenders(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !tellsTheSender(pair))
                .collect(Collectors.joining("&"));
    }

    private static boolean tellsTheSender(String pair) {
        String name = pair.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || SENDERS.contains(name);
    }

    /** What may be written plainly or by code is written in one way. */
    private static String encoded(String text) {
        var out = new StringBuilder();
        for (byte unit : decoded(text)) {
            char c = (char) (unit & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || LEFT_AS_THEY_ARE.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(unit));
            }
        }
        return out.toString();
    }

    private static byte[] decoded(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        var out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '%' && i + 2 < in.length && isHex(in[i + 1]) && isHex(in[i + 2])) {
                out[length++] =
                        (byte)
                                (HexFormat.fromHexDigit(in[i + 1]) * 16
                                        + HexFormat.fromHexDigit(in[i + 2]));
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static boolean isHex(byte unit) {
        return HexFormat.isHexDigit(unit);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
