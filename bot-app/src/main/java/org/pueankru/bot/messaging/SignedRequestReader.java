package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tells whether a webhook body is LINE's, and what it says. Thread-safe, no I/O. */
public interface SignedRequestReader {
    /**
     * @param signature the {@code x-line-signature} header
     * @param body the bytes exactly as received
     */
    SignedRequest read(@Nullable String signature, byte[] body);

    /** Outcome of reading. */
    sealed interface SignedRequest {
        /** The body is LINE's; it may hold no event at all (LINE's health check). */
        record Genuine(ChannelId channel, List<IncomingEvent> events) implements SignedRequest {
            public Genuine {
                events = List.copyOf(events);
            }
        }

        /** Nothing of the body may be used. */
        record Rejected(Reason reason) implements SignedRequest {}
    }

    /** Why a body is rejected. */
    enum Reason {
        SIGNATURE_MISSING,
        SIGNATURE_MALFORMED,
        SIGNATURE_WRONG,
        NOT_JSON,
        UNKNOWN_DESTINATION
    }
}
