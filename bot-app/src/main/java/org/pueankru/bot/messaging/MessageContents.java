package org.pueankru.bot.messaging;

/**
 * What came with messages that are not text. Thread-safe; waits for LINE, at most 10 s, and throws
 * nothing for what LINE does.
 */
public interface MessageContents {
    /** Longest picture that is fetched, in bytes; LINE takes none that is larger. */
    int LARGEST = 10_000_000;

    /** The bytes of a picture, or of a file that may be one. */
    Fetched picture(ChannelId channel, MessageId message);

    /** What came of fetching. */
    sealed interface Fetched {
        /** All of it. */
        final class Bytes implements Fetched {
            private final byte[] bytes;

            /** Takes the array over; nobody may change it any more. */
            public Bytes(byte[] bytes) {
                this.bytes = bytes;
            }

            public byte[] bytes() {
                return bytes;
            }
        }

        /** It is longer than {@link #LARGEST}. */
        record TooLong() implements Fetched {}

        /** LINE does not have it, has not got it ready yet, or did not say. */
        record Nothing() implements Fetched {}
    }
}
