package org.pueankru.bot.internet;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Addresses of the public internet: none that IANA keeps for machines themselves, private networks,
 * carriers, documentation, multicast or tunnels to any of these. Pure.
 */
public final class PublicAddresses {
    private static final List<Block> CLOSED_IN_V4 =
            Block.all(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3");

    /** All that IANA has given out for the internet so far; the rest is special or nobody's. */
    private static final Block OPEN_IN_V6 = Block.of("2000::/3");

    private static final List<Block> CLOSED_IN_V6 =
            Block.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    /** Java gives IPv4 addresses that are written as IPv6 as what they are. */
    public static boolean include(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? CLOSED_IN_V4.stream().noneMatch(block -> block.holds(bytes))
                : OPEN_IN_V6.holds(bytes)
                        && CLOSED_IN_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** The addresses that begin with the same bits. */
    private record Block(BigInteger prefix, int hostBits) {
        static List<Block> all(String... written) {
            return List.of(written).stream().map(Block::of).toList();
        }

        static Block of(String written) {
            int slash = written.indexOf('/');
            byte[] first = InetAddress.ofLiteral(written.substring(0, slash)).getAddress();
            int prefixBits = Integer.parseInt(written.substring(slash + 1));
            int hostBits = first.length * Byte.SIZE - prefixBits;
            return new Block(new BigInteger(1, first).shiftRight(hostBits), hostBits);
        }

        boolean holds(byte[] address) {
            return new BigInteger(1, address).shiftRight(hostBits).equals(prefix);
        }
    }
}
