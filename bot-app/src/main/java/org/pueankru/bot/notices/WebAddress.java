package org.pueankru.bot.notices;

import org.pueankru.bot.internet.PublicAddresses;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that everybody's phone can open: of the web, and not of somebody's own network. */
public final class WebAddress {
    /** LINE's, once encoded. */
    public static final int LONGEST = 1_000;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?i)(https?)://([^/?#@:\\[\\]\\s]+|\\[[0-9a-f:.]+\\])(:[0-9]{1,5})?([/?#].*)?");
    private static final Pattern OWN_NETWORK =
            Pattern.compile("(.*\\.)?(localhost|local|internal|lan|home|intranet|home\\.arpa)");

    /** Services whose names stand for the address that is written in them, or for this machine. */
    private static final Pattern STANDS_FOR_AN_ADDRESS =
            Pattern.compile(
                    "(.*\\.)?(nip\\.io|sslip\\.io|xip\\.io|traefik\\.me|localtest\\.me|lvh\\.me|vcap\\.me)");

    /** Where each school's code goes, as people type it. */
    private static final Pattern CODE_HERE =
            Pattern.compile(
                    "(?i)\\{(school|รหัสโรงเรียน)\\}|" + Pattern.quote(Content.SCHOOL_CODE));

    /** What a school's code may take more than its place-holder, once encoded. */
    private static final int LONGEST_CODE = 100;

    private WebAddress() {}

    /** Whether words hold the place-holder, which is filled in addresses only. */
    public static boolean isCodeIn(String words) {
        return CODE_HERE.matcher(words).find();
    }

    /** An address as people typed it. */
    public static String typed(URI address) {
        return address.toString().replace(Content.SCHOOL_CODE, "{school}");
    }

    /** The address as LINE takes it; empty for what is none, is too long or is not public. */
    public static Optional<URI> read(String typed) {
        String plain = CODE_HERE.matcher(typed.strip()).replaceAll("{school}");
        int longest = plain.contains("{school}") ? LONGEST - LONGEST_CODE : LONGEST;
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String host = asciiHost(parts.group(2));
            String port = parts.group(3) == null ? "" : parts.group(3);
            String rest = parts.group(4) == null ? "" : parts.group(4);
            URI address =
                    new URI(
                            new URI(
                                            parts.group(1).toLowerCase(Locale.ROOT)
                                                    + "://"
                                                    + host
                                                    + port
                                                    + encoded(rest))
                                    .toASCIIString());
            return Optional.of(address)
                    .filter(_ -> isPublic(host) && address.toString().length() <= longest);
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String asciiHost(String host) {
        return host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }

    /** What people paste without encoding. */
    private static String encoded(String rest) {
        return rest.replace(" ", "%20")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("|", "%7C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    private static boolean isPublic(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (host.startsWith("[") || last.matches("[0-9]*|0x[0-9a-f]*")) {
            return isPublicLiteral(host.replaceAll("[\\[\\]]", ""));
        }
        return host.contains(".")
                && !OWN_NETWORK.matcher(host).matches()
                && !STANDS_FOR_AN_ADDRESS.matcher(host).matches();
    }

    private static boolean isPublicLiteral(String literal) {
        // some read a leading nought as octal: another address than the one that is checked
        if (literal.matches("(.*\\.)?0[0-9].*")) {
            return false;
        }
        return PublicAddresses.include(InetAddress.ofLiteral(literal));
    }
}
