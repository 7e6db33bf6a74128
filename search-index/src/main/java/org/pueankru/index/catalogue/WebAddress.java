package org.pueankru.index.catalogue;

import org.pueankru.index.schema.HostName;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of media and covers, in the ASCII form that goes into a message. */
final class WebAddress {
    private static final int MOST_CHARACTERS = 1_000;
    private static final Pattern PARTS =
            Pattern.compile("(?<scheme>[A-Za-z]+)://(?<host>[^/?#:@\\s]+)(?<rest>[:/?#].*)?");

    private WebAddress() {}

    static String encoded(String field, String typed) throws RefusedException {
        Matcher parts = PARTS.matcher(typed);
        if (!parts.matches()) {
            throw noAddress(field);
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException(field + " is neither http nor https");
        }
        String rest = parts.group("rest");
        String encoded = ascii(field, scheme, parts.group("host"), rest == null ? "" : rest);
        if (encoded.length() > MOST_CHARACTERS) {
            throw new RefusedException(
                    field + " is longer than " + MOST_CHARACTERS + " characters when encoded");
        }
        return encoded;
    }

    private static String ascii(String field, String scheme, String host, String rest)
            throws RefusedException {
        try {
            String name = HostName.ascii(host).orElseThrow(() -> noAddress(field));
            URI uri = new URI(scheme + "://" + name + rest.replace(" ", "%20"));
            if (uri.getHost() == null) {
                throw noAddress(field);
            }
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw noAddress(field);
        }
    }

    private static RefusedException noAddress(String field) {
        return new RefusedException(field + " is not a web address");
    }
}
