package org.pueankru.bot.console.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A device with one passkey, and the browser in front of it, as far as the service sees them. */
public final class SoftAuthenticator {
    private static final int PERSON_IS_THERE = 0x01;
    private static final int PERSON_IS_VERIFIED = 0x04;
    private static final int NEW_CREDENTIAL = 0x40;
    private static final byte[] ID = "passkey-of-a-test".getBytes(StandardCharsets.US_ASCII);

    private final String origin;
    private final String site;
    private final KeyPair keys;
    private int count;
    private boolean asksForAFinger = true;

    /** What stands behind a page of this origin, such as {@code http://localhost:8080}. */
    public SoftAuthenticator(String origin, String site) {
        this.origin = origin;
        this.site = site;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** From now on whoever holds the device may use it. */
    public SoftAuthenticator withoutFinger() {
        asksForAFinger = false;
        return this;
    }

    /** As one that was copied before it signed for the last time. */
    public void forgetsTheLastCount() {
        count--;
    }

    /** The browser's answer to being asked for a new passkey. */
    public String makes(String challenge) {
        byte[] attestation =
                bytes(
                        0xA3,
                        text("fmt"),
                        text("none"),
                        text("attStmt"),
                        0xA0,
                        text("authData"),
                        blob(state(NEW_CREDENTIAL, newCredential())));
        return answer(
                "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
                        .formatted(
                                base64url(said("webauthn.create", challenge)),
                                base64url(attestation)));
    }

    /** The browser's answer to being asked for a sign. */
    public String signs(String challenge) {
        byte[] said = said("webauthn.get", challenge);
        byte[] state = state(0, new byte[0]);
        return answer(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                        .formatted(
                                base64url(said),
                                base64url(state),
                                base64url(signed(bytes(state, sha256(said))))));
    }

    private static String answer(String response) {
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%s}}"
                .formatted(base64url(ID), base64url(ID), response);
    }

    private byte[] said(String what, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(what, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] state(int flags, byte[] credential) {
        count++;
        int all = flags | PERSON_IS_THERE | (asksForAFinger ? PERSON_IS_VERIFIED : 0);
        return bytes(
                sha256(site.getBytes(StandardCharsets.UTF_8)),
                all,
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array(),
                credential);
    }

    private byte[] newCredential() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] x = coordinate(key.getW().getAffineX().toByteArray());
        byte[] y = coordinate(key.getW().getAffineY().toByteArray());
        // a map of the key: elliptic, ES256, P-256, x, y
        byte[] cose = bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, blob(x), 0x22, blob(y));
        return bytes(new byte[16], 0, ID.length, ID, cose);
    }

    private static byte[] coordinate(byte[] number) {
        byte[] full = new byte[32];
        int length = Math.min(number.length, full.length);
        System.arraycopy(number, number.length - length, full, full.length - length, length);
        return full;
    }

    private static byte[] text(String text) {
        return bytes(0x60 + text.length(), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] blob(byte[] blob) {
        return bytes(0x58, blob.length, blob);
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof byte[] many) {
                all.writeBytes(many);
            } else {
                all.write((Integer) part);
            }
        }
        return all.toByteArray();
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
