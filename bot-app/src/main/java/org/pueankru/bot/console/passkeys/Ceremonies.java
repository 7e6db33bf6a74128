package org.pueankru.bot.console.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.passkeys.Passkey.Credential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what authenticators say, as WebAuthn wants it: of this site, for this challenge, by a
 * person who showed the device a finger, a face or a PIN. Pure; thread-safe.
 */
final class Ceremonies {
    private static final Logger log = LoggerFactory.getLogger(Ceremonies.class);

    /** Of the algorithms that authenticators have; the first that one knows is taken. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> PARAMETERS =
            ALGORITHMS.stream()
                    .map(
                            algorithm ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();
    private static final boolean PERSON_IS_VERIFIED = true;
    private static final boolean PERSON_IS_THERE = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(converter);

    /**
     * A new passkey.
     *
     * @param challenge in base64url
     * @param answer what the browser got from the authenticator, as WebAuthn's JSON
     * @return empty when anything is not as it must be
     */
    Optional<Credential> made(PasskeySite site, String challenge, String answer) {
        try {
            RegistrationData data =
                    manager.verifyRegistrationResponseJSON(
                            answer,
                            new RegistrationParameters(
                                    property(site, challenge),
                                    PARAMETERS,
                                    PERSON_IS_VERIFIED,
                                    PERSON_IS_THERE));
            return Optional.of(credential(data));
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    /**
     * A passkey's sign that its owner is there.
     *
     * @return how often it has signed now; empty when anything is not as it must be
     */
    Optional<Long> signed(
            PasskeySite site, String challenge, Credential credential, String answer) {
        try {
            AuthenticationData data =
                    manager.verifyAuthenticationResponseJSON(
                            answer,
                            new AuthenticationParameters(
                                    property(site, challenge),
                                    record(credential),
                                    List.of(bytes(credential.id())),
                                    PERSON_IS_VERIFIED,
                                    PERSON_IS_THERE));
            return Optional.of(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    /**
     * Anybody may send anything: besides what it says of itself, the library fails as its parsers
     * do.
     */
    private static <T> Optional<T> refused(RuntimeException why) {
        log.info("A passkey's answer was refused: {}", why.getClass().getName());
        return Optional.empty();
    }

    private Credential credential(RegistrationData data) {
        var authenticator =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData attested =
                Objects.requireNonNull(authenticator.getAttestedCredentialData());
        return new Credential(
                text(attested.getCredentialId()),
                text(credentials.convert(attested)),
                authenticator.isFlagBE(),
                authenticator.getSignCount(),
                transports(data.getTransports()));
    }

    private static List<String> transports(@Nullable Set<AuthenticatorTransport> told) {
        return told == null
                ? List.of()
                : told.stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(name -> name.matches("[a-z-]{1,20}"))
                        .sorted()
                        .toList();
    }

    private CredentialRecord record(Credential credential) {
        return new CredentialRecordImpl(
                null,
                true,
                credential.backupEligible(),
                null,
                credential.signCount(),
                credentials.convert(bytes(credential.data())),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty property(PasskeySite site, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
