package org.pueankru.bot.settings;

import java.net.URI;
import java.util.Locale;

/**
 * The first district's LINE channel.
 *
 * @param apiEndpoint a path in it is ignored by the SDK, so it must have none
 */
public record LineSettings(
        String channelSecret, String channelToken, URI apiEndpoint, URI dataEndpoint) {
    /** Whether messages would reach real people. */
    public boolean isRealLine() {
        return isLine(apiEndpoint) || isLine(dataEndpoint);
    }

    private static boolean isLine(URI endpoint) {
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        return host.equals("line.me") || host.endsWith(".line.me");
    }

    @Override
    public String toString() {
        return "LineSettings[" + apiEndpoint + "]";
    }
}
