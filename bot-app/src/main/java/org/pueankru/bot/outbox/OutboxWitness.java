package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatId;

import java.util.UUID;

/**
 * Is told what happens to deliveries, after it was stored; declare one as a bean. It may be told
 * twice, and not at all when the instance dies in between. Thread-safe.
 */
public interface OutboxWitness {
    /** LINE does not know this chat any more, or not with this bot. */
    default void chatLost(DistrictId district, ChatId chat, UUID target) {}

    /** A sending goes no further until somebody decides. */
    default void stopped(DistrictId district, UUID sending, Sending.Why why) {}
}
