package org.pueankru.index.schema;

import java.net.IDN;
import java.util.Optional;

/** The hosts of web addresses as the network knows them. */
public final class HostName {
    /** What names in the domain name system may have, and more than any address has. */
    private static final int LONGEST = 253;

    private HostName() {}

    /** The ASCII form of a host that may be written in any script, unless it is none. */
    public static Optional<String> ascii(String typed) {
        if (typed.length() > LONGEST) {
            // not only slow: what is much longer makes IDN throw what it does not declare
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
