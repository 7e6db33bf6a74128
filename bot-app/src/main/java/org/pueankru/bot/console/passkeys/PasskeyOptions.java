package org.pueankru.bot.console.passkeys;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;

import org.pueankru.bot.directory.Person;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What a browser is told to ask an authenticator, in WebAuthn's JSON; bytes are in base64url. */
final class PasskeyOptions {
    /** How long browsers wait for the person. */
    private static final long TIMEOUT = Duration.ofMinutes(2).toMillis();

    private static final String KIND = "public-key";

    private PasskeyOptions() {}

    record Creation(
            Site rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Known> excludeCredentials,
            Wanted authenticatorSelection,
            String attestation) {}

    record Request(
            String challenge,
            long timeout,
            String rpId,
            List<Known> allowCredentials,
            String userVerification) {}

    record Site(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Algorithm(String type, long alg) {}

    record Known(String type, String id, List<String> transports) {}

    record Wanted(String residentKey, String userVerification) {}

    /**
     * @param serviceName what people know the service by
     * @param have the person's passkeys: a device that has one of them makes no other
     */
    static Creation toMake(
            PasskeySite site,
            String serviceName,
            Person person,
            String challenge,
            List<Passkey> have) {
        return new Creation(
                new Site(site.id(), serviceName),
                new User(handle(person.id()), person.name(), person.name()),
                challenge,
                Ceremonies.ALGORITHMS.stream().map(PasskeyOptions::algorithm).toList(),
                TIMEOUT,
                known(site, have),
                new Wanted("preferred", "required"),
                "none");
    }

    static Request toProve(PasskeySite site, String challenge, List<Passkey> have) {
        return new Request(challenge, TIMEOUT, site.id(), known(site, have), "required");
    }

    /** Says nothing of the person to those who read it on a device. */
    private static String handle(Person.Id person) {
        UUID id = person.value();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(2 * Long.BYTES)
                                .putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits())
                                .array());
    }

    private static Algorithm algorithm(COSEAlgorithmIdentifier algorithm) {
        return new Algorithm(KIND, algorithm.getValue());
    }

    private static List<Known> known(PasskeySite site, List<Passkey> have) {
        return have.stream()
                .filter(site::has)
                .map(Passkey::credential)
                .map(credential -> new Known(KIND, credential.id(), credential.transports()))
                .toList();
    }
}
