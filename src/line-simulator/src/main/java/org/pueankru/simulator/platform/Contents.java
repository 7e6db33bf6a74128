package org.pueankru.simulator.platform;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people sent beside text, for the bot to download. Thread-safe. */
final class Contents {
    private static final int REMEMBERED = 100;

    private final Map<String, byte[]> byMessage = new LinkedHashMap<>();

    /**
     * @throws ImpossibleAct when it is no Base64
     */
    synchronized void keep(String messageId, String base64) {
        try {
            byMessage.put(messageId, Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new ImpossibleAct("media.content must be Base64");
        }
        if (byMessage.size() > REMEMBERED) {
            byMessage.remove(byMessage.keySet().iterator().next());
        }
    }

    synchronized Optional<byte[]> of(String messageId) {
        return Optional.ofNullable(byMessage.get(messageId));
    }
}
