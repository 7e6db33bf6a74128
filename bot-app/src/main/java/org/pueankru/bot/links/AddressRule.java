package org.pueankru.bot.links;

import java.net.InetSocketAddress;

/** Says where the service may connect to for somebody else's link. */
@FunctionalInterface
interface AddressRule {
    /**
     * @param address resolved
     */
    boolean allows(InetSocketAddress address);
}
