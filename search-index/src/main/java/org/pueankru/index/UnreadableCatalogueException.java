package org.pueankru.index;

/**
 * A catalogue file as a whole cannot be read: missing, not a known format, or without the columns
 * it must have.
 */
public final class UnreadableCatalogueException extends RuntimeException {
    public UnreadableCatalogueException(String message) {
        super(message);
    }

    public UnreadableCatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
