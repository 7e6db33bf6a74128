package org.pueankru.bot.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts (AES-256-GCM, bound to what they are for) and hashes codes (HMAC-SHA256). The first
 * key writes; while keys are rotated the others still read. Thread-safe.
 */
public final class Secrets {
    private static final byte VERSION = 1;
    private static final int KEY_NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys at least one, the one that writes first; each at least 32 characters
     */
    Secrets(List<String> keys) {
        this.keys = keys.stream().map(Key::of).toList();
    }

    /** One key, with a short name of its own that stands before what it sealed. */
    private record Key(int name, SecretKey sealing, SecretKey hashing) {
        static Key of(String text) {
            byte[] root = text.getBytes(StandardCharsets.UTF_8);
            return new Key(
                    ByteBuffer.wrap(mac(root, "name")).getInt(),
                    new SecretKeySpec(mac(root, "sealing"), "AES"),
                    new SecretKeySpec(mac(root, "hashing"), HMAC));
        }
    }

    /**
     * @param purpose what the text is for and whose it is; the same is needed to open it
     */
    public byte[] seal(String purpose, String text) {
        Key key = keys.getFirst();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                crypt(
                        Cipher.ENCRYPT_MODE,
                        key,
                        nonce,
                        purpose,
                        text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + KEY_NAME_BYTES + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .putInt(key.name())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The text; empty when it was sealed with a key that is not set, for another purpose, or
     * altered.
     */
    public Optional<String> open(String purpose, byte[] sealed) {
        if (sealed.length <= 1 + KEY_NAME_BYTES + NONCE_BYTES || sealed[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        int name = buffer.getInt();
        byte[] nonce = take(buffer, NONCE_BYTES);
        byte[] rest = take(buffer, buffer.remaining());
        return keys.stream()
                .filter(key -> key.name() == name)
                .findFirst()
                .flatMap(key -> opened(key, nonce, purpose, rest));
    }

    /** Whether this was sealed with an older key and should be sealed anew. */
    public boolean isOld(byte[] sealed) {
        return ByteBuffer.wrap(sealed, 1, KEY_NAME_BYTES).getInt() != keys.getFirst().name();
    }

    /**
     * The hash to keep of a code or an id; the same text gives the same hash for the same purpose.
     */
    public byte[] hash(String purpose, String text) {
        return hash(keys.getFirst(), purpose, text);
    }

    /** The hashes that the text may have been kept under: one for each key, the newest first. */
    public List<byte[]> hashes(String purpose, String text) {
        return keys.stream().map(key -> hash(key, purpose, text)).toList();
    }

    private static byte[] hash(Key key, String purpose, String text) {
        return mac(key.hashing().getEncoded(), purpose + "\n" + text);
    }

    private static Optional<String> opened(Key key, byte[] nonce, String purpose, byte[] sealed) {
        try {
            return Optional.of(
                    new String(
                            crypt(Cipher.DECRYPT_MODE, key, nonce, purpose, sealed),
                            StandardCharsets.UTF_8));
        } catch (AlteredSecret e) {
            return Optional.empty();
        }
    }

    private static byte[] crypt(int mode, Key key, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new AlteredSecret(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in GCM", e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private static byte[] take(ByteBuffer buffer, int bytes) {
        byte[] taken = new byte[bytes];
        buffer.get(taken);
        return taken;
    }

    private static final class AlteredSecret extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlteredSecret(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public String toString() {
        return "Secrets[masked]";
    }
}
