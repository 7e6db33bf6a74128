package org.pueankru.bot.console.passkeys;

/**
 * Where passkeys are made and used.
 *
 * @param id the host name that they are bound to
 * @param origin scheme, host and port of the pages that may ask for them
 */
record PasskeySite(String id, String origin) {
    /** Browsers take no passkey for a bare address, but they do for this name without https. */
    static final String LOCAL = "localhost";

    boolean has(Passkey passkey) {
        return passkey.site().equals(id);
    }
}
