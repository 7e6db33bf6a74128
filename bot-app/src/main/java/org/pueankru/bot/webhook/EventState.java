package org.pueankru.bot.webhook;

import java.util.Locale;

/** Where a stored event stands; all but {@link #WAITING} are ends. */
enum EventState {
    /** Stored, not yet done. */
    WAITING,
    /** LINE took the reply. */
    ANSWERED,
    /** There was nothing to say. */
    SILENT,
    /** The reply token died first; the next reply in the chat offers to ask again. */
    MISSED,
    /** Was {@link #MISSED}; the person was told. */
    OFFERED,
    /** LINE refused the reply for good. */
    REFUSED,
    /** Our own processing failed five times; operators see it. */
    PARKED,
    /** Nothing of ours listens to this kind. */
    IGNORED,
    /** The person took the message back. */
    ERASED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
