package org.pueankru.bot.links;

import org.pueankru.bot.internet.PublicAddresses;

import java.net.InetSocketAddress;

/** Allows the public internet only, and no port of another service than the web's. */
final class PublicInternet implements AddressRule {
    private static final int FIRST_FREE_PORT = 1_024;

    @Override
    public boolean allows(InetSocketAddress address) {
        return isOfTheWeb(address.getPort()) && PublicAddresses.include(address.getAddress());
    }

    private static boolean isOfTheWeb(int port) {
        return port == 80 || port == 443 || port >= FIRST_FREE_PORT;
    }
}
