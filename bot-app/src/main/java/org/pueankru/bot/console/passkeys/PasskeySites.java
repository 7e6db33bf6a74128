package org.pueankru.bot.console.passkeys;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows for which site a page asks for passkeys. Thread-safe. */
@Component
class PasskeySites {
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");
    private static final Set<String> THIS_MACHINE = Set.of(PasskeySite.LOCAL, "127.0.0.1", "[::1]");
    private static final Pattern BARE_ADDRESS = Pattern.compile("[0-9.]+|\\[.*");

    private final @Nullable PasskeySite publicSite;

    PasskeySites(ServiceSettings settings) {
        this.publicSite = siteOf(settings.publicUrl());
    }

    private static @Nullable PasskeySite siteOf(@Nullable URI url) {
        if (url == null || BARE_ADDRESS.matcher(url.getHost()).matches()) {
            return null;
        }
        String host = url.getHost().toLowerCase(java.util.Locale.ROOT);
        int port = url.getPort();
        return new PasskeySite(
                host, "https://" + host + (port < 0 || port == 443 ? "" : ":" + port));
    }

    /**
     * The machine itself for those who sit at it, else the address under which people reach the
     * service; empty when that is not set. The browser's page must be of this origin, or it cannot
     * go on: it says so itself.
     */
    Optional<PasskeySite> of(HttpServletRequest request) {
        return isAtThisMachine(request)
                ? Optional.of(local(request.getServerPort()))
                : Optional.ofNullable(publicSite);
    }

    private static boolean isAtThisMachine(HttpServletRequest request) {
        return !request.isSecure()
                && THIS_MACHINE.contains(request.getServerName())
                && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
    }

    private static PasskeySite local(int port) {
        return new PasskeySite(
                PasskeySite.LOCAL, "http://" + PasskeySite.LOCAL + (port == 80 ? "" : ":" + port));
    }
}
