package org.pueankru.simulator.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of {@code x-line-signature}: Base64 of HMAC-SHA256 over exactly the bytes that are
 * sent.
 */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** Signs a webhook body with the channel secret. */
    public static String of(byte[] body, String channelSecret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(channelSecret.getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
