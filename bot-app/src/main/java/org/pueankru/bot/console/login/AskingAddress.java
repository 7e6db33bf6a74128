package org.pueankru.bot.console.login;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Where a browser asks from, as far as that is known. Pure. */
final class AskingAddress {
    /** What one house has of IPv6 at least. */
    private static final int NETWORK_BYTES = 8;

    private AskingAddress() {}

    /**
     * Empty when it is only known of a proxy: then all people have the same, and none of them may
     * shut out the others. Tomcat tells when it has found out who stands behind the proxy.
     */
    static Optional<String> of(HttpServletRequest request) {
        boolean toldByTheProxy =
                Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
        return of(request.getRemoteAddr(), toldByTheProxy, request.getHeader("X-Forwarded-For"));
    }

    /**
     * @param remote an IP address
     * @param told whether a trusted proxy said that it is this one
     * @param forwarded what is said of who asked a proxy
     */
    static Optional<String> of(String remote, boolean told, @Nullable String forwarded) {
        Optional<InetAddress> address = read(remote);
        if (address.isEmpty()) {
            return Optional.of("?");
        }
        boolean nearby = address.get().isSiteLocalAddress() || isUniqueLocal(address.get());
        if (address.get().isLoopbackAddress() || (nearby && !told && forwarded != null)) {
            return Optional.empty();
        }
        return address.map(AskingAddress::network);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(
                        address instanceof Inet6Address
                                ? Arrays.copyOf(bytes, NETWORK_BYTES)
                                : bytes);
    }

    private static Optional<InetAddress> read(String remote) {
        try {
            return Optional.of(InetAddress.ofLiteral(remote));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
