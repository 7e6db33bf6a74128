package org.pueankru.bot.console.passkeys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A passkey of a person.
 *
 * @param site the host name that it is bound to
 * @param label what its owner calls it
 * @param usedAt when it last proved something; null = not yet
 */
record Passkey(
        UUID id,
        String site,
        Credential credential,
        String label,
        Instant createdAt,
        @Nullable Instant usedAt) {

    /**
     * The public half.
     *
     * @param id as the browser names it, in base64url
     * @param data kind of authenticator, id and public key as WebAuthn writes them, in base64url
     * @param backupEligible whether it may be carried to other devices
     * @param signCount how often it has signed; 0 = its kind does not count
     * @param transports how a browser reaches it
     */
    record Credential(
            String id,
            String data,
            boolean backupEligible,
            long signCount,
            List<String> transports) {}
}
